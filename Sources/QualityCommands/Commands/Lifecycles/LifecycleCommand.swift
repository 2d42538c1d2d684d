import Foundation
import JSONSupport
import QualityModel

/// `aplis lifecycle nonconformity`: the states of a kind, and the steps between them, as the program enforces them.
enum LifecycleCommand {
  static let description = CommandDescription(
    "lifecycle", arguments: [.optional("KIND", .kind)],
    options: [.flag("--markdown"), .flag("--json"), .value("--svg", "FILE", .file)],
    examples: ["lifecycle nonconformity", "lifecycle nonconformity --svg neatbilstiba.svg", "lifecycle --markdown"],
    run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let lifecycles = try lifecycles(invocation)
    if let file = invocation.value("--svg") {
      try draw(lifecycles, file, session)
    } else if invocation.has("--json") {
      session.console.line(JSONValue.array(lifecycles.map(LifecycleJSON.object)).line)
    } else if invocation.has("--markdown") {
      session.console.write(LifecycleMarkdown(phrases: try session.phrases()).text(lifecycles))
    } else {
      let page = LifecycleText(phrases: try session.phrases())
      session.console.line(lifecycles.map { page.lines($0).joined(separator: "\n") }.joined(separator: "\n\n"))
    }
    return .success
  }

  /// One lifecycle as a drawing.
  private static func draw(_ lifecycles: [Lifecycle], _ file: String, _ session: Session) throws {
    guard lifecycles.count == 1, let lifecycle = lifecycles.first else {
      throw Refusal(.usage, .usageArgumentMissing, ["argument": "KIND", "command": "lifecycle"])
    }
    let words = LifecycleWords(phrases: try session.phrases())
    try OutputFile.write(LifecycleDrawing(words: words).bytes(lifecycle), to: session.absolute(file))
    session.console.line(file)
  }

  private static func lifecycles(_ invocation: Invocation) throws -> [Lifecycle] {
    guard let word = invocation.argument(0) else { return Lifecycle.all }
    let kind = try KindWord.kind(word)
    guard let lifecycle = kind.lifecycle else {
      let kinds = Refusal.Fact.list(Lifecycle.all.map { .command($0.kind) })
      throw Refusal(.usage, .lifecycleNone, ["word": .text(word), "words": kinds])
    }
    return [lifecycle]
  }
}

extension Refusal.ID {
  static let lifecycleNone = Refusal.ID("lifecycle.none")
}
