public import QualityModel

/// Writes a form as a table that opens in a spreadsheet program with a double click.
public struct AssessmentFormTable {
  let form: AssessmentForm
  let phrases: Phrases

  public init(_ form: AssessmentForm, _ phrases: Phrases) {
    self.form = form
    self.phrases = phrases
  }

  /// - Returns: the bytes of the file: semicolons, UTF-8 with a byte-order mark, CRLF
  public func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = CSVWriter(.excelLatvian, forSpreadsheets: true) { bytes += $0 }
    let dimensions = form.dimensions
    let keys = FormFileTable.leading + dimensions + FormFileTable.notes + ["scale"]
    try writer.write(keys.map { FormHeader.text($0, phrases) })
    for item in form.items { try write(item, dimensions, writer) }
    try writer.finish()
    return bytes
  }

  private func write(_ item: AssessmentForm.Item, _ dimensions: [String], _ writer: CSVWriter) throws {
    let criterion = item.scored.criterion
    let asked = Set(item.scored.panel.dimensions.map(\.key))
    try writer.text(form.identity.cell)
    try writer.text(item.scored.id.text)
    try writer.text(marked(criterion))
    try writer.text(criterion.explanation.marked(in: phrases.language))
    try writer.text(evidence(item.evidence).joined(separator: "\n"))
    for dimension in dimensions { try writer.text(asked.contains(dimension) ? "" : FormFileTable.notAsked) }
    for _ in FormFileTable.notes { try writer.text("") }
    try writer.text(scale(of: item.scored.panel))
    try writer.endRow()
  }

  /// Each record on a line, with why it may not hold and through which linked criterion it came.
  private func evidence(_ excerpt: EvidenceExcerpt) -> [String] {
    let own = excerpt.own.map { name($0) }
    let linked = excerpt.linked.map { item -> String in
      guard case .link(let view) = item.path else { return name(item.evidence) }
      return name(item.evidence) + " – " + phrases.text("coverage.link.\(view.relationWord)", ["name": view.other.text])
    }
    return own + linked + (excerpt.more > 0 ? [phrases.text("coverage.more", count: excerpt.more)] : [])
  }

  private func name(_ evidence: Evidence) -> String {
    let title = evidence.line.title == evidence.line.id ? "" : " " + evidence.line.title
    let remark =
      evidence.tone == .against ? "evidenceTone.against" : evidence.doubt.map { "evidenceDoubt.\($0.rawValue)" }
    return evidence.line.id + title + (remark.map { " (" + phrases.text("choice.\($0)") + ")" } ?? "")
  }

  /// The title; what is unconfirmed says so.
  private func marked(_ criterion: Criterion) -> String {
    let title = criterion.title.marked(in: phrases.language)
    guard criterion.leastCertain(in: phrases.language) == .unconfirmed else { return title }
    return "\(title) (\(phrases.text("criteria.mark.unconfirmed")))"
  }

  private func scale(of panel: ScoringPanel) -> String {
    let language = phrases.language
    let bands = panel.dimensions.first?.bands ?? []
    return bands.map { band in
      let range = band.range.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      return "\(range ?? band.title.text(in: language)): \(band.meaning.text(in: language))"
    }.joined(separator: "\n")
  }
}
