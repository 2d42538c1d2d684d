extension Redaction {
  /// A redaction is proposed by its command alone, and decided by its steps; nobody writes, withdraws or brings one in.
  public static let rights: KindRights.Of<Redaction> = .table(
    [.withdraw(by: []), .takeOver(by: [])], through: ["trail redact"])

  /// What is hidden in this file is told by this file alone.
  public static let rules: [RecordRule.Of<Redaction>] = [.rule("redaction.own", always: true) { _ in [:] }]
}
