import Foundation
import QualityModel

/// Puts a backup in the place of a workspace.
///
/// Where a workspace stands the backup goes into it in one transaction, so that there is no moment without one; others
/// who write wait. What stood there is kept beside, as it was at that very moment.
struct WorkspaceRestore {
  let backup: String
  /// The file itself, where a link leads to it.
  private let target: String

  init(_ backup: String, to target: String) {
    self.backup = backup
    self.target = WorkspaceRestore.resolved(target)
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  func run(as actor: (Workspace) throws -> Actor) throws -> Restoration {
    guard access(target, F_OK) == 0 else { return try putNew(as: actor) }
    do {
      // One of an older program is brought up to date first: its people say who may do this.
      let live = try Workspace.open(target, for: .writing)
      return try put(into: live, as: try actor(live))
    } catch let refusal as Refusal where WorkspaceRestore.unreadable.contains(refusal.identifier) {
      return try replaceUnreadable(as: actor)
    }
  }

  /// What is no workspace, or none any more.
  private static let unreadable: [Refusal.ID] = [.workspaceForeign, .workspaceDamaged]

  // MARK: - Over a workspace

  private func put(into live: Workspace, as actor: Actor) throws -> Restoration {
    let copy = try RestoredCopy(of: backup, beside: target)
    try copy.fit(live.connection)
    let hasLog = try live.connection.text("PRAGMA journal_mode") == "wal"
    let copying = try PageCopy(from: copy.connection, to: live.connection)
    try copying.lock()
    // Without a log nobody else may even read now, and nothing can change: the file is read without locks.
    let old = try SQLiteConnection(path: target, hasLog ? .reading : .readingFrozen)
    let state = try ReplacedState(old)
    try state.checkRight(of: actor)
    let noted = try copy.note(over: state, wasUnreadable: state.head == nil, actor)
    let kept = try keep(old, at: actor.at)
    try live.connection.checkPlace()
    try copying.run()
    live.connection.compactLog()
    return Restoration(kept: kept, entry: noted.entry, gone: noted.gone, textsBack: noted.texts)
  }

  private func keep(_ old: SQLiteConnection, at instant: Instant) throws -> String {
    let unfinished = try Backup(old).copy(beside: target, at: instant).file
    var place: String
    repeat { place = FreeName.of(target + ".before-restore") } while try !unfinished.place(at: place, replacing: false)
    return place
  }

  // MARK: - Where nothing stands

  private func putNew(as actor: (Workspace) throws -> Actor) throws -> Restoration {
    let (file, entry) = try finished(as: actor, wasUnreadable: false)
    try Companions.putAside(beside: target)
    guard try file.place(at: target, replacing: false) else {
      throw Refusal(.usage, .restoreExists, ["file": .text(target), "backup": .text(backup)])
    }
    return Restoration(kept: nil, entry: entry, gone: nil)
  }

  /// The copy with its entry, closed.
  private func finished(
    as actor: (Workspace) throws -> Actor, wasUnreadable: Bool
  ) throws -> (UnfinishedFile, Int) {
    let copy = try RestoredCopy(of: backup, beside: target)
    let actor = try actor(Workspace(copy.connection, path: target))
    let entry = try copy.note(over: nil, wasUnreadable: wasUnreadable, actor).entry
    try copy.connection.runScript("PRAGMA journal_mode = WAL")
    return (copy.file, entry)
  }

  // MARK: - Over what cannot be read

  /// Nobody can write to it, so that it is kept under a second name and the copy gets its own.
  private func replaceUnreadable(as actor: (Workspace) throws -> Actor) throws -> Restoration {
    let (file, entry) = try finished(as: actor, wasUnreadable: true)
    let kept = FreeName.of(target + ".before-restore")
    for ending in [""] + Companions.endings { try keepName(target + ending, as: kept + ending) }
    for ending in Companions.endings { unlink(target + ending) }
    _ = try file.place(at: target, replacing: true)
    return Restoration(kept: kept, entry: entry, gone: nil)
  }

  private func keepName(_ path: String, as kept: String) throws {
    guard access(path, F_OK) == 0, link(path, kept) != 0 else { return }
    do {
      // Some media know no second names.
      try FileManager.default.copyItem(atPath: path, toPath: kept)
    } catch {
      throw FileFailure.refusal(error, .storageFailed, kept)
    }
  }
}
