import QualityModel

/// `aplis help`, `--help`.
enum HelpCommand {
  static func overview(_ session: Session) throws -> ExitCode { .success }
  static func group(_ word: String, _ session: Session) throws -> ExitCode { .success }
  static func show(_ command: CommandDescription, _ session: Session) throws -> ExitCode { .success }
}
