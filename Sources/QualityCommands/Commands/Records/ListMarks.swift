import QualityModel

/// What a list says of records beside their states, on the day that is looked at.
struct ListMarks {
  private let kind: RecordSchema
  private let day: Day
  private let marks: [(mark: RecordMark, number: Int)]
  private let toldLater: Set<String>

  /// The mark of every kind with steps: one of them was entered much later than it was taken.
  private static let toldLater = "told-later"

  init(_ kind: RecordSchema, on day: Day, _ reader: any RecordReader) throws {
    self.kind = kind
    self.day = day
    let settings = Settings(reader: reader)
    marks = try kind.marks.map { ($0, try $0.setting.map(settings.number) ?? 0) }
    toldLater = try reader.recordsToldLater(kind.key)
  }

  /// The fields that they look at.
  var fields: [RecordField] {
    marks.flatMap(\.mark.fields).reduce(into: []) { known, field in
      if !known.contains(field) { known.append(field) }
    }
  }

  /// The names of those that a record bears.
  func names(of record: RecordValue) -> [String] {
    guard !record.isWithdrawn else { return [] }
    return marks.filter { $0.mark.isBorne(record, day, $0.number) }.map(\.mark.name) + later(record.id)
  }

  private func later(_ id: String) -> [String] { toldLater.contains(id) ? [ListMarks.toldLater] : [] }

  /// The words for marks, behind a state.
  func text(_ names: [String], _ phrases: Phrases) -> String {
    names.map { phrases.text($0 == ListMarks.toldLater ? "mark.\($0)" : "mark.\(kind.key).\($0)") }
      .joined(separator: ", ")
  }

  /// The same of a row that was read for a list: identifier, withdrawal, then these fields.
  func names(of row: some FieldRow, _ read: [RecordField]) -> [String] {
    guard !marks.isEmpty || !toldLater.isEmpty, row.isEmpty(1) else { return [] }
    var record = RecordValue(kind)
    for field in fields {
      if let place = read.firstIndex(of: field) { record[field] = row.value(place + 2, field.kind) }
    }
    record.id = row.text(0) ?? ""
    return names(of: record)
  }
}
