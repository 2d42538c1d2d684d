import QualityExchange
import QualityModel

extension Session {
  /// The catalogues that come with the program. What is wrong with their files is told once, and what can be read is
  /// used.
  func criteria() throws -> CriteriaLibrary {
    let (library, findings) = try CriteriaFolder(home().criteria).read()
    if !findings.isEmpty { console.errorLine(try phrases().text("criteria.broken", count: findings.count)) }
    return library
  }

  /// The same with what the workspace itself has: its provider's own texts and catalogues.
  func criteria(_ reader: any RecordReader) throws -> CriteriaLibrary {
    try criteria().with(OwnCriteria(reader))
  }

  /// One catalogue with what the workspace has of it, whether it comes with the program or not; no other is read.
  /// - Throws: `criteria.unknown-catalogue`, with what was likely meant; the first finding in a file that it needs
  func catalogue(_ key: String, _ reader: any RecordReader) throws -> CriteriaCatalogue {
    let folder = CriteriaFolder(try home().criteria)
    let library = try folder.library(of: key)
    if let catalogue = library.with(try OwnCriteria(reader, of: key))[key] { return catalogue }
    throw CriteriaWords.unknown(key, among: try Set(folder.keys() + ownCatalogues(reader)).sorted())
  }

  /// The keys of the catalogues of which the workspace has anything, without reading its texts.
  private func ownCatalogues(_ reader: any RecordReader) throws -> [String] {
    let questions = [
      Aggregation(CriterionText.self, where: .always, by: [.field(\.catalogue)]),
      Aggregation(OwnCatalogue.self, where: .always, by: [.field(\.catalogue)]),
    ]
    return try questions.flatMap { try reader.aggregate($0) }.compactMap { $0.keys.first ?? nil }
  }

  /// The same where there may be no workspace: without one there are no texts of a provider.
  func criteriaWithOwnTexts() throws -> CriteriaLibrary {
    try inWorkspace { try criteria($0) } ?? criteria()
  }

  /// What is read from the workspace; `nil` where there is none.
  func inWorkspace<Result>(_ read: (any WorkspaceReading) throws -> Result) throws -> Result? {
    let path: String
    do { path = try workspacePath() } catch let refusal as Refusal where refusal.identifier == .workspaceNotFound {
      return nil
    }
    return try openWorkspace(at: path, for: .reading).read(read)
  }
}
