import QualityModel

/// `aplis person recover E-001 --code …`: the account of somebody who leads the system is recorded anew.
enum PersonRecoverCommand {
  static let description = CommandDescription(
    "person recover", arguments: [.required("ID", .record)], options: [.value("--code", "TEXT")],
    examples: ["person recover E-001 --code ABCD-EFGH-JKLM-NPQR"], run: { try run($0, $1) })

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let person = RecordID<Person>(invocation.argument(0) ?? "")
    let code = RecoveryCode(try invocation.required("--code"))
    let account = session.surroundings.account
    try session.perform { _ in
      AccountRecovery(of: person, code: code, account: account)
    } _: { _, _ in
    }
    let phrases = try session.phrases()
    session.console.line(phrases.text("recovery.done", ["person": person.text, "account": account]))
    try session.suggest("person recovery-code")
    return .success
  }
}
