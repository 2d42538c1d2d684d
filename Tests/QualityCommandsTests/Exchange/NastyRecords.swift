import QualityExchange
import QualityModel

/// Records of every kind, every field filled in some of them, with texts that files like to break.
struct NastyRecords {
  private var dice: ExchangeDice
  private static let perKind = 4

  init(seed: UInt64) { dice = ExchangeDice(seed: seed) }

  static let texts = [
    "vienkārši", "a;b,c\td", "\"pēdiņas\"", "„zemās“ un ’", "viena\notra", "viena\r\notra\rtrešā", "=1+1", "+371 29",
    "-5 %", "@kāds",
    "'=x", "''@y", "\t=z", "\nrinda", "C:\\temp\\", "a\\;b", "\\", ";", " atstarpes ", "\u{A0}x", "sep=;", "ID",
    "\u{FEFF}bom", "\u{FEFF}", "\u{FEFF}\u{FEFF}x\u{FEFF}", "ﷺ\u{FFFD}", "0012", "1,5",
    "2025-01-01", "true", "e\u{301}", ";\u{301}", "\u{301}b", "👩‍👩‍👧", "<b>&amp;</b>", "]]>", "{Virsraksts}", "NULL",
    "aplis:reason", "Ž\u{2028}x",
  ]

  /// A file for each kind, as an export would write it.
  mutating func files() throws -> [(name: String, bytes: [UInt8])] {
    try RecordSchema.all.filter { !$0.isOfFile }.enumerated().map { place, schema in
      var bytes: [UInt8] = []
      let export = try CSVExport(schema) { bytes.append(contentsOf: $0) }
      for record in records(of: schema) { try export.write(record) }
      try export.finish()
      return ((place < 9 ? "0" : "") + "\(place + 1)-\(schema.key).csv", bytes)
    }
  }

  private mutating func records(of schema: RecordSchema) -> [RecordValue] {
    if case .single(let id) = schema.identity { return [record(of: schema, id, 0)] }
    return (0..<Self.perKind).map { record(of: schema, Self.id(schema, $0), $0) }
  }

  private static func id(_ schema: RecordSchema, _ index: Int) -> String {
    switch schema.identity {
    case .counted(let prefix, _): "\(prefix)-0\(index + 1)"
    case .yearly(let prefix, _, _): "\(prefix)-2025-00\(index + 1)"
    case .year(let prefix, _): "\(prefix)-\(2020 + index)"
    case .single(let id): id
    case .natural: ""
    }
  }

  /// A value is told in one way only, and within its limits.
  private func tellOnce(_ record: inout RecordValue) {
    let schema = record.schema
    for key in ["low", "high", "numerator", "denominator", "notMeasured", "exactness"] {
      if let field = schema.field(key) { record[field] = nil }
    }
    if let value = schema.field("value") { record[value] = ExactNumber("1.5").map { .number($0) } }
  }

  private mutating func record(of schema: RecordSchema, _ id: String, _ index: Int) -> RecordValue {
    var record = RecordValue(schema, id: id)
    for field in schema.fields where field.isRequired || index == 0 || Bool.random(using: &dice) {
      record.values[field.place] = value(field, schema, index)
    }
    for field in schema.naturalKey { record.values[field.place] = key(field, index) }
    if schema === WorkspaceSetting.schema { set(&record, index) }
    if case .year(_, let year) = schema.identity { record[year] = .integer(2020 + index) }
    // What is planned was judged, and criteria that exist nowhere are the organisation's own.
    if schema === Nonconformity.schema { record[Nonconformity.fields.severity] = .text("minor") }
    if [IndicatorTarget.key, IndicatorMeasurement.key].contains(schema.key) { tellOnce(&record) }
    for field in schema.fields where field.citesKnownCriteria && record[field] != nil {
      record[field] = .text("own: " + text())
    }
    // Answers are marks or yes and no only where a question asks so.
    if schema === SurveyQuestion.schema {
      record[SurveyQuestion.fields.kind] = .text("text")
      if record[SurveyQuestion.fields.scale] != nil { record[SurveyQuestion.fields.scale] = .text("1-5") }
      // Options belong to choices, and a question takes the place of one of its own survey.
      for field in [SurveyQuestion.fields.options, SurveyQuestion.fields.optionsEn, SurveyQuestion.fields.replaces] {
        record[field] = nil
      }
    }
    // Three answers are no batch in which nobody is known.
    if schema === Survey.schema { record[Survey.fields.anonymous] = .boolean(false) }
    // Years of a plan say a time.
    if schema === PlanItem.schema { record[PlanItem.fields.years] = .list(["2026", "pastāvīgi"]) }
    // Withdrawn is one of four; signed is a review only by being signed.
    if index != 3 { record[schema.withdrawn] = nil }
    if schema === Review.schema { record[Review.fields.state] = .text(Review.State.prepared.rawValue) }
    if let document = Record<Document>(record) { record = Self.plausible(document).content }
    return record
  }

