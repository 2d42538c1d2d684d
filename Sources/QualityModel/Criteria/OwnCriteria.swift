/// What a workspace itself has of criteria: texts from the provider's own copies, and catalogues of its own.
public struct OwnCriteria: Sendable {
  public let texts: [Record<CriterionText>]
  public let catalogues: [Record<OwnCatalogue>]

  public init(texts: [Record<CriterionText>], catalogues: [Record<OwnCatalogue>] = []) {
    self.texts = texts
    self.catalogues = catalogues
  }

  /// Reads what the workspace has.
  /// - Parameter key: the key of the only catalogue that is wanted; `nil`: all
  /// - Throws: what the reader throws
  public init(_ reader: any RecordReader, of key: String? = nil) throws {
    self.init(
      texts: try reader.records(CriterionText.self, where: key.map { .equals(\.catalogue, $0) } ?? .always),
      catalogues: try reader.records(OwnCatalogue.self, where: key.map { .equals(\.catalogue, $0) } ?? .always))
  }

  public var isEmpty: Bool { texts.isEmpty && catalogues.isEmpty }

  /// The keys of the catalogues of which it has anything, in ascending order.
  public var keys: [String] { Set(texts.map(\.catalogue) + catalogues.map(\.catalogue)).sorted() }

  /// What it has of each catalogue, by the keys.
  var byCatalogue: [String: OwnCriteria] {
    let texts = Dictionary(grouping: texts) { $0.catalogue }
    let catalogues = Dictionary(grouping: catalogues) { $0.catalogue }
    return Dictionary(
      uniqueKeysWithValues: keys.map { ($0, OwnCriteria(texts: texts[$0] ?? [], catalogues: catalogues[$0] ?? [])) })
  }
}
