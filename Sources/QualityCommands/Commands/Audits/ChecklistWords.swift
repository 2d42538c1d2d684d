import QualityModel

/// Puts the questions of a checklist into words.
struct ChecklistWords {
  let phrases: Phrases
  /// The catalogues that tell the titles of criteria.
  let criteria: CriteriaLibrary

  func text(_ question: ChecklistQuestion) -> String {
    switch question.kind {
    case .criterion: criterion(question.criterion ?? "")
    case .finding(let title):
      phrases.text("checklist.question.finding", ["record": question.sourceRecord ?? "", "title": title])
    case .risk(let title, let level):
      phrases.text(
        "checklist.question.risk",
        ["record": question.sourceRecord ?? "", "title": title, "level": "\(level)"])
    case .document(let title, let version):
      phrases.text(
        "checklist.question.document",
        ["record": question.sourceRecord ?? "", "title": title, "version": version])
    }
  }

  /// The title of a criterion where a catalogue tells it for sure.
  private func title(_ criterion: String) -> String? {
    guard let known = CriterionID(criterion).flatMap(criteria.criterion),
      known.leastCertain(in: phrases.language) != .unconfirmed
    else { return nil }
    return known.title[phrases.language.rawValue]
  }

  private func criterion(_ criterion: String) -> String {
    guard let title = title(criterion) else {
      return phrases.text("checklist.question.criterion", ["criterion": criterion])
    }
    return phrases.text("checklist.question.criterion-titled", ["criterion": criterion, "title": title])
  }
}
