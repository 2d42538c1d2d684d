/// The last day for which a record speaks, where its own fields do not tell.
struct EvidenceDates {
  private let reader: any RecordReader
  private var audits: [String: Day?]?
  private var surveys: [String: Day?]?
  private var assessments: [String: Day?]?
  private var indicators: [String: Day?] = [:]

  init(_ reader: any RecordReader) { self.reader = reader }

  mutating func day(of value: RecordValue) throws -> Day? {
    if let finding = Record<AuditFinding>(value) { return try audit(finding.audit.text) }
    if let item = Record<ChecklistItem>(value) { return try audit(item.audit.text) }
    if let question = Record<SurveyQuestion>(value) { return try survey(question.survey.text) }
    if let score = Record<CriterionScore>(value) { return try assessment(score.assessment.text) }
    if let idea = Record<AssessmentImprovement>(value) { return try assessment(idea.assessment.text) }
    if let indicator = Record<Indicator>(value) { return try measurement(indicator.id.text) }
    return EvidenceDates.lastDay(value.schema.dayField.flatMap { value[$0] })
  }

  /// A day itself; the last day of a period or year.
  private static func lastDay(_ value: FieldValue?) -> Day? {
    switch value {
    case .day(let day)?: day
    case .period(let period)?: period.lastDay
    case .integer(let year)?: Day(year: year, month: 12, day: 31)
    default: nil
    }
  }

  private mutating func audit(_ id: String) throws -> Day? {
    let known = try audits ?? days(of: Audit.self) { $0.held ?? $0.reportedOn }
    audits = known
    return known[id] ?? nil
  }

  private mutating func survey(_ id: String) throws -> Day? {
    let known = try surveys ?? days(of: Survey.self) { $0.closed ?? $0.opened }
    surveys = known
    return known[id] ?? nil
  }

  private mutating func assessment(_ id: String) throws -> Day? {
    let known = try assessments ?? days(of: Assessment.self) { $0.approvedOn ?? Day(year: $0.year, month: 12, day: 31) }
    assessments = known
    return known[id] ?? nil
  }

  /// An indicator speaks for the last period that was measured.
  private mutating func measurement(_ id: String) throws -> Day? {
    if let known = indicators[id] { return known }
    let last = try reader.records(
      IndicatorMeasurement.self, where: .equals(\.indicator, RecordID(id)), order: [.descending(\.period)],
      limit: 1
    ).first
    indicators[id] = .some(last.map { $0.period.lastDay })
    return last?.period.lastDay
  }

  private func days<Kind: RecordKind>(of kind: Kind.Type, _ day: (Record<Kind>) -> Day?) throws -> [String: Day?] {
    Dictionary(try reader.records(kind).map { ($0.id.text, day($0)) }) { first, _ in first }
  }
}
