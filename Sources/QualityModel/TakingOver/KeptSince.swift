/// Since when a workspace keeps a kind of record: what lies before came from other registers and papers.
public struct KeptSince {
  private let reader: any RecordReader

  public init(reader: any RecordReader) {
    self.reader = reader
  }

  /// The day that the setting `kept.KIND` names, otherwise the one on which the workspace was made; `nil` if that is not
  /// known.
  public func day(of kind: RecordSchema) throws -> Day? {
    if let set = try Settings(reader: reader).text(RuleSetting.keptSince(kind.key)).flatMap({ Day($0) }) { return set }
    return try reader.history(Organisation.key, id: "ORG").first?.entry.at.day
  }
}
