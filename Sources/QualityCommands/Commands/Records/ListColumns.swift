import QualityModel

/// Which fields a list shows beside the identifier, chosen by rule from the description of the kind.
struct ListColumns {
  private let kind: RecordSchema
  private var fields: [RecordField] = []

  /// With the identifier no more than six columns.
  private static let most = 5

  private init(_ kind: RecordSchema) {
    self.kind = kind
  }

  /// The name and the day, then what else matters, then where it stands, by when it is due, and who answers for it.
  static func of(_ kind: RecordSchema) -> [RecordField] {
    let end = [stateField(of: kind), kind.due?.field, personField(of: kind)].compactMap { $0.flatMap(kind.field) }
    var columns = ListColumns(kind)
    let start = [kind.titleField, kind.dayField ?? kind.titleField].compactMap(kind.field)
    columns.add(start.filter { field in !end.contains { $0.key == field.key } })
    columns.fill(leaving: end.count)
    columns.add(end)
    return columns.fields
  }

  private mutating func add(_ added: [RecordField]) {
    for field in added where !fields.contains(where: { $0.key == field.key }) { fields.append(field) }
  }

  /// Required fields first, then choices, then whatever fits into a cell.
  private mutating func fill(leaving room: Int) {
    let candidates = kind.fields.filter { isShort($0) }
    let choices = candidates.filter { !$0.kind.choices.isEmpty && $0.key != ListColumns.stateField(of: kind) }
    let person = ListColumns.personField(of: kind)
    for field in candidates.filter(\.isRequired) + choices + candidates where fields.count + room < ListColumns.most {
      guard field.key != kind.due?.field, field.key != person, field.key != ListColumns.stateField(of: kind) else {
        continue
      }
      add([field])
    }
  }

  private func isShort(_ field: RecordField) -> Bool {
    let isKey = kind.naturalKey.contains { $0.key == field.key }
    let isCommon = [RecordSchema.noteKey, RecordSchema.withdrawnKey].contains(field.key)
    return !isKey && !isCommon && !field.kind.isList && field.kind != .longText
  }

  private static func stateField(of kind: RecordSchema) -> String? {
    kind.field("state") == nil ? nil : "state"
  }

  private static func personField(of kind: RecordSchema) -> String? {
    let names = ["responsible", "owner", "leader", "person", "author", "head", "by", "preparedBy"]
    return names.first { kind.field($0)?.kind == .reference(Person.key) && $0 != kind.titleField }
  }
}
