/// Finds records that say the same as a new one, and people who bear the name of a new person.
///
/// For one record it asks the storage; for the rows of a file it reads each kind once, when its first row without an
/// identifier comes, and takes note of the rows themselves.
///
/// ```swift
/// let doubles = DoubleSearch(reader)
/// if let id = try doubles.double(of: record) { print("\(id) says the same") }
/// ```
public final class DoubleSearch {
  private let reader: any RecordSource
  private let resolver: ReferenceResolver
  private var hashes: [String: [Int: [String]]] = [:]

  public init(_ reader: any RecordSource) {
    self.reader = reader
    resolver = ReferenceResolver(reader)
  }

  /// The person who bears the name of a new one, case and diacritics forgiven; `nil` if nobody else does.
  public func namesake(of record: RecordValue) throws -> String? {
    guard record.schema === Person.schema, let name = record[record.schema.titleField] else { return nil }
    return try resolver.identifiers(ofName: name.text, in: record.schema).first { $0 != record.id }
  }

  /// A record that says the same as a new one without identifier; for a person, one of the same name.
  public func double(of record: RecordValue) throws -> String? {
    guard record.id.isEmpty, record.schema.hasDoubles else { return nil }
    if let namesake = try namesake(of: record) { return namesake }
    let alike = RecordQuery(record.schema.key, where: looksAlike(record))
    return try reader.records(alike).first(where: record.isDouble)?.id
  }

  /// The same for a row of a file, of which thousands may follow.
  func double(ofRow record: RecordValue) throws -> String? {
    guard record.id.isEmpty, record.schema.hasDoubles else { return nil }
    if let namesake = try namesake(of: record) { return namesake }
    let likely = try known(record.schema)[record.doubleHash] ?? []
    return try likely.first { id in
      try reader.record(record.schema.key, id: id).map { !$0.isWithdrawn && record.isDouble(of: $0) } ?? false
    }
  }

  /// Takes note of a row that was written.
  func learn(_ record: RecordValue, _ id: String) {
    resolver.learn(record.title, id, of: record.schema)
    guard hashes[record.schema.key] != nil else { return }
    hashes[record.schema.key]?[record.doubleHash, default: []].append(id)
  }

  /// What is cheap to ask of a storage: the day, by which there is an index, and the name.
  private func looksAlike(_ record: RecordValue) -> Condition {
    let fields = [record.schema.dayField, record.schema.titleField].compactMap { $0 }
    return .all(fields.map { field in record[field].map { .equals(field, $0) } ?? .isEmpty(field) })
  }

  private func known(_ schema: RecordSchema) throws -> [Int: [String]] {
    if let known = hashes[schema.key] { return known }
    var read: [Int: [String]] = [:]
    try reader.forEach(RecordQuery(schema.key)) { read[$0.doubleHash, default: []].append($0.id) }
    hashes[schema.key] = read
    return read
  }
}
