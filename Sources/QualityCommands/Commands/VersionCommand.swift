import QualityModel

/// `aplis --version`: the version, and with `--verbose` the folders in use.
enum VersionCommand {
  static func run(isVerbose: Bool, _ session: Session) throws -> ExitCode {
    session.console.line("aplis \(Program.version)")
    guard isVerbose else { return .success }
    let home = try session.home()
    let phrases = try session.phrases()
    session.console.line(
      phrases.text(
        "version.home", ["folder": home.path, "origin": phrases.text("version.origin.\(home.origin.rawValue)")]))
    session.console.line("  Templates: \(home.templates)")
    session.console.line("  Criteria: \(home.criteria)")
    return .success
  }
}
