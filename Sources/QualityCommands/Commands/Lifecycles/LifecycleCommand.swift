import Foundation
import JSONSupport
import QualityModel

/// `aplis lifecycle nonconformity`: the states of a kind, the steps between them and who may write its records, as the
/// program enforces them.
enum LifecycleCommand {
  static let description = CommandDescription(
    "lifecycle", arguments: [.optional("KIND", .kind)],
    options: [.flag("--markdown"), .flag("--json"), .value("--svg", "FILE", .file)],
    examples: ["lifecycle nonconformity", "lifecycle nonconformity --svg neatbilstiba.svg", "lifecycle --markdown"],
    run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let kinds = try invocation.argument(0).map { [try KindWord.kind($0)] } ?? RecordSchema.all
    if let file = invocation.value("--svg") {
      try draw(kinds, file, session)
    } else if invocation.has("--json") {
      session.console.line(JSONValue.array(kinds.map(LifecycleJSON.object)).line)
    } else if invocation.has("--markdown") {
      session.console.write(LifecycleMarkdown(phrases: try session.phrases()).text(kinds))
    } else {
      let page = LifecycleText(phrases: try session.phrases())
      session.console.line(kinds.map { page.lines($0).joined(separator: "\n") }.joined(separator: "\n\n"))
    }
    return .success
  }

  /// One lifecycle as a drawing.
  private static func draw(_ kinds: [RecordSchema], _ file: String, _ session: Session) throws {
    guard kinds.count == 1 else {
      throw description.lacks("KIND")
    }
    guard let lifecycle = kinds[0].lifecycle else {
      let others = Refusal.Fact.list(Lifecycle.all.map { .command($0.kind) })
      throw Refusal(.usage, .lifecycleNone, ["word": .command(kinds[0].key), "words": others])
    }
    let words = LifecycleWords(phrases: try session.phrases())
    try OutputFile.write(LifecycleDrawing(words: words).bytes(lifecycle), to: session.absolute(file))
    session.console.line(file)
  }
}

extension Refusal.ID {
  static let lifecycleNone = Refusal.ID("lifecycle.none")
}
