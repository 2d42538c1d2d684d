import QualityModel

/// The names of records that others refer to, so that people read names and not only identifiers.
struct RecordNames {
  private var names: [String: [String: String]] = [:]

  /// How many identifiers one question asks for.
  private static let portion = 500

  /// The names of everything that the records refer to with these fields.
  static func loaded(
    for records: [RecordValue], _ fields: [RecordField], _ reader: any RecordReader
  ) throws -> RecordNames {
    var wanted: [String: Set<String>] = [:]
    for field in fields {
      guard let kind = field.kind.referredKind else { continue }
      for record in records { wanted[kind, default: []].formUnion(ids(record.values[field.place])) }
    }
    var names = RecordNames()
    for (kind, ids) in wanted where !ids.isEmpty { try names.load(ids.sorted(), kind, reader) }
    return names
  }

  private static func ids(_ value: FieldValue?) -> [String] {
    switch value {
    case .text(let id)?: [id]
    case .list(let ids)?: ids
    default: []
    }
  }

  private mutating func load(_ ids: [String], _ kind: String, _ reader: any RecordReader) throws {
    for start in stride(from: 0, to: ids.count, by: RecordNames.portion) {
      let portion = Array(ids[start..<min(ids.count, start + RecordNames.portion)])
      let query = RecordQuery(kind, where: .idIn(portion), includesWithdrawn: true)
      for record in try reader.records(query) { names[kind, default: [:]][record.id] = record.title }
    }
  }

  func name(of id: String, _ kind: String) -> String? {
    guard let name = names[kind]?[id], name != id else { return nil }
    return RecordTitle.cut(name)
  }
}
