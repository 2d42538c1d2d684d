import QualityModel
import QualityStore

@testable import QualityReports

/// One record of every kind, with a text in every free field that would break out of any markup that is put together
/// by hand.
enum HostileRecords {
  static let text =
    "</p><script>alert('x')</script>]]>&amp; \"‘{0}{year}‘\" <!-- -- --> %s \\ \u{202E}\u{200B}ā𝒜🙂\u{A0}end"
  static let longText = text + "\n\tline two\r\n<b>three</b>"

  private static let second = "A-"

  static func write(into desk: Desk) throws {
    try desk.workspace.write(as: Actor("E-002", at: Desk.instant("2025-12-31"))) { writer in
      for schema in RecordSchema.all where !schema.isOfFile && schema.key != Organisation.key {
        var record = RecordValue(schema, id: id(schema))
        for field in schema.fields { record[field] = value(field, schema) }
        try writer.takeOver(record)
      }
      try writer.edit(Organisation.key, "ORG") { record in
        for field in record.schema.fields where field.kind.holdsText && field.form == nil {
          record[field] = value(field, record.schema)
        }
      }
    }
  }

  /// Causes of both sorts, one behind another, and one with a word that fits into no line.
  static func writeCauses(into desk: Desk) throws {
    let cause = ["nonconformity": second + "nonconformity", "method": "fiveWhys"]
    for (index, text) in [text, String(repeating: "Neatbilstība", count: 40), longText].enumerated() {
      let parent = index == 0 ? [:] : ["parent": second + "cause\(index - 1)"]
      try desk.add("cause", second + "cause\(index)", cause.merging(parent) { $1 }.merging(["text": text]) { $1 })
    }
  }

  /// One record of every kind with nothing but what is required, and the unit to which it belongs.
  static func writeBare(into desk: Desk) throws {
    try desk.workspace.write(as: Actor("E-002", at: Desk.instant("2025-12-31"))) { writer in
      for schema in RecordSchema.all where !schema.isOfFile && schema.key != Organisation.key {
        var record = RecordValue(schema, id: id(schema))
        for field in schema.fields
        where field.isRequired || ["unit", "units", "state", "act", "actOn", "orderedOn"].contains(field.key)
          || field === FourEyesException.fields.order || field === IndicatorTarget.fields.value
          || field === IndicatorMeasurement.fields.value
        {
          record[field] = value(field, schema)
        }
        // Decisions come with a review that was held elsewhere.
        if schema.key == Review.key { record[Review.fields.state] = .text("prepared") }
        try writer.takeOver(record)
      }
    }
  }

  static func id(_ schema: RecordSchema) -> String {
    switch schema.key {
    case Organisation.key: "ORG"
    case Review.key: "MR-2025"
    default: schema.identity.isNatural ? "" : second + schema.key
    }
  }

  private static func value(_ field: RecordField, _ schema: RecordSchema) -> FieldValue? {
    // One person stands for all, and nobody confirms their own.
    if ["withdrawn", "confirmedBy"].contains(field.key) { return nil }
    // A value is told in one way only.
    if schema.key == IndicatorMeasurement.key,
      ["low", "high", "numerator", "denominator", "notMeasured"].contains(field.key)
    {
      return nil
    }
    switch field.kind {
    case .text where field.citesKnownCriteria: return .text("own: " + text)
    // Such a text is refused where it comes in.
    case .text where field.form == .catalogueKey: return .text("a-2025")
    case .text where field === WorkspaceSetting.fields.name: return .text("training.hours")
    case .text where field === WorkspaceSetting.fields.value: return .text("8")
    case .text where field === SurveyAnswer.fields.value || field === SurveyTally.fields.option: return .text("2")
    case .text: return .text(schema.key == SurveyQuestion.key && field.key == "scale" ? "1-5" : text)
    case .longText: return .text(longText)
    case .integer(let range):
      return .integer(
        range.contains(2025) && field.key == "year" ? 2025 : min(max(2, range.lowerBound), range.upperBound))
    case .number: return .number(ExactNumber(digits: 15, scale: 1))
    case .money: return .money(Money(hundredths: 12_345))
    case .day: return Day("2025-06-15").map { .day($0) }
    case .period: return .period(Period(year: 2025))
    // One answer alone cannot come into an anonymous survey.
    case .boolean: return .boolean(field !== Survey.fields.anonymous)
    case .choice(let words):
      return schema.key == Review.key && field.key == "state" ? .text("draft") : words.first.map { .text($0) }
    // Functions are given by an appointment.
    case .choiceList where schema.key == Person.key: return .list(["owner", "employee"])
    case .choiceList(let words): return .list(words)
    case .reference(let kind): return kind == schema.key ? nil : RecordSchema.named(kind).map { .text(id($0)) }
    case .referenceList(let kind): return kind == schema.key ? nil : RecordSchema.named(kind).map { .list([id($0)]) }
    case .anyReference: return .text(second + "process")
    // It asks for a mark, which has no options.
    case .textList where schema.key == SurveyQuestion.key: return nil
    case .textList: return .list([text, text + "2"])
    }
  }
}

extension FieldKind {
  var holdsText: Bool {
    switch self {
    case .text, .longText, .textList: true
    default: false
    }
  }
}
