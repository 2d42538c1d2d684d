import QualityModel

/// The tree of a kind: no record is, through its parent, above itself.
struct HierarchyGuard: WriteGuard {
  let reader: WorkspaceReader

  /// - Throws: ``RecordFaults`` with the circle
  func check(_ write: PendingWrite) throws {
    let record = write.new
    guard let field = record.schema.parentField, let start = record.text(field) else { return }
    guard try reader.isAbove(record.id, from: start, along: field, in: record.schema) else { return }
    let fault = RecordValue.Fault(field: field, problem: .cycle([record.id, start]))
    throw RecordFaults(record: record.id, kind: record.schema.key, faults: [fault])
  }
}