  /// Of a draft no approval is told, and what is in force from a day before its approval says why.
  private static func plausible(_ document: Record<Document>) -> Record<Document> {
    var document = document
    if document.state ?? .draft == .draft { (document.order, document.inForceFrom) = (nil, nil) }
    if document.state ?? .draft == .draft { document.approvedOn = nil }
    document.retroactiveReason = document.retroactiveReason ?? "Pašvaldības lēmums"
    return document
  }

  /// A setting is one that the program knows, with a value that it can read.
  private func set(_ record: inout RecordValue, _ index: Int) {
    let settings = [("due.major", "31"), ("calendar.free", "2026-01-02;2026-06-22"), ("kept.audit", "2020-01-01")]
    let (name, value) = settings.indices.contains(index) ? settings[index] : ("training.hours", "8.5")
    record[WorkspaceSetting.fields.name] = .text(name)
    record[WorkspaceSetting.fields.value] = .text(value)
  }

  private func key(_ field: RecordField, _ index: Int) -> FieldValue? {
    switch field.kind {
    case .reference(let kind): RecordSchema.named(kind).map { .text(Self.id($0, index)) }
    case .period: .period(Period(year: 2010 + index))
    case .integer(let range): .integer(range.lowerBound + index)
    case .choice(let words): .text(words[index % words.count])
    case .day: .day(Day.first.adding(days: index))
    default: .text(field.form == nil ? Self.texts[index * 3] + "\(index)" : "katalogs-\(index)")
    }
  }

  private mutating func value(_ field: RecordField, _ schema: RecordSchema, _ index: Int) -> FieldValue? {
    if field == schema.parentField { return index == 0 ? nil : .text(Self.id(schema, index - 1)) }
    switch field.kind {
    case .text where field.form == .currency: return .text("EUR")
    case .text, .longText: return .text(text())
    case .integer(let range): return .integer(Int.random(in: range, using: &dice))
    case .number:
      return ExactNumber(["-0.5", "12.50", "3002.1", "0", "1000000", "25.118"].randomElement(using: &dice) ?? "0").map {
        .number($0)
      }
    case .money: return .money(Money(hundredths: Int.random(in: -10_000_000...10_000_000, using: &dice)))
    case .day: return .day(Day.first.adding(days: Int.random(in: 0...100_000, using: &dice)))
    case .period:
      return Period(["2016", "2016-H1", "2016-Q3", "2016-07", "2016-2018"].randomElement(using: &dice) ?? "2016").map {
        .period($0)
      }
    case .boolean: return .boolean(Bool.random(using: &dice))
    case .choice(let words): return words.randomElement(using: &dice).map { .text($0) }
    case .choiceList(let words): return .list(Array(words.shuffled(using: &dice).prefix(2)))
    case .textList: return .list((0..<3).map { _ in FieldValue.trimmed(text()) })
    case .reference(let kind): return RecordSchema.named(kind).map { .text(Self.id($0, index)) }
    case .referenceList(let kind):
      return RecordSchema.named(kind).map { other in .list([0, 2].map { Self.id(other, $0) }) }
    case .anyReference: return .text("NC-2025-002")
    }
  }

  private mutating func text() -> String { Self.texts.randomElement(using: &dice) ?? "" }
}
