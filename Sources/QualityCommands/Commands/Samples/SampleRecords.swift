import QualityModel

/// The records of a sample as its tables tell them: as they are in the end.
///
/// It takes what an import reads and keeps it, so that it can be played.
final class SampleRecords: RecordDestination {
  /// In the order of the tables.
  private(set) var records: [RecordValue] = []
  /// The tables of many small rows, by the keys of their kinds.
  private(set) var files: [String: (name: String, digest: String)] = [:]
  private var places: [String: [String: Int]] = [:]
  private var fields: [String: [RecordField]] = [:]
  private var children: [String: [String: [Int]]] = [:]

  func resolve(_ value: FieldValue, of field: RecordField, at place: @autoclosure () -> Refusal.Place) -> FieldValue {
    value
  }

  func identifier(ofName name: String, in kind: RecordSchema) -> String? { nil }

  func put(_ record: RecordValue, changing given: [RecordField]?) -> ImportedRecord {
    var record = record
    if case .single(let id) = record.schema.identity { record.id = id }
    if record.schema.identity.isNatural { record.id = record.naturalID ?? "" }
    places[record.schema.key, default: [:]][record.id] = records.count
    records.append(record)
    return .added
  }

  func beginRows(of kind: RecordSchema, file: String) { files[kind.key] = (file, "") }

  func endRows(of kind: RecordSchema, digest: String) { files[kind.key]?.digest = digest }

  /// Fills the records further, before anything is played.
  func complete(_ body: (inout RecordValue) throws -> Void) rethrows {
    for place in records.indices { try body(&records[place]) }
  }

  /// The fields of a kind that lead to other records.
  func references(of schema: RecordSchema) -> [RecordField] {
    if let known = fields[schema.key] { return known }
    let found = schema.fields.filter { $0.kind.referredKind != nil || $0.kind == .anyReference }
    fields[schema.key] = found
    return found
  }

  /// The place of the record to which a value of a field leads.
  func place(of id: String, _ field: RecordField) -> Int? {
    if let kind = field.kind.referredKind { return places[kind]?[id] }
    return RecordSchema.kinds(ofID: id).lazy.compactMap { self.places[$0.key]?[id] }.first
  }

  /// The identifiers to which fields lead: `audit.leader`; none where a word is no field.
  func identifiers(_ words: ArraySlice<String>, of record: RecordValue) -> [String] {
    guard let word = words.first, let field = record.schema.field(word) else { return [] }
    let ids = record.identifiers(field)
    guard words.count > 1 else { return ids }
    guard let next = ids.first.flatMap({ place(of: $0, field) }) else { return [] }
    return identifiers(words.dropFirst(), of: records[next])
  }

  /// Says in the organisation's record that it is a sample.
  func mark(until day: Day) {
    for place in records.indices where records[place].schema === Organisation.schema {
      records[place][Organisation.fields.sample] = .day(day)
    }
  }

  /// The places of the records of a kind whose field leads to a record.
  func children(_ kind: String, _ field: String, of id: String) -> [Int] {
    let name = "\(kind)/\(field)"
    if let known = children[name] { return known[id] ?? [] }
    var found: [String: [Int]] = [:]
    for (place, record) in records.enumerated() where record.schema.key == kind {
      for target in record.schema.field(field).map(record.identifiers) ?? [] {
        found[target, default: []].append(place)
      }
    }
    children[name] = found
    return found[id] ?? []
  }
}
