import QualityModel

/// An import of many small rows while it runs: how many came, and their digests.
final class RowsImport {
  private let schema: RecordSchema
  let entry: Int
  private let file: String
  private(set) var count = 0
  private var few = FewRows()
  private var buffer: [UInt8] = []
  /// Changes of rows that stood there before; they enter the trail one by one, after the import's entry.
  private(set) var postponed: [(record: RecordValue, event: TrailEvent, payload: [UInt8])] = []
  private var pending: [String: RecordValue] = [:]

  init(_ schema: RecordSchema, entry: Int, file: String) {
    self.schema = schema
    self.entry = entry
    self.file = file
  }

  func insert(_ record: RecordValue, _ table: TableWriter) throws -> Bool {
    guard try table.insert(record, entry: entry) else { return false }
    count += 1
    few.add(record, &buffer)
    return true
  }

  func postpone(_ record: RecordValue, _ event: TrailEvent, _ payload: [UInt8]) {
    postponed.append((record, event, payload))
    pending[record.id] = record
  }

  /// The row as it will stand after the changes that were postponed, if there are any.
  func pending(_ id: String) -> RecordValue? { pending[id] }

  /// The content of the import's entry in the trail.
  func payload(fileDigest: String, _ connection: SQLiteConnection) throws -> [UInt8] {
    let tree = try few.tree ?? ReadRows(connection, schema).tree(of: entry)
    var bytes: [UInt8] = []
    TrailPayload.facts(
      ["file": file, "fileDigest": fileDigest, "rows": "\(count)", "rowsTree": tree.hex], reason: nil, into: &bytes)
    return bytes
  }
}
