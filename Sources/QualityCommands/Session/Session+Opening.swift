import QualityModel
import QualityStore

/// The one place that knows what keeps a workspace.
extension Session {
  /// Opens the workspace that was asked for, or the nearest one.
  func openWorkspace(for purpose: WorkspacePurpose) throws -> any WorkspaceStorage {
    try openWorkspace(at: workspacePath(), for: purpose)
  }

  func openWorkspace(at path: String, for purpose: WorkspacePurpose) throws -> any WorkspaceStorage {
    let workspace = withCriteria(try Workspace.open(path, for: purpose))
    if look(at: workspace) { try tellDay() }
    return workspace
  }

  /// Says on which day one looks, where it is not the caller's.
  private func tellDay() throws {
    let phrases = try phrases()
    console.errorLine(phrases.text("sample.today", ["day": phrases.language.rules.plainDay(today)]))
  }

  /// Creates a workspace that only its owner may read.
  /// - Throws: `workspace.exists` if something is there already; storage refusals
  func createWorkspace(at path: String) throws -> any WorkspaceStorage {
    withCriteria(try Workspace.create(path, at: surroundings.now))
  }

  private func withCriteria(_ workspace: Workspace) -> Workspace {
    workspace.criteria = HomeCriteria(session: self)
    return workspace
  }
}
