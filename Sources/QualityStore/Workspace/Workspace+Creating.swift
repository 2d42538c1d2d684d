import Foundation
public import QualityModel

extension Workspace {
  /// Creates a workspace file that only its owner may read.
  ///
  /// If anything fails, no file is left behind.
  /// - Parameters:
  ///   - path: where the file is to be; its folder must exist
  ///   - instant: the moment of creation, in universal time
  /// - Throws: `workspace.exists` if something is there already; `storage.read-only`, `storage.full`,
  ///   `storage.cannot-open` and other storage refusals
  public static func create(_ path: String, at instant: Instant) throws -> Workspace {
    try create(path, at: instant, isOnNetwork: NetworkDrive.holds)
  }

  /// - Parameter isOnNetwork: tells of a file that is there whether other machines share its drive
  static func create(_ path: String, at instant: Instant, isOnNetwork: (String) -> Bool) throws -> Workspace {
    try create(path, at: instant, isOnNetwork: isOnNetwork) { _ in }
    return try open(path, for: .writing, isOnNetwork: isOnNetwork)
  }

  /// Creates a workspace file and fills it: whoever is stopped meanwhile leaves no workspace that is only begun.
  ///
  /// ```swift
  /// try Workspace.create(path, at: now) { try $0.write(as: actor) { try $0.add(organisation) } }
  /// ```
  /// - Parameters:
  ///   - path: where the file is to be; its folder must exist
  ///   - instant: the moment of creation, in universal time
  ///   - fill: gets the workspace before it stands in its place; what it throws leaves nothing behind
  /// - Returns: what the body returns
  /// - Throws: what ``create(_:at:)`` throws, and what the body throws
  public static func create<Result>(
    _ path: String, at instant: Instant, filling fill: (Workspace) throws -> Result
  ) throws -> Result {
    try create(path, at: instant, isOnNetwork: NetworkDrive.holds, filling: fill)
  }

  private static func create<Result>(
    _ path: String, at instant: Instant, isOnNetwork: (String) -> Bool, filling fill: (Workspace) throws -> Result
  ) throws -> Result {
    // A link that leads nowhere is something, too.
    var status = stat()
    guard lstat(path, &status) != 0 else { throw Refusal(.usage, .workspaceExists, ["file": .text(path)]) }
    guard !WorkspaceFile.isCompanion(path) else { throw Refusal(.usage, .outputWorkspace, ["file": .text(path)]) }
    do {
      let file = try UnfinishedFile(beside: path)
      let journal = Journal(path: path, isOnNetwork: isOnNetwork(file.path))
      let result = try made(file, for: path, at: instant, journal, fill)
      try Companions.putAside(beside: path)
      guard try file.place(at: path, replacing: false) else { throw Refusal(.usage, .workspaceExists) }
      return result
    } catch let refusal as Refusal {
      throw refusal.naming(path)
    }
  }

  /// Makes the workspace in a file that is not in its place yet, and closes it.
  private static func made<Result>(
    _ file: UnfinishedFile, for path: String, at instant: Instant, _ journal: Journal,
    _ fill: (Workspace) throws -> Result
  ) throws -> Result {
    let connection = try SQLiteConnection(path: file.path, .creating)
    // One file until it is in its place.
    try prepare(connection)
    try Migrator(connection: connection).create(at: instant)
    let result = try fill(Workspace(connection, path: path, isOnNetwork: journal.isOnNetwork))
    try connection.runScript(journal.choice)
    return result
  }
}
