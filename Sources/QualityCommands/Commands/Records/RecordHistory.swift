import QualityModel

/// When a record was written first and last, and by whom. Rows that came with an import have no entries of their own.
struct RecordHistory {
  var created: TrailEntry?
  var updated: TrailEntry?
  /// The steps that were entered much later than they were taken.
  var late: [LateEntry] = []

  static func of(_ record: RecordValue, _ reader: any WorkspaceReading) throws -> RecordHistory {
    var history = RecordHistory()
    let unasked = try Settings(reader: reader).number(.lateEntry)
    try reader.trail(kind: record.schema.key, record: record.id, last: nil) { line in
      if line.entry.event == .create { history.created = line.entry } else { history.updated = line.entry }
      if let late = line.lateEntry(beyond: unasked) { history.late.append(late) }
    }
    return history
  }
}
