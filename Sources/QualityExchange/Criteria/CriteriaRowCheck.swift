import QualityModel

/// Looks through all rows of an import of criteria before any is written.
struct CriteriaRowCheck {
  private let job: CriteriaImport
  private let panels: PanelWords
  private var bad: Set<Int> = []

  init(_ job: CriteriaImport, _ panels: PanelWords) {
    self.job = job
    self.panels = panels
  }

  /// Replaces words for panels by their keys, and reports every bad row once.
  /// - Returns: the places of the bad rows
  mutating func look(through intake: inout CriteriaImport.Intake) -> Set<Int> {
    var lines: [String: Int] = [:]
    var numbers: Set<String> = []
    for place in intake.rows.indices {
      checkPanels(place, &intake)
      let text = intake.rows[place].text
      if text.number.isEmpty {
        reject(place, \.number, .field(CriterionText.fields.number, .missing), &intake)
      } else if !CriterionID.isNumber(text.number) {
        reject(place, \.number, .criteriaBadNumber, ["number": .text(ColumnPlan.quotable(text.number))], &intake)
      }
      if let line = lines.updateValue(intake.rows[place].place.line ?? 0, forKey: key(of: text)) {
        reject(place, \.number, .criteriaDoubleNumber, ["number": .text(text.number), "line": .count(line)], &intake)
      }
      // A further language may have no more than a remark.
      if numbers.insert(text.number).inserted, text.title == nil, text.text == nil {
        reject(place, \.title, .criteriaNoText, ["number": .text(text.number)], &intake)
      }
      if let next = text.replacedBy, CriterionID(next) == nil {
        reject(place, \.replacedBy, .criteriaNoCitation, ["value": .text(ColumnPlan.quotable(next))], &intake)
      }
    }
    checkParents(&intake)
    return bad
  }

  private func key(of text: Record<CriterionText>) -> String { "\(text.number)\n\(text.language.rawValue)" }

  private mutating func checkPanels(_ place: Int, _ intake: inout CriteriaImport.Intake) {
    for (item, word) in intake.rows[place].text.scoredBy.enumerated() {
      if let key = panels.key(of: word) {
        intake.rows[place].text.scoredBy[item] = key
      } else {
        let facts: [String: Refusal.Fact] = ["panel": .text(ColumnPlan.quotable(word)), "panels": panels.names]
        reject(place, \.scoredBy, .criteriaOwnUnknownPanel, facts, &intake)
      }
    }
  }

  // MARK: The tree

  private mutating func checkParents(_ intake: inout CriteriaImport.Intake) {
    var named = Dictionary(job.own.texts.map { ($0.number, $0.parent) }) { $0 ?? $1 }
    // Without a column for parents those that stand in the workspace stay.
    let tellsParents = intake.given.contains(CriterionText.fields.parent)
    var places: [String: Int] = [:]
    for (place, row) in intake.rows.enumerated() where places[row.text.number] == nil || row.text.parent != nil {
      places[row.text.number] = place
      if tellsParents || named[row.text.number] == nil { named[row.text.number] = row.text.parent }
    }
    let shipped = job.library[job.catalogue]
    let exists = { (number: String) in named.index(forKey: number) != nil || shipped?[number] != nil }
    for (place, row) in intake.rows.enumerated() {
      guard let parent = row.text.parent, !exists(parent) else { continue }
      let facts: [String: Refusal.Fact] = [
        "number": .text(row.text.number), "parent": .text(ColumnPlan.quotable(parent)),
      ]
      reject(place, \.parent, .criteriaOwnUnknownParent, facts, &intake)
    }
    let added = named.filter { shipped?[$0.key] == nil }
    checkDepth(CriteriaHierarchy.parents(added.map { ($0.key, $0.value) }, exists: exists), places, &intake)
  }

  private mutating func checkDepth(
    _ parents: [String: String], _ places: [String: Int], _ intake: inout CriteriaImport.Intake
  ) {
    for chain in CriteriaHierarchy.circles(in: parents) {
      guard let place = chain.compactMap({ places[$0] }).min() else { continue }
      reject(place, \.parent, .criteriaOwnCircle, ["chain": .text(chain.joined(separator: " → "))], &intake)
    }
    for number in CriteriaHierarchy.tooDeep(in: parents).prefix(1) {
      guard let place = places[number] else { continue }
      let facts: [String: Refusal.Fact] = ["number": .text(number), "levels": .count(CriteriaHierarchy.deepest)]
      reject(place, \.parent, .criteriaOwnTooDeep, facts, &intake)
    }
  }

  private mutating func reject(
    _ place: Int, _ field: FieldPath<CriterionText>, _ identifier: Refusal.ID,
    _ facts: [String: Refusal.Fact],
    _ intake: inout CriteriaImport.Intake
  ) {
    reject(place, field, .refusal(Refusal(.data, identifier, facts)), &intake)
  }

  private mutating func reject(
    _ place: Int, _ field: FieldPath<CriterionText>, _ reason: ImportReport.Problem.Reason,
    _ intake: inout CriteriaImport.Intake
  ) {
    guard bad.insert(place).inserted else { return }
    let header = intake.header(field(CriterionText.fields))
    intake.report.reject([
      ImportReport.Problem(place: intake.rows[place].place, header: header, value: nil, reason: reason)
    ])
  }
}

extension Refusal.ID {
  static let criteriaOwnCircle = Refusal.ID("criteria.own-circle")
  static let criteriaOwnTooDeep = Refusal.ID("criteria.own-too-deep")
  static let criteriaOwnUnknownParent = Refusal.ID("criteria.own-unknown-parent")
}
