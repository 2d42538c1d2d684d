import QualityModel

/// Values as people read them: words, days and numbers in the way of the language, records by their names.
struct ValueText {
  let phrases: Phrases
  let names: RecordNames

  /// Everything that is to be said of a value, for `show` and for differences.
  func line(_ value: FieldValue, _ field: RecordField, _ schema: RecordSchema) -> String {
    switch (field.kind, value) {
    case (.reference(let kind), .text(let id)): full(id, kind)
    case (.referenceList(let kind), .list(let ids)): ids.map { full($0, kind) }.joined(separator: "; ")
    default: plain(value, field, schema)
    }
  }

  /// A short form for the cell of a table: records by their names alone.
  func cell(_ value: FieldValue, _ field: RecordField, _ schema: RecordSchema) -> String {
    switch (field.kind, value) {
    case (.reference(let kind), .text(let id)): names.name(of: id, kind) ?? id
    default: plain(value, field, schema)
    }
  }

  private func full(_ id: String, _ kind: String) -> String {
    names.name(of: id, kind).map { "\(id) \($0)" } ?? id
  }

  private func plain(_ value: FieldValue, _ field: RecordField, _ schema: RecordSchema) -> String {
    switch value {
    case .day(let day): self.day(day)
    case .number, .money: phrases.language.rules.plainNumber(value.text)
    default: phrases.value(value, of: field, in: schema)
    }
  }

  func day(_ day: Day) -> String { ValueText.day(day, phrases.language) }

  /// `31.12.2016` in Latvian, `2016-12-31` in English.
  static func day(_ day: Day, _ language: Organisation.Language) -> String {
    language.rules.plainDay(day)
  }
}
