import QualityModel

/// References that no foreign key can watch: those in lists, and those to records of any kind.
///
/// As with foreign keys, what is referred to may follow later in the same transaction; what has not come when it ends
/// is refused.
final class ReferenceGuard: WriteGuard {
  private let reader: WorkspaceReader
  /// What was found to exist, by the key of the kind; records are never deleted.
  private var known: [String: Set<String>] = [:]
  private var expected: [Expected] = []

  private struct Expected {
    let record: String
    let schema: RecordSchema
    let field: RecordField
    let id: String
  }

  /// More than people, units and processes; what is referred to once need not be remembered.
  private static let memory = 10_000

  init(_ reader: WorkspaceReader) {
    self.reader = reader
  }

  /// Notes the references that lead nowhere yet, as far as they differ from those that stood there.
  func check(_ write: PendingWrite) throws {
    // A review is signed as it stands.
    guard write.sort != .sealing else { return }
    let (record, old) = (write.new, write.old)
    for field in record.schema.looseReferences {
      let value = record.values[field.place]
      guard value != nil, value != old?.values[field.place] else { continue }
      for id in ReferenceGuard.ids(value) where try !exists(id, field) {
        expected.append(Expected(record: record.id, schema: record.schema, field: field, id: id))
      }
    }
  }

  /// - Throws: ``RecordFaults`` for the first record that refers to what does not exist
  func finish() throws {
    guard let missing = try expected.first(where: { try !exists($0.id, $0.field) }) else { return }
    let problem = FieldProblem.unknownRecord(kind: missing.field.kind.referredKind ?? "")
    throw RecordFaults(
      record: missing.record, kind: missing.schema.key, faults: [.init(field: missing.field, problem: problem)])
  }

  private static func ids(_ value: FieldValue?) -> [String] {
    switch value {
    case .text(let id)?: [id]
    case .list(let ids)?: ids
    default: []
    }
  }

  private func exists(_ id: String, _ field: RecordField) throws -> Bool {
    let kind = field.kind.referredKind ?? ""
    if known[kind]?.contains(id) == true { return true }
    let schema = field.kind.referredKind.flatMap(RecordSchema.named)
    guard try schema.map({ try reader.exists($0, id) }) ?? !reader.kinds(havingID: id).isEmpty else { return false }
    if known[kind]?.count ?? 0 >= ReferenceGuard.memory { known[kind] = [] }
    known[kind, default: []].insert(id)
    return true
  }
}
