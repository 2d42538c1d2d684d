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
    let end = [kind.stateField, kind.due?.field, kind.personField].compactMap { $0 }
    var columns = ListColumns(kind)
    let start = [kind.titleField, kind.dayField ?? kind.titleField]
    columns.add(start.filter { field in !end.contains(field) })
    columns.fill(leaving: end.count)
    columns.add(end)
    return columns.fields
  }

  private mutating func add(_ added: [RecordField]) {
    for field in added where !fields.contains(field) { fields.append(field) }
  }

  /// Required fields first, then choices, then whatever fits into a cell.
  private mutating func fill(leaving room: Int) {
    let candidates = kind.fields.filter { isShort($0) }
    let choices = candidates.filter { !$0.kind.choices.isEmpty && $0 != kind.stateField }
    for field in candidates.filter(\.isRequired) + choices + candidates where fields.count + room < ListColumns.most {
      if ![kind.due?.field, kind.personField, kind.stateField].contains(field) { add([field]) }
    }
  }

  private func isShort(_ field: RecordField) -> Bool {
    let isKey = kind.naturalKey.contains(field)
    let isCommon = [kind.note, kind.withdrawn].contains(field)
    let isShown = !isKey && !isCommon && !field.isOfFile && field.naming != .field
    return isShown && !field.kind.isList && field.kind != .longText
  }
}
