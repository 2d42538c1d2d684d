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

  /// What there is room for, each record on a line of its own.
  static func lines(_ excerpt: EvidenceExcerpt) -> [ReportTable.Cell] {
    let own = excerpt.own.map { line(cells($0)) }
    let linked = excerpt.linked.map { item -> ReportTable.Cell in
      guard case .link(let view) = item.path else { return line(cells(item.evidence)) }
      return line(cells(item.evidence) + [link(view)])
    }
    return own + linked + (excerpt.more > 0 ? [.counted("coverage.more", excerpt.more, nil)] : [])
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
