import QualityModel
import QualityStore

/// The one place that knows what keeps a workspace.
extension Session {
  /// Opens the workspace that was asked for, or the nearest one.
  func openWorkspace(for purpose: WorkspacePurpose) throws -> any WorkspaceStorage {
    try openWorkspace(at: workspacePath(), for: purpose)
  }

  /// What is said after a write is read before it: once something stands in the workspace nothing fails for want of words.
  func openWorkspace(at path: String, for purpose: WorkspacePurpose) throws -> any WorkspaceStorage {
    if purpose == .writing { _ = try phrases() }
    let workspace = withCriteria(try Workspace.open(path, for: purpose))
    workspace.whenWritten = { [weak self] in self?.noteKept() }
    if look(at: workspace) { try tellDay() }
    return workspace
  }

  /// Says on which day one looks, where it is not the caller's.
  private func tellDay() throws {
    let phrases = try phrases()
    console.errorLine(phrases.text("sample.today", ["day": phrases.language.rules.plainDay(today)]))
  }

  /// Whoever is asked many things should know before that the file cannot be made.
  /// - Throws: `workspace.exists`
  func refuseExisting(_ path: String) throws {
    guard FileMark.isTaken(path) else { return }
    throw Refusal(.usage, .workspaceExists, ["file": .text(path)])
  }

  /// Creates a workspace that only its owner may read, and fills it before it stands in its place.
  /// - Throws: `workspace.exists` if something is there already; storage refusals
  func createWorkspace<Result>(
    at path: String, filling fill: (any WorkspaceStorage) throws -> Result
  ) throws -> Result {
    _ = try phrases()
    let result = try Workspace.create(path, at: surroundings.now) { try fill(withCriteria($0)) }
    noteKept()
    return result
  }

  /// Whether the file is a copy that was made as a backup.
  func isBackup(_ path: String) -> Bool { Workspace.isBackup(path) }

  /// Nothing that a command writes goes over a workspace, or over what is kept beside one.
  /// - Throws: `output.workspace`, naming the file as the person gave it
  func refuseWorkspaces(in outputs: [String]) throws {
    guard let taken = outputs.first(where: { Workspace.isTaken(absolute($0)) }) else { return }
    throw Refusal(.usage, .outputWorkspace, ["file": .text(taken)])
  }

  /// Puts a backup in the place of a workspace, as the person who acts there.
  func restoreWorkspace(_ backup: String, to target: String) throws -> Restoration {
    let done = try Workspace.restore(backup, to: target) { try actor(in: $0) }
    noteKept()
    return done
  }

  private func withCriteria(_ workspace: Workspace) -> Workspace {
    workspace.criteria = HomeCriteria(session: self)
    return workspace
  }
}
