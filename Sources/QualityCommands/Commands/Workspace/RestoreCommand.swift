import Foundation
import QualityModel

/// `aplis restore BACKUP --to FILE`: puts a checked copy of a backup in place. What stood there is kept beside it.
enum RestoreCommand {
  static let description = CommandDescription(
    "restore", arguments: [.required("BACKUP", .file)],
    options: [.value("--to", "FILE", .file), .flag("--replace")],
    examples: [
      "restore 2025-03-31.aplis-backup --to quality.aplis",
      "restore 2025-03-31.aplis-backup --to quality.aplis --replace",
    ],
    run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let (source, target) = (invocation.argument(0) ?? "", try invocation.required("--to"))
    let (from, to) = (session.absolute(source), session.absolute(target))
    guard FilePlace.exists(from) else { throw Refusal(.usage, .workspaceMissing, ["file": .text(source)]) }
    for (path, name) in [(from, source), (to, target)] where FilePlace.isNoFile(path) {
      throw Refusal(.usage, .workspaceNotAFile, ["file": .text(name)])
    }
    guard !FilePlace.isSame(from, to) else { throw Refusal(.usage, .backupItself, ["file": .text(source)]) }
    guard !FilePlace.exists(to) || invocation.has("--replace") else {
      throw Refusal(.usage, .restoreExists, ["file": .text(target), "backup": .text(source)])
    }
    let phrases = try session.phrases()
    do {
      report(try session.restoreWorkspace(from, to: to), target, phrases, session)
    } catch let refusal as Refusal {
      throw refusal.naming(from, as: source).naming(to, as: target)
    }
    return .success
  }

  private static func report(_ done: Restoration, _ target: String, _ phrases: Phrases, _ session: Session) {
    session.console.line(phrases.text("restore.done", ["file": target]))
    if let gone = done.gone {
      let facts = [
        "entries": phrases.text("count.entries", count: gone.count), "from": "\(gone.lowerBound)",
        "to": "\(gone.upperBound)",
      ]
      session.console.line("  " + phrases.text("restore.gone", facts))
    }
    if !done.textsBack.isEmpty {
      let facts = ["records": done.textsBack.joined(separator: ", ")]
      session.console.line("  " + phrases.text("restore.texts-back", facts))
    }
    if let kept = done.kept {
      let name = URL(fileURLWithPath: kept).lastPathComponent
      session.console.line("  " + phrases.text("restore.kept", ["file": name]))
    }
    session.console.line("  \(phrases.text("message.next")): aplis status --workspace \(target)")
  }
}

extension Refusal {
  /// The same refusal, naming a file as the person named it.
  fileprivate func naming(_ path: String, as name: String) -> Refusal {
    guard facts["file"] == .text(path) else { return self }
    return Refusal(sort, identifier, facts.merging(["file": .text(name)]) { $1 }, at: place, detail: detail)
  }
}
