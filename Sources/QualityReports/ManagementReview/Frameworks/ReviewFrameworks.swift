package import QualityModel

/// Where the frameworks in use stand on the review's day, as a part of the review: each figure with its definition and
/// with what it was computed from.
///
/// The texts of catalogues stand in it in every language, so that a signed review can be shown when the catalogues have
/// changed since.
package struct ReviewFrameworks: Sendable {
  /// A catalogue that figures were computed from, and the fingerprint that it had.
  package struct Origin: Hashable, Sendable {
    package let key: String
    package let fingerprint: String
  }

  package let origins: [Origin]
  package let sections: [ReportSection]
  package let words: [(key: String, text: LocalText)]

  /// - Returns: `nil` if no catalogue is in use
  init?(_ catalogues: ReviewCatalogues, _ computation: ReviewComputation) throws {
    guard !catalogues.used.isEmpty else { return nil }
    let states = try FrameworkStates(catalogues: catalogues, computation: computation).states()
    let parts = FrameworkSections(states: states, computation: computation)
    origins = catalogues.fingerprints.sorted { $0.key < $1.key }.map {
      Origin(key: $0.key, fingerprint: $0.value)
    }
    sections = [try parts.overview()] + (try parts.details())
    let keys = Set(sections.flatMap(\.labels))
    words = parts.words.filter { keys.contains($0.key) }.sorted { $0.key < $1.key }
  }
}

extension ReportSection {
  /// The keys of phrases in it that may be titles of catalogues.
  fileprivate var labels: [String] {
    [label]
      + blocks.flatMap { block -> [String] in
        switch block {
        case .table(let table): table.rows.flatMap(\.cells).flatMap(\.labels)
        case .facts(let facts): facts.flatMap(\.values).flatMap(\.labels)
        default: []
        }
      }
  }
}

extension ReportTable.Cell {
  fileprivate var labels: [String] {
    switch self {
    case .label(let key): [key]
    case .several(let cells), .lines(let cells): cells.flatMap(\.labels)
    default: []
    }
  }
}
