import QualityExchange
import QualityModel
import QualityStore

extension Session {
  /// The catalogues that come with the program. What is wrong with their files is told once, and what can be read is
  /// used.
  func criteria() throws -> CriteriaLibrary {
    let (library, findings) = try CriteriaFolder(home().criteria).read()
    if !findings.isEmpty { console.errorLine(try phrases().text("criteria.broken", count: findings.count)) }
    return library
  }

  /// The same with the texts that the workspace's provider took over from its own copies.
  func criteria(_ reader: any RecordReader) throws -> CriteriaLibrary {
    try criteria().with(try reader.records(CriterionText.self))
  }

  /// The same where there may be no workspace: without one there are no texts of a provider.
  func criteriaWithOwnTexts() throws -> CriteriaLibrary {
    let path: String
    do { path = try workspacePath() } catch let refusal as Refusal where refusal.identifier == "workspace.not-found" {
      return try criteria()
    }
    return try Workspace.open(path, for: .reading).read { try criteria($0) }
  }
}
