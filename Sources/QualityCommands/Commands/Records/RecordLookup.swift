import QualityModel

/// Finds the record that an argument names, and says what was likely meant where there is none.
struct RecordLookup {
  let reader: any RecordSource
  let kind: RecordSchema

  /// - Throws: `record.not-found`; `record.other-kind` if a record of another kind bears the identifier
  @discardableResult
  func require(_ id: String) throws -> RecordValue {
    for name in [id, id.uppercased()] {
      if let record = try reader.record(kind.key, id: name) { return record }
    }
    let facts: [String: Refusal.Fact] = ["record": .record(id), "command": .command(kind.key)]
    if let other = try reader.kinds(havingID: id).first {
      throw Refusal(
        .data, .recordOtherKind, facts.merging(["other": .command(other.key)]) { $1 })
    }
    throw Refusal(.data, .recordNotFound, facts)
  }
}

extension Refusal.ID {
  static let recordNotFound = Refusal.ID("record.not-found")
  static let recordOtherKind = Refusal.ID("record.other-kind")
}
