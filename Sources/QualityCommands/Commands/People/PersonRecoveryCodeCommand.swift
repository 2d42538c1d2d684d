import QualityModel

/// `aplis person recovery-code`: a new code by which whoever leads the system is known again.
enum PersonRecoveryCodeCommand {
  static let description = CommandDescription(
    "person recovery-code", examples: ["person recovery-code"], run: { try run($0, $1) })

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    var generator = SystemRandomNumberGenerator()
    let code = RecoveryCode(using: &generator)
    let salt = RecoveryCode(using: &generator).text
    try session.perform { _ in
      RecoveryCodeGiving(code, salt: salt)
    } _: { _, _ in
    }
    let phrases = try session.phrases()
    session.console.line(phrases.text("recovery.given", ["code": code.text]))
    session.console.line(phrases.text("recovery.keep"))
    return .success
  }
}
