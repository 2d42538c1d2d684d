import QualityModel

/// An import of many small rows while it runs: how many came, and their digest.
final class RowsImport {
  private let schema: RecordSchema
  let entry: Int
  private let file: String
  private let digest: String
  private(set) var count = 0
  private var rows = RowsDigest()
  private var buffer: [UInt8] = []
  /// Changes of rows that stood there before; they enter the trail one by one, after the import's entry.
  private(set) var postponed: [(record: RecordValue, event: TrailEvent, payload: [UInt8])] = []
  private var pending: [String: RecordValue] = [:]

  init(_ schema: RecordSchema, entry: Int, file: String, digest: String) {
    self.schema = schema
    self.entry = entry
    self.file = file
    self.digest = digest
  }

  func insert(_ record: RecordValue, _ table: TableWriter) throws -> Bool {
    guard try table.insert(record, entry: entry) else { return false }
    count += 1
    rows.add(RowsImport.digest(of: record, &buffer))
    return true
  }

  /// The digest of one row: SHA-256 over its filled fields as JSON.
  static func digest(of record: RecordValue, _ buffer: inout [UInt8]) -> Digest {
    buffer.removeAll(keepingCapacity: true)
    TrailPayload.append(record, to: &buffer)
    return SHA256.digest(of: buffer)
  }

  func postpone(_ record: RecordValue, _ event: TrailEvent, _ payload: [UInt8]) {
    postponed.append((record, event, payload))
    pending[record.id] = record
  }

  /// The row as it will stand after the changes that were postponed, if there are any.
  func pending(_ id: String) -> RecordValue? { pending[id] }

  var payload: [UInt8] {
    var bytes: [UInt8] = []
    TrailPayload.facts(
      ["file": file, "fileDigest": digest, "rows": "\(count)", "rowsDigest": rows.hex], reason: nil, into: &bytes)
    return bytes
  }
}
