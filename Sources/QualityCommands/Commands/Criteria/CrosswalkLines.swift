import QualityModel

/// Links between criteria on the screen.
struct CrosswalkLines {
  let text: CriteriaText
  let library: CriteriaLibrary

  /// `partly: caf-2020:3.2 Develop and manage competencies of people – reason (our reading)`.
  func line(_ view: Crosswalk.View) -> String { "\(relation(view)): \(name(view.other)) – \(reason(view.link))" }

  /// `supports` reads differently from its far end.
  func relation(_ view: Crosswalk.View) -> String {
    text.phrases.text("choice.crosswalkRelation.\(view.relationWord)")
  }

  func name(_ id: CriterionID) -> String {
    guard let criterion = library.criterion(id) else { return id.text }
    let certainty = criterion.leastCertain(in: text.language)
    return "\(id.text) \(text.title(criterion))" + text.mark(certainty)
  }

  func reason(_ link: CrosswalkLink) -> String {
    let origin = link.isOurs ? text.phrases.text("criteria.link.ours") : link.source.text(in: text.language)
    return "\(link.reason.text(in: text.language)) (\(origin))"
  }
}
