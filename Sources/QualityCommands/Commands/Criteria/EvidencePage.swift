import QualityModel

/// The records under a criterion on the screen, grouped by the way that leads to them.
struct EvidencePage {
  let console: any Console
  let text: CriteriaText
  let lines: CrosswalkLines

  private var phrases: Phrases { text.phrases }

  func write(_ items: [CriterionEvidence], for id: CriterionID, _ catalogue: CriteriaCatalogue) {
    console.line(lines.name(id))
    guard !items.isEmpty else {
      console.line("  " + phrases.text("evidence.none"))
      for expected in catalogue[id.number]?.typicalEvidence ?? [] {
        console.line("  \(phrases.text("criteria.row.typicalEvidence")): \(expected.text(in: text.language))")
      }
      return
    }
    write(items.filter { $0.path == .direct }, "evidence.direct")
    write(items.filter { $0.path == .below }, "evidence.below")
    writeLinked(items, of: id)
  }

  private func write(_ items: [CriterionEvidence], _ heading: String) {
    guard !items.isEmpty else { return }
    console.line()
    console.line(phrases.text(heading))
    for item in items { console.line("  " + line(item.evidence)) }
  }

  private func writeLinked(_ items: [CriterionEvidence], of id: CriterionID) {
    var last: CriterionID?
    for item in items {
      guard case .link(let view) = item.path else { continue }
      if view.other != last {
        console.line()
        let above = view.near == id ? "" : view.near.number + " – "
        console.line(above + lines.line(view))
      }
      console.line("  " + line(item.evidence))
      last = view.other
    }
  }

  /// `document D-012 Ētikas kodekss, 01.02.2025. (through the process P-07) – review overdue`.
  private func line(_ evidence: Evidence) -> String {
    let kind = RecordSchema.named(evidence.line.kind).map(phrases.kind) ?? evidence.line.kind
    let name = evidence.line.title == evidence.line.id ? "" : " " + evidence.line.title
    let title = name.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let day = evidence.day.map { ", " + ValueText.day($0, text.language) } ?? ""
    let process = evidence.process.map { " (\(phrases.text("evidence.process", ["process": $0])))" } ?? ""
    return "\(kind) \(evidence.line.id)\(title)\(day)\(process)\(remark(on: evidence))"
  }

  private func remark(on evidence: Evidence) -> String {
    if evidence.isOpenNonconformity { return " – " + phrases.text("coverage.open.one") }
    if evidence.tone == .against { return " – " + phrases.text("choice.evidenceTone.against") }
    return evidence.doubt.map { " – " + phrases.text("choice.evidenceDoubt.\($0.rawValue)") } ?? ""
  }
}
