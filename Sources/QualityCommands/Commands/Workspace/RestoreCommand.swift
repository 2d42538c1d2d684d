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

  /// The files of a workspace that SQLite keeps beside the file itself.
  private static let companions = ["", "-wal", "-shm", "-journal"]

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
    let unfinished = to + ".unfinished"
    do {
      try copy(from, to: unfinished, named: source, target, session)
    } catch {
      remove(unfinished)
      throw error
    }
    let kept = try putInPlace(unfinished, to)
    try report(target, kept, session)
    return .success
  }

  /// Copies and checks. The backup itself is only read: it may lie on a medium that nobody can write to.
  private static func copy(
    _ from: String, to unfinished: String, named source: String, _ target: String, _ session: Session
  ) throws {
    remove(unfinished)
    do {
      try FileManager.default.copyItem(atPath: from, toPath: unfinished)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: unfinished)
    } catch {
      // Either the backup cannot be read, or its copy cannot be written.
      throw FileFailure.refusal(error, .storageFailed, access(from, R_OK) == 0 ? target : source)
    }
    do {
      let findings = try session.openWorkspace(at: unfinished, for: .writing).check()
      guard findings.isEmpty else {
        throw Refusal(.data, .restoreDamaged, ["file": .text(source), "count": .count(findings.count)])
      }
    } catch let refusal as Refusal {
      // The person knows the backup, not the copy.
      let facts = refusal.facts.merging(["file": .text(refusal.sort == .inputOutput ? target : source)]) { $1 }
      throw Refusal(refusal.sort, refusal.identifier, facts, detail: refusal.detail)
    }
  }

  /// Moves the copy to its place, and what was there beside it.
  /// - Returns: where the old file is now
  private static func putInPlace(_ unfinished: String, _ target: String) throws -> String? {
    var kept: String?
    if FilePlace.exists(target) {
      let place = FilePlace.free(target + ".before-restore")
      for suffix in companions where FilePlace.exists(target + suffix) { try move(target + suffix, place + suffix) }
      kept = place
    }
    do {
      try move(unfinished, target)
    } catch {
      // The old one goes back: a restore that fails leaves everything as it was.
      if let kept { for suffix in companions { rename(kept + suffix, target + suffix) } }
      remove(unfinished)
      throw error
    }
    remove(unfinished)
    return kept
  }

  private static func move(_ from: String, _ to: String) throws {
    guard rename(from, to) == 0 else {
      throw FileFailure.refusal(errno, .storageFailed, to)
    }
  }

  private static func remove(_ path: String) {
    for suffix in companions { unlink(path + suffix) }
  }

  private static func report(_ target: String, _ kept: String?, _ session: Session) throws {
    let phrases = try session.phrases()
    session.console.line(phrases.text("restore.done", ["file": target]))
    if let kept {
      let name = URL(fileURLWithPath: kept).lastPathComponent
      session.console.line("  " + phrases.text("restore.kept", ["file": name]))
    }
    try session.suggest("status --workspace \(target)")
  }
}

extension Refusal.ID {
  static let restoreDamaged = Refusal.ID("restore.damaged")
  static let restoreExists = Refusal.ID("restore.exists")
}
