import JSONSupport
import QualityModel

/// `aplis action withdraw ID --reason …`: takes a record out of use; it stays with the reason and counts nowhere.
struct WithdrawCommand {
  let kind: RecordSchema
  let session: Session

  func run(_ invocation: Invocation) throws -> ExitCode {
    let id = invocation.argument(0) ?? ""
    let reason = try invocation.required("--reason")
    guard !reason.allSatisfy(\.isWhitespace) else { throw Refusal(.usage, .usageReasonEmpty) }
    try session.perform(through: .recordCommand) { reader in
      let record = try RecordLookup(reader: reader, kind: kind).require(id)
      var withdrawn = record
      withdrawn[kind.withdrawn] = .text(reason)
      let follows = try RecomputationQuestion(session: session, invocation: invocation).follows(withdrawn, reader)
      return RecordWithdrawal(record, reason: reason, follows: follows)
    } _: { _, _ in
    }
    if invocation.has("--json") {
      session.console.line(JSONValue.object([("id", .text(id)), ("withdrawn", .text(reason))]).line)
    } else {
      session.console.line(try session.phrases().text("record.withdrawn", ["id": id]))
    }
    return .success
  }
}
