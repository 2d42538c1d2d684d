/// What a record says about the criteria that it cites.
enum EvidenceRule {
  /// Scores that an assessor gave alone are nobody else's business; what was not answered or held says nothing yet.
  static func isEvidence(_ value: RecordValue) -> Bool {
    if let score = Record<CriterionScore>(value) { return score.assessor == nil }
    if let item = Record<ChecklistItem>(value) { return item.answer != nil || item.evidence != nil }
    if let audit = Record<Audit>(value) { return audit.held != nil }
    return true
  }

  /// The records of a kind that cite criteria in a field. Scores that an assessor gave alone, which may be very many,
  /// are not even read.
  static func citing(in field: RecordField, of schema: RecordSchema) -> RecordQuery {
    let isCiting = Condition.isSet(field)
    return RecordQuery(
      schema.key, where: schema === CriterionScore.schema ? .all([isCiting, CriterionScore.isAgreed.value]) : isCiting)
  }

  static func tone(of value: RecordValue) -> EvidenceTone {
    if let finding = Record<AuditFinding>(value) { return tone(of: finding.class) }
    if let nonconformity = Record<Nonconformity>(value) { return isOpen(nonconformity) ? .against : .neutral }
    if Record<AssessmentImprovement>(value) != nil { return .judged }
    if Record<QualityProcess>(value) != nil { return .answers }
    if let score = Record<CriterionScore>(value) { return score.fulfilment == .notMet ? .against : .judged }
    return .supporting
  }

  private static func tone(of grade: AuditFinding.Class) -> EvidenceTone {
    switch grade {
    case .conformity, .goodPractice: .supporting
    case .observation, .opportunity: .neutral
    case .minor, .major: .against
    }
  }

  static func isOpenNonconformity(_ value: RecordValue) -> Bool { Record<Nonconformity>(value).map(isOpen) ?? false }

  /// One without a state was only just written down.
  private static func isOpen(_ nonconformity: Record<Nonconformity>) -> Bool {
    nonconformity.state.map { Nonconformity.State.open.contains($0) } ?? (nonconformity.closed == nil)
  }

  static func doubt(about value: RecordValue, _ last: Day?, on day: Day, age: Int) -> EvidenceDoubt? {
    if let document = Record<Document>(value) { return doubt(about: document, on: day) }
    if last == nil, Record<Indicator>(value) != nil { return .notMeasured }
    guard let last, last.days(until: day) > age else { return nil }
    return .old
  }

  /// The day on which a document in force took the place of an earlier version.
  static func change(by value: RecordValue, on day: Day) -> Day? {
    guard let document = Record<Document>(value), document.replaces != nil, let begin = document.inForceFrom,
      begin <= day, ![.draft, .inReview, .withdrawn].contains(document.state ?? .inForce)
    else { return nil }
    return begin
  }

  /// A document speaks as long as it is in force and its review is not overdue, however old it is.
  private static func doubt(about document: Record<Document>, on day: Day) -> EvidenceDoubt? {
    switch document.state {
    case .superseded, .withdrawn: return .replaced
    case .draft, .inReview: return .notInForce
    default: break
    }
    if let begin = document.inForceFrom, begin > day { return .notInForce }
    if let due = document.reviewDue, due < day { return .reviewOverdue }
    return nil
  }
}
