import QualityModel

/// `aplis help`, `--help`.
enum HelpCommand {
  static let description = CommandDescription(
    "help", arguments: [.optional("COMMAND")], examples: ["help", "help nonconformity", "help action list"],
    run: { invocation, session in try run(invocation.arguments, session) })

  private static func run(_ words: [String], _ session: Session) throws -> ExitCode {
    guard let first = words.first else { return try overview(session) }
    if let (command, _) = CommandCatalogue.find(words) { return try show(command, session) }
    if CommandCatalogue.group(first) != nil { return try group(first, session) }
    throw Refusal(.usage, "usage.unknown-command", ["word": first])
  }

  static func overview(_ session: Session) throws -> ExitCode { .success }
  static func group(_ word: String, _ session: Session) throws -> ExitCode { .success }
  static func show(_ command: CommandDescription, _ session: Session) throws -> ExitCode { .success }
}
