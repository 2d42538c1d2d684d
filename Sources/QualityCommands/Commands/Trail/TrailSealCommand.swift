import QualityModel

/// `aplis trail seal -o FILE`: writes the newest entry and its link into a small text, to be kept elsewhere.
enum TrailSealCommand {
  static let description = CommandDescription(
    "trail seal", options: [.value("--output", "FILE", short: "-o", .file)],
    examples: ["trail seal -o zimogs-2025-03-31.txt"], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let name = try invocation.required("--output")
    let path = session.absolute(name)
    // A seal is kept; none is ever written over, and neither is anything else.
    guard !FilePlace.exists(path) else { throw Refusal(.usage, .exportExists, ["file": .text(name)]) }
    let seal = try session.read { try TrailSeal($0, on: session.today) }
    let languages = [session.language] + session.surroundings.languages.filter { $0 != session.language }
    let text = try languages.map { seal.text(try session.phrases($0)) }.joined(separator: "\n")
    try OutputFile.write(Array(text.utf8), to: path)
    let phrases = try session.phrases()
    session.console.line(phrases.text("trail.sealed", ["file": name]))
    session.console.line(seal.end.line(phrases))
    return .success
  }
}
