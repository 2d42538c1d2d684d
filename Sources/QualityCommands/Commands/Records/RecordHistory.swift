import QualityModel

/// When a record was written first and last, and by whom. Rows that came with an import have no entries of their own.
struct RecordHistory {
  var created: TrailEntry?
  var updated: TrailEntry?

  static func of(_ record: RecordValue, _ reader: any TrailReader) throws -> RecordHistory {
    var history = RecordHistory()
    try reader.trail(kind: record.schema.key, record: record.id, last: nil) { line in
      if line.entry.event == .create { history.created = line.entry } else { history.updated = line.entry }
    }
    return history
  }
}
