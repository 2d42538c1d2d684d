import JSONSupport
import QualityModel

/// `aplis mapping forget ID`: the next file with the same heads is looked at as if none had come before.
enum MappingForgetCommand {
  static let description = CommandDescription(
    "mapping forget", arguments: [.required("ID", .record)], options: [.flag("--json")],
    examples: ["mapping forget TM-01"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let id = invocation.arguments[0]
    let reason = try session.phrases().text("mapping.forget.reason")
    try session.perform(through: .recordCommand) { reader in
      let record = try RecordLookup(reader: reader, kind: TableMapping.schema).require(id)
      return RecordWithdrawal(record, reason: reason, follows: false)
    } _: { _, _ in
    }
    if invocation.has("--json") {
      session.console.line(JSONValue.object([("id", .text(id)), ("withdrawn", .text(reason))]).line)
    } else {
      session.console.line(try session.phrases().text("mapping.forgotten", ["id": id]))
    }
    return .success
  }
}
