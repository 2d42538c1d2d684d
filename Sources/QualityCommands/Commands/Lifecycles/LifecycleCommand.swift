import Foundation
import QualityModel

/// `aplis lifecycle nonconformity`: the states of a kind, and the steps between them, as the program enforces them.
enum LifecycleCommand {
  static let description = CommandDescription(
    "lifecycle", arguments: [.optional("KIND", .kind)],
    options: [.flag("--markdown"), .flag("--json")],
    examples: ["lifecycle nonconformity", "lifecycle --markdown"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let lifecycles = try lifecycles(invocation)
    if invocation.has("--json") {
      session.console.line(JSONValue.array(lifecycles.map(LifecycleJSON.object)).line)
    } else if invocation.has("--markdown") {
      session.console.write(LifecycleMarkdown(phrases: try session.phrases()).text(lifecycles))
    } else {
      let page = LifecycleText(phrases: try session.phrases())
      session.console.line(lifecycles.map { page.lines($0).joined(separator: "\n") }.joined(separator: "\n\n"))
    }
    return .success
  }

  private static func lifecycles(_ invocation: Invocation) throws -> [Lifecycle] {
    guard let word = invocation.argument(0) else { return Lifecycle.all }
    let kind = try KindWord.kind(word)
    guard let lifecycle = Lifecycle.of(kind) else {
      let kinds = Lifecycle.all.map { CommandCatalogue.kebab($0.kind) }.joined(separator: ", ")
      throw Refusal(.usage, "lifecycle.none", ["word": word, "words": kinds])
    }
    return [lifecycle]
  }
}
