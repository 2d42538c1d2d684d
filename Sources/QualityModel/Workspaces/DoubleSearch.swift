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
  private var known: [ObjectIdentifier: Known] = [:]
  private var last: (record: RecordValue, hash: Int)?

  /// The identifiers of the records of one kind, by the numbers that doubles share.
  private final class Known {
    var ids: [Int: [String]] = [:]
  }

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
    let likely = try read(record.schema).ids[hash(of: record)] ?? []
    guard !likely.isEmpty else { return nil }
    return try likely.first { id in
      try reader.record(record.schema.key, id: id).map { !$0.isWithdrawn && record.isDouble(of: $0) } ?? false
    }
  }

  /// Takes note of a row that was written.
  func learn(_ record: RecordValue, _ id: String) {
    resolver.learn(record.title, id, of: record.schema)
    guard let known = known[ObjectIdentifier(record.schema)] else { return }
    known.ids[hash(of: record), default: []].append(id)
  }

  /// Rows are looked for and then written: the number of the last one is nearly always asked for twice.
  private func hash(of record: RecordValue) -> Int {
    if let last, last.record == record { return last.hash }
    let hash = record.doubleHash
    last = (record, hash)
    return hash
  }

  /// What is cheap to ask of a storage: the day, by which there is an index, and the name.
  private func looksAlike(_ record: RecordValue) -> Condition {
    let fields = [record.schema.dayField, record.schema.titleField].compactMap { $0 }
    return .all(fields.map { field in record[field].map { .equals(field, $0) } ?? .isEmpty(field) })
  }

  private func read(_ schema: RecordSchema) throws -> Known {
    if let known = known[ObjectIdentifier(schema)] { return known }
    let read = Known()
    try reader.forEach(RecordQuery(schema.key)) { read.ids[$0.doubleHash, default: []].append($0.id) }
    known[ObjectIdentifier(schema)] = read
    return read
  }
}
