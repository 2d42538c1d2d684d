import JSONSupport
public import QualityModel

extension WorkspaceReader {
  /// Where texts stand in the workspace: in the fields of records as they are, and in the reasons of changes.
  ///
  /// ```swift
  /// try reader.places(holding: ["a text that was copied"])
  /// ```
  /// - Parameter texts: short ones stand in much that is something else, and are not looked for
  /// - Throws: storage refusals
  public func places(holding texts: [String]) throws -> [HeldText] {
    let texts = texts.filter { $0.count > 3 && $0 != RedactedText.mark }
    guard !texts.isEmpty else { return [] }
    return try RecordSchema.all.flatMap { try places(in: $0, texts) } + reasons(texts)
  }

  private func places(in schema: RecordSchema, _ texts: [String]) throws -> [HeldText] {
    let keys = RecordTable(schema: schema).keyColumns
    var places: [HeldText] = []
    for field in schema.fields where field.mayLoseText {
      let column = RecordTable.quoted(field.key)
      let condition = texts.map { _ in "instr(\(column), ?) > 0" }.joined(separator: " OR ")
      let statement = try connection.prepare(
        RecordStatement(schema).selection(keys, where: condition, order: keys))
      try statement.bind(texts.map { .text($0) })
      while try statement.step() {
        let id = keys.indices.map { statement.text($0) ?? "" }.joined(separator: "/")
        places.append(HeldText(kind: schema.key, record: id, field: field.key))
      }
    }
    return places
  }

  private func reasons(_ texts: [String]) throws -> [HeldText] {
    let statement = try connection.prepare(
      #"SELECT "entry", "kind", "record", "payload" FROM main."trail" WHERE instr("payload", '"reason"') > 0"#)
    var places: [HeldText] = []
    while try statement.step() {
      guard let reason = statement.text(3).flatMap(JSONValue.init(reading:))?["reason"]?.text,
        texts.contains(where: reason.contains)
      else { continue }
      places.append(
        HeldText(
          kind: statement.text(1) ?? "", record: statement.text(2) ?? "", field: TextPlace.reason,
          entry: statement.integer(0)))
    }
    return places
  }
}
