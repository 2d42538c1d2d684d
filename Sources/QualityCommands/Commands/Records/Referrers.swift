import QualityModel

/// Finds the records whose fields hold the identifier of a record.
struct Referrers {
  let reader: any RecordReader

  /// Records of one kind that refer with one field.
  struct Group {
    let kind: RecordSchema
    let field: RecordField
    let records: [RecordValue]
    /// There are more than those given.
    let hasMore: Bool
  }

  /// How many of each kind are given.
  private static let most = 5

  func of(_ record: RecordValue) throws -> [Group] {
    var groups: [Group] = []
    for kind in RecordSchema.all {
      for field in kind.fields {
        guard let condition = condition(field, record) else { continue }
        let found = try reader.records(RecordQuery(kind.key, where: condition, limit: Referrers.most + 1))
        guard !found.isEmpty else { continue }
        let records = Array(found.prefix(Referrers.most))
        groups.append(Group(kind: kind, field: field, records: records, hasMore: found.count > Referrers.most))
      }
    }
    return groups
  }

  private func condition(_ field: RecordField, _ record: RecordValue) -> Condition? {
    switch field.kind {
    case .reference(record.schema.key), .anyReference: .equals(field, .text(record.id))
    case .referenceList(record.schema.key): .contains(field, record.id)
    default: nil
    }
  }
}
