package import QualityModel

/// Finds the names of records that others refer to, and writes them as cells.
package final class ReportLookup {
  package let reader: any RecordReader
  private var titles: [String: [String: String]] = [:]

  package init(_ reader: any RecordReader) {
    self.reader = reader
  }

  /// The name of a record that is referred to. Kinds with few records are read once.
  package func title(_ kind: String, _ id: String?) throws -> String? {
    guard let id else { return nil }
    if let title = titles[kind]?[id] { return title }
    if titles[kind] == nil {
      let lines = try reader.lines(RecordQuery(kind, limit: 2000, includesWithdrawn: true))
      titles[kind] = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.title) })
      if let title = titles[kind]?[id] { return title }
    }
    let title = try reader.record(kind, id: id)?.title
    titles[kind]?[id] = title
    return title
  }

  /// The organisation whose workspace it is; `nil` if none is recorded.
  package func organisation() throws -> Record<Organisation>? {
    let organisation = try reader.records(Organisation.self, limit: 1).first
    _ = try organisation?.languageOfRecords()
    return organisation
  }

  /// Identifier and name of a record: `P-22 Ēdināšana`.
  package func record(_ kind: String, _ id: String?) throws -> ReportTable.Cell? {
    guard let id else { return nil }
    guard let title = try title(kind, id), title != id else { return .text(id) }
    return .text("\(id) \(title)")
  }

  /// The same for a record of any kind.
  package func record(_ id: String?) throws -> ReportTable.Cell? {
    guard let id else { return nil }
    for schema in RecordSchema.kinds(ofID: id) where try reader.record(schema.key, id: id) != nil {
      return try record(schema.key, id)
    }
    return .text(id)
  }

  /// A person by name; by the identifier where no person bears it, such as an account.
  package func person(_ id: String?) throws -> ReportTable.Cell? {
    guard let id else { return nil }
    return .text(try title(Person.key, id) ?? id)
  }

  /// That another person typed what somebody did; nothing where they did themselves.
  func entered(by hand: RecordID<Person>?) throws -> ReportTable.Cell? {
    try hand.map { .phrase("signature.entered", name: try title(Person.key, $0.text) ?? $0.text) }
  }

  package func people(_ ids: [String]) throws -> [ReportTable.Cell] { try ids.compactMap { try person($0) } }
}
