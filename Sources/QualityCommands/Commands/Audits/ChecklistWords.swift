import QualityModel

/// Puts the questions of a checklist into words.
struct ChecklistWords {
  let phrases: Phrases
  /// The title of a criterion where a catalogue tells it.
  var title: (String) -> String? = { _ in nil }

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

  private func criterion(_ criterion: String) -> String {
    guard let title = title(criterion) else {
      return phrases.text("checklist.question.criterion", ["criterion": criterion])
    }
    return phrases.text("checklist.question.criterion-titled", ["criterion": criterion, "title": title])
  }
}
