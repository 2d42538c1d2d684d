import Foundation
import QualityModel

/// `aplis install`: puts the program with everything that it needs where the shell finds it, updates it, and takes it
/// away again.
enum InstallCommand {
  static let description = CommandDescription(
    "install", options: [.value("--prefix", "DIR", .folder), .flag("--remove")],
    examples: ["install", "install --prefix ~/aplis", "install --remove"], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    // Of a program that takes itself away the words are gone as well.
    let phrases = try session.phrases()
    let installation = Installation(prefix: try prefix(invocation, session))
    if invocation.has("--remove") {
      tell("install.removed", try installation.remove(), installation, phrases, session)
      session.console.line(phrases.text("install.removed.workspaces"))
      return .success
    }
    if runs(from: installation, session) {
      tell("install.same", .init(), installation, phrases, session)
    } else {
      let outcome = try installation.place(ProgramFiles(session: session).all())
      tell("install.done", outcome, installation, phrases, session)
    }
    tellPlaces(installation, phrases, session)
    tellPath(installation, phrases, session)
    return .success
  }

  // MARK: Where

  /// The folder asked for, that of the running program if it is installed, or else the one of the account.
  private static func prefix(_ invocation: Invocation, _ session: Session) throws -> String {
    let home = session.surroundings.environment["HOME", default: ""]
    if let asked = invocation.value("--prefix") {
      guard !asked.allSatisfy(\.isWhitespace) else {
        throw Refusal(.usage, .usageMalformedValue, ["option": "--prefix", "value": .text(asked)])
      }
      return clean(session.absolute(withHome(asked, home)))
    }
    if let own = try own(session) { return own }
    guard !home.isEmpty else { throw Refusal(.usage, .installNoHome) }
    return clean(home + "/.local")
  }

  /// A shell leaves the sign for the account's folder as it is where it stands behind an equals sign.
  private static func withHome(_ path: String, _ home: String) -> String {
    !home.isEmpty && (path == "~" || path.hasPrefix("~/")) ? home + path.dropFirst() : path
  }

  private static func clean(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  /// The folder in which the running program is installed; `nil` for one that runs from elsewhere.
  private static func own(_ session: Session) throws -> String? {
    let home = try session.home()
    guard home.origin == .beside else { return nil }
    let prefix = URL(fileURLWithPath: home.path).deletingLastPathComponent().deletingLastPathComponent().path
    return Installation(prefix: prefix).isThere ? prefix : nil
  }

  /// Whether the running program is the installed one, by whatever way it was called: it does not replace itself.
  private static func runs(from installation: Installation, _ session: Session) -> Bool {
    let program = installation.prefix + "/" + InstalledPlace.program.path
    return installation.isThere && resolved(session.surroundings.executable) == resolved(program)
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  // MARK: What is told

  private static func tell(
    _ key: String, _ outcome: Installation.Outcome, _ installation: Installation, _ phrases: Phrases,
    _ session: Session
  ) {
    session.console.line(phrases.text(key, ["folder": installation.prefix]))
    for kept in outcome.kept {
      session.console.line("  " + phrases.text("install.kept", ["file": kept]))
    }
  }

  private static func tellPlaces(_ installation: Installation, _ phrases: Phrases, _ session: Session) {
    let rows = InstalledPlace.allCases.map { place in
      [phrases.text("install.place.\(place.rawValue)"), installation.prefix + "/" + place.path]
    }
    let width = rows.map { TextWidth.of($0[0]) }.max() ?? 0
    for row in rows {
      session.console.line("  " + row[0] + String(repeating: " ", count: width - TextWidth.of(row[0]) + 2) + row[1])
    }
  }

  private static func tellPath(_ installation: Installation, _ phrases: Phrases, _ session: Session) {
    let path = ShellPath(session.surroundings, program: installation.prefix + "/" + InstalledPlace.program.path)
    let facts = ["folder": path.folder, "file": path.first ?? "", "line": path.addition]
    switch path.state {
    case .found: session.console.line(phrases.text("install.path.found"))
    case .behind: session.console.line(phrases.text("install.path.behind", facts))
    case .missing: session.console.line(phrases.text("install.path.missing", facts))
    }
    if path.state != .found { session.console.line("  " + path.addition) }
    if path.isZsh, let line = path.completionFolder(installation.prefix + "/" + InstalledPlace.zsh.folder) {
      session.console.line(phrases.text("install.zsh"))
      session.console.line("  " + line)
    }
  }
}

extension Refusal.ID {
  static let installNoHome = Refusal.ID("install.no-home")
}
