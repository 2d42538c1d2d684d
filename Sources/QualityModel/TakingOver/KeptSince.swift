/// Since when a workspace keeps a kind of record: what lies before came from other registers and papers.
public struct KeptSince {
  private let reader: any RecordReader

  public init(reader: any RecordReader) {
    self.reader = reader
  }

  /// The day that the setting `kept.KIND` names, otherwise that of the earliest record that an older program had let in
  /// already, otherwise the one on which the workspace was made; `nil` if that is not known.
  public func day(of kind: RecordSchema) throws -> Day? {
    if let set = try Settings(reader: reader).text(RuleSetting.keptSince(kind.key)).flatMap({ Day($0) }) { return set }
    if let assumed = try reader.assumedBeginnings()[kind.key] { return assumed }
    return try reader.history(Organisation.key, id: "ORG").first?.entry.at.day
  }

  /// The kinds of which it is only assumed since when they are kept, with the day: nobody has confirmed it by a setting.
  public func unconfirmed() throws -> [(kind: RecordSchema, day: Day)] {
    let settings = Settings(reader: reader)
    return try reader.assumedBeginnings().sorted { $0.key < $1.key }.compactMap { key, day in
      guard let kind = RecordSchema.named(key), try settings.text(RuleSetting.keptSince(key)) == nil else { return nil }
      return (kind, day)
    }
  }
}
