package import QualityModel

/// The catalogues that a review tells of, with what the workspace holds for them.
///
/// Whoever asks for a review hands them over: reports read no files. The fingerprint of each stands in the document, so
/// that a later check knows whether it still computes from the same criteria.
package struct ReviewCatalogues {
  /// The catalogues in use that are at hand, and those that evidence in the workspace cites, with the links between
  /// them.
  package let library: CriteriaLibrary
  /// The keys of the catalogues in use, in their order; not each need be at hand.
  package let used: [String]
  /// By the keys of the catalogues.
  package let fingerprints: [String: String]
  /// What the workspace holds for criteria on the review's day.
  package let index: EvidenceIndex

  package init(
    _ library: CriteriaLibrary, used: [String], fingerprints: [String: String], index: EvidenceIndex
  ) {
    self.library = library
    self.used = used
    self.fingerprints = fingerprints
    self.index = index
  }

  /// The keys of the catalogues in use: assessed up to the year, cited by a process or document, or named by the
  /// setting; in their order.
  package static func used(upTo year: Int, _ reader: any RecordReader) throws -> [String] {
    var keys = Set(try reader.records(Assessment.self).filter { $0.year <= year }.map(\.catalogue))
    try keys.formUnion(cited(in: \QualityProcess.criteria, reader))
    try keys.formUnion(cited(in: \Document.criteria, reader))
    let named = try reader.records(
      WorkspaceSetting.self, where: .equals(\.name, KnownSetting.criteriaUsed), limit: 1
    ).first
    keys.formUnion(
      FieldValue.items(of: named?.value ?? "").filter { CriterionID.isCatalogueKey($0) })
    return keys.sorted()
  }

  private static func cited<Kind: RecordKind>(
    in field: ValuePath<Kind, [String]>, _ reader: any RecordReader
  ) throws -> [String] {
    let rows = try reader.aggregate(Aggregation(Kind.self, where: .isSet(field), by: [.item(field)]))
    return rows.compactMap { $0.keys.first.flatMap { $0 }.flatMap { CriterionID($0)?.catalogue } }
  }
}
