import QualityModel

/// What a list says of records beside their states, on the day that is looked at.
struct ListMarks {
  private let kind: RecordSchema
  private let day: Day
  private let marks: [(mark: RecordMark, number: Int)]

  init(_ kind: RecordSchema, on day: Day, _ reader: any RecordReader) throws {
    self.kind = kind
    self.day = day
    let settings = Settings(reader: reader)
    marks = try kind.marks.map { ($0, try $0.setting.map(settings.number) ?? 0) }
  }

  /// The fields that they look at.
  var fields: [RecordField] {
    marks.flatMap(\.mark.fields).reduce(into: []) { known, field in
      if !known.contains(field) { known.append(field) }
    }
  }

  /// The names of those that a record bears.
  func names(of record: RecordValue) -> [String] {
    marks.filter { $0.mark.isBorne(record, day, $0.number) }.map(\.mark.name)
  }

  /// The same of a row that was read for a list: identifier, withdrawal, then these fields.
  func names(of row: some FieldRow, _ read: [RecordField]) -> [String] {
    guard !marks.isEmpty, row.isEmpty(1) else { return [] }
    var record = RecordValue(kind)
    for field in fields {
      if let place = read.firstIndex(of: field) { record[field] = row.value(place + 2, field.kind) }
    }
    return names(of: record)
  }
}
