import QualityModel

/// One criterion on the screen: texts, how sure they are, scoring, evidence, links.
struct CriterionPage {
  let console: any Console
  let text: CriteriaText
  let library: CriteriaLibrary

  private var phrases: Phrases { text.phrases }
  private var language: Organisation.Language { text.language }

  func write(_ id: CriterionID, of catalogue: CriteriaCatalogue) {
    guard let place = catalogue.place(of: id.number) else { return }
    let criterion = place.criterion
    console.line("\(id.text) – \(text.title(criterion))\(text.mark(criterion.leastCertain(in: language)))")
    writeFacts(criterion, place, catalogue)
    writeTexts(criterion)
    writeOfficial(criterion)
    writeChildren(criterion)
    writeLinks(id)
  }

  private func writeFacts(_ criterion: Criterion, _ place: CriterionPlace, _ catalogue: CriteriaCatalogue) {
    row("catalogue", catalogue.title.marked(in: language) + ", " + text.word(catalogue.status))
    row("kind", text.word(criterion.kind))
    if let parent = place.parent.flatMap({ catalogue[$0] }) { row("parent", text.line(parent)) }
    row("certainty", certainty(criterion))
    for code in criterion.title.languages where code != language.rawValue {
      let certainty = criterion.titleCertainty(in: code)
      row("title", "\(code): \(criterion.title[code] ?? "") (\(text.word(certainty)))")
    }
    let services = criterion.services.map { phrases.text("choice.service.kind.\($0.rawValue)") }
    if !services.isEmpty { row("services", services.joined(separator: ", ")) }
    if let accommodation = criterion.accommodation {
      row("accommodation", phrases.text("choice.accommodation.\(accommodation.rawValue)"))
    }
    let groups = criterion.clientGroups.map { phrases.text("choice.clientGroups.\($0.rawValue)") }
    if !groups.isEmpty { row("clientGroups", groups.joined(separator: ", ")) }
    if let documented = criterion.documented {
      row("documented", phrases.text("choice.documented.\(documented.rawValue)"))
    }
    for panel in catalogue.panels(for: criterion.number) {
      row("panel", panel.title.text(in: language) + text.mark(panel.certainty))
    }
    if let next = criterion.replacedBy { row("replacedBy", next.text) }
    if let source = criterion.source { row("source", source.text(in: language)) }
  }

  /// How sure entry, title and explanation are, each where it differs.
  private func certainty(_ criterion: Criterion) -> String {
    var parts = [text.word(criterion.certainty)]
    let title = criterion.titleCertainty(in: language.rawValue)
    if title != criterion.certainty { parts.append("\(phrases.text("criteria.row.title")): \(text.word(title))") }
    if !criterion.explanation.isEmpty, criterion.explanationCertainty != criterion.certainty {
      parts.append("\(phrases.text("criteria.row.explanation")): \(text.word(criterion.explanationCertainty))")
    }
    return parts.joined(separator: "; ")
  }

  private func writeTexts(_ criterion: Criterion) {
    if !criterion.explanation.isEmpty {
      paragraph("explanation", criterion.explanation.marked(in: language) + text.mark(criterion.explanationCertainty))
    }
    for evidence in criterion.typicalEvidence { paragraph("typicalEvidence", evidence.marked(in: language)) }
    if !criterion.note.isEmpty { paragraph("note", criterion.note.marked(in: language)) }
  }

  private func writeOfficial(_ criterion: Criterion) {
    for official in criterion.official {
      let head = [official.language, official.source].compactMap { $0 }.joined(separator: ", ")
      console.line()
      console.line("\(phrases.text("criteria.row.official")) (\(head)):")
      for part in [official.title, official.text].compactMap({ $0 }) {
        for line in TextWrap.lines(part, width: 100) { console.line("  " + line) }
      }
    }
  }

  private func writeChildren(_ criterion: Criterion) {
    guard !criterion.children.isEmpty else { return }
    console.line()
    for child in criterion.children { console.line("  " + text.line(child) + text.ownMark(child)) }
  }

  private func writeLinks(_ id: CriterionID) {
    let links = library.crosswalk.links(of: id)
    guard !links.isEmpty else { return }
    console.line()
    console.line(phrases.text("criteria.show.links"))
    let lines = CrosswalkLines(text: text, library: library)
    for view in links { console.line("  " + lines.line(view)) }
  }

  private func row(_ name: String, _ value: String) {
    console.line("  \(phrases.text("criteria.row.\(name)")): \(value)")
  }

  private func paragraph(_ name: String, _ value: String) {
    let lines = TextWrap.lines("\(phrases.text("criteria.row.\(name)")): \(value)", width: 100)
    for line in lines { console.line("  " + line) }
  }
}
