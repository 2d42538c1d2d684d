/// `aplis manual`: the manual page, made from the descriptions of the commands.
enum ManualCommand {
  static let description = CommandDescription("manual", examples: ["manual > aplis.1"], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    session.console.write(ManualPage(phrases: try session.phrases(), day: session.surroundings.today).text)
    return .success
  }
}
