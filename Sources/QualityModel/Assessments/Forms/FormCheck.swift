/// Decides whether a returned form is taken, and makes the scores from it.
///
/// A form is taken whole or not at all: it must be genuine, of this edition, and answer each criterion once.
public struct FormCheck {
  let assessment: Record<Assessment>
  let criteria: [ScoredCriterion]
  /// What only the workspace knows; `nil` if the scoring never began here.
  let key: String?
  /// Numbers that the workspace knows to be no personal codes.
  private let declared: DeclaredNumbers
  private let index: [String: ScoredCriterion]

  /// - Parameters:
  ///   - criteria: what the assessment asks
  ///   - key: the key of the forms' seals
  ///   - declared: numbers that are known to be no personal codes
  public init(
    _ assessment: Record<Assessment>, criteria: [ScoredCriterion], key: String?,
    besides declared: DeclaredNumbers = .none
  ) {
    self.declared = declared
    self.assessment = assessment
    self.criteria = criteria
    self.key = key
    index = Dictionary(criteria.map { ($0.criterion.number, $0) }) { first, _ in first }
  }

  /// The scores of a returned form; a criterion about which nothing was said has none.
  /// - Throws: the first of `form.altered`, `form.edition`, `form.no-assessor`, `form.missing-columns`,
  ///   `form.unknown-criterion`,
  ///   `form.double-criterion`, `form.missing-criteria`, `form.personal-code`, `score.…`, with its place in the file
  public func scores(of form: ReturnedForm) throws -> [Record<CriterionScore>] {
    try checkIdentity(form)
    try checkColumns(form)
    try checkCriteria(form)
    return try form.answers.compactMap { answer in
      guard let scored = index[answer.number] else { return nil }
      return try score(answer, scored, form)
    }
  }

  private func checkIdentity(_ form: ReturnedForm) throws {
    let identity = form.identity
    let facts: [String: Refusal.Fact] = [
      "assessment": .record(identity.assessment), "assessor": .person(identity.assessor),
    ]
    guard let key, identity.isGenuine(key: key) else { throw refusal(.formAltered, form, facts) }
    guard identity.criteria == assessment.criteriaDigest, identity.catalogue == assessment.catalogue else {
      throw refusal(.formEdition, form, facts.merging(["catalogue": .text(identity.catalogue)]) { $1 })
    }
    guard assessment.assessors.contains(where: { $0.text == identity.assessor }) else {
      throw refusal(.formNoAssessor, form, facts)
    }
  }

  /// A column whose heading was changed would read as if nothing had been answered.
  private func checkColumns(_ form: ReturnedForm) throws {
    guard let columns = form.columns else { return }
    let asked = Set(criteria.flatMap { $0.panel.dimensions.map(\.key) } + ReturnedForm.Answer.noteFields.map(\.key))
    let missing = asked.subtracting(columns).sorted()
    guard missing.isEmpty else {
      throw refusal(
        .formMissingColumns, form, ["fields": .list(missing.map { .field($0, of: CriterionScore.key) })], line: 1)
    }
  }

  private func checkCriteria(_ form: ReturnedForm) throws {
    var answered: Set<String> = []
    for answer in form.answers {
      guard index[answer.number] != nil else {
        throw refusal(.formUnknownCriterion, form, ["criterion": .text(answer.number)], line: answer.line)
      }
      guard answered.insert(answer.number).inserted else {
        throw refusal(.formDoubleCriterion, form, ["criterion": .text(answer.number)], line: answer.line)
      }
    }
    let missing = criteria.map(\.criterion.number).filter { !answered.contains($0) }
    guard missing.isEmpty else {
      let named = Refusal.Fact.first(5, of: missing.map { .text($0) })
      throw refusal(.formMissingCriteria, form, ["criteria": named, "count": .count(missing.count)])
    }
  }

  private func score(
    _ answer: ReturnedForm.Answer, _ scored: ScoredCriterion, _ form: ReturnedForm
  ) throws -> Record<CriterionScore>? {
    var record = Record<CriterionScore>()
    record.assessment = assessment.id
    record.criterion = scored.id.text
    record.assessor = RecordID(form.identity.assessor)
    judge(&record, by: answer.scores, scored.panel)
    try annotate(&record, answer, form)
    do {
      _ = try scored.panel.score(record.content)
    } catch {
      throw refusal(
        error.identifier, form, error.facts.merging(["criterion": .text(answer.number)]) { $1 }, line: answer.line)
    }
    return record
  }

  private func judge(
    _ record: inout Record<CriterionScore>, by scores: [String: FieldValue], _ panel: ScoringPanel
  ) {
    for (key, value) in scores {
      guard let field = CriterionScore.schema.field(key) else { continue }
      record.content[field] = kept(word(value, key, panel), in: field)
    }
  }

  private func annotate(
    _ record: inout Record<CriterionScore>, _ answer: ReturnedForm.Answer, _ form: ReturnedForm
  ) throws {
    for field in ReturnedForm.Answer.noteFields {
      guard let text = answer.notes[field.key], !FreeText.isBlank(text) else { continue }
      if let place = PersonalCode.firstPlace(in: text, besides: declared) {
        throw refusal(
          .formPersonalCode, form,
          [
            "criterion": .text(answer.number), "field": .field(field.key, of: CriterionScore.key),
            "place": .count(place),
          ],
          line: answer.line)
      }
      record.content[field] = .text(text)
    }
  }

  /// A word as the panel's scale calls it stands for the place on the scale.
  private func word(_ value: FieldValue, _ field: String, _ panel: ScoringPanel) -> FieldValue {
    guard case .text(let word) = value, let bands = panel.dimensions.first(where: { $0.key == field })?.bands,
      !bands.contains(where: { $0.key == word }),
      let band = bands.first(where: { band in
        band.title.languages.contains { band.title[$0]?.folded == word.folded }
      })
    else { return value }
    // A word for a whole range says no number.
    guard let range = band.range else { return .text(band.key) }
    return range.count == 1 ? .integer(range.lowerBound) : value
  }

  /// A whole number as its field holds it.
  private func kept(_ value: FieldValue, in field: RecordField) -> FieldValue {
    guard field.kind == .number, case .integer(let integer) = value else { return value }
    return .number(ExactNumber(digits: integer))
  }

  private func refusal(
    _ identifier: Refusal.ID, _ form: ReturnedForm, _ facts: [String: Refusal.Fact], line: Int? = nil
  ) -> Refusal {
    Refusal(
      .data, identifier, facts.merging(["kind": .kind(CriterionScore.key)]) { given, _ in given },
      at: Refusal.Place(file: form.file, line: line))
  }
}

extension Refusal.ID {
  static let formAltered = Refusal.ID("form.altered")
  static let formDoubleCriterion = Refusal.ID("form.double-criterion")
  static let formEdition = Refusal.ID("form.edition")
  static let formMissingColumns = Refusal.ID("form.missing-columns")
  static let formMissingCriteria = Refusal.ID("form.missing-criteria")
  package static let formNoAssessor = Refusal.ID("form.no-assessor")
  static let formPersonalCode = Refusal.ID("form.personal-code")
  static let formUnknownCriterion = Refusal.ID("form.unknown-criterion")
}
