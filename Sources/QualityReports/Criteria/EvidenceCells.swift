import QualityModel

/// Evidence in the cells of a page.
enum EvidenceCells {
  /// The record, and what is to be said of it.
  static func cells(_ evidence: Evidence) -> [ReportTable.Cell] {
    [.text("\(evidence.line.id) \(clipped(evidence.line.title, besides: evidence.line.id))")] + remarks(on: evidence)
  }

  /// The way of a link: `partly the same: iso-9001-2015:9.1.2`.
  static func link(_ view: Crosswalk.View) -> ReportTable.Cell {
    .phrase("coverage.link.\(view.relationWord)", name: view.other.text)
  }

  /// What of the criterion's own there is room for, each record on a line of its own.
  static func own(_ excerpt: EvidenceExcerpt) -> [ReportTable.Cell] { excerpt.own.map { line(cells($0)) } }

  /// What the crosswalk leads to, the records of a link on one line with it, and how much is left out.
  static func linked(_ excerpt: EvidenceExcerpt) -> [ReportTable.Cell] {
    var groups: [(view: Crosswalk.View, cells: [ReportTable.Cell])] = []
    for item in excerpt.linked {
      guard case .link(let view) = item.path else { continue }
      if groups.last?.view != view { groups.append((view, [link(view)])) }
      groups[groups.count - 1].cells += cells(item.evidence)
    }
    return groups.map { .several($0.cells) } + (excerpt.more > 0 ? [.counted("coverage.more", excerpt.more, nil)] : [])
  }

  private static func line(_ cells: [ReportTable.Cell]) -> ReportTable.Cell {
    cells.count == 1 ? cells[0] : .several(cells)
  }

  private static func remarks(on evidence: Evidence) -> [ReportTable.Cell] {
    if evidence.isOpenNonconformity { return [.mark("coverage.open.one", .bad)] }
    if evidence.tone == .against { return [.mark("choice.evidenceTone.against", .bad)] }
    return evidence.doubt.map { [.mark("choice.evidenceDoubt.\($0.rawValue)", .warn)] } ?? []
  }

  private static func clipped(_ title: String, besides id: String) -> String {
    if title == id { return "" }
    let line = title.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 60 ? String(line.prefix(59)) + "…" : line
  }
}
