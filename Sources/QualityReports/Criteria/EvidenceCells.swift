import QualityModel

/// Records that say something about a criterion, as cells of a table.
enum EvidenceCells {
  /// How many records are named before the others are only counted.
  private static let named = 5

  /// The records in their order, each with what is to be said of it.
  static func cells(_ evidence: [Evidence]) -> [ReportTable.Cell] {
    var cells = evidence.prefix(named).flatMap { evidence in
      [.text("\(evidence.line.id) \(clipped(evidence.line.title, besides: evidence.line.id))")] + remarks(on: evidence)
    }
    let more = evidence.count - named
    if more > 0 { cells.append(.counted("coverage.more", more, nil)) }
    return cells
  }

  /// What is to be said of a record beside its name.
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
