import QualityModel

/// Finds the record that an argument names, and says what was likely meant where there is none.
struct RecordLookup {
  let reader: any RecordSource
  let kind: RecordSchema

  /// - Throws: `record.not-found`; `record.other-kind` if a record of another kind bears the identifier
  @discardableResult
  func require(_ id: String) throws -> RecordValue {
    if let record = try reader.record(kind.key, id: id) { return record }
    let facts = ["record": id, "command": CommandCatalogue.kebab(kind.key)]
    if let other = try reader.kinds(havingID: id).first {
      throw Refusal(
        .data, "record.other-kind", facts.merging(["other": CommandCatalogue.kebab(other.key)]) { $1 })
    }
    throw Refusal(.data, "record.not-found", facts)
  }
}
