package import QualityModel

/// What a self-assessment came to, in easy language: short sentences for the council of clients.
package struct AssessmentSummary: PrintableReport {
  package static let format = ReportFormat(
    "assessmentSummary", sections: ["why", "good", "learn", "next", "talk"])
  package let head: ReportHead
  package let sections: [ReportSection]

  /// How many things are named as good, and as still to be learnt.
  private static let named = 3

  package init(_ material: AssessmentReport.Material, reading reader: any RecordReader, asOf day: Day) throws {
    let lookup = ReportLookup(reader)
    let words = CatalogueWords(material.catalogue)
    head = ReportHead("page.assessment-summary", organisation: try lookup.organisation(), asOf: day)
    let (good, learn) = AssessmentSummary.ends(material)
    let actions = material.actions.filter { Action.State.open.contains($0.state ?? .planned) }
    var sections = [
      ReportSection(
        "why", label: "summary.why",
        [.notice(ReportNotice(material.assessment.assessors.count > 1 ? "summary.why.text" : "summary.why.alone"))])
    ]
    for (id, numbers) in [("good", good), ("learn", learn)] where !numbers.isEmpty {
      let cells = numbers.compactMap { material.catalogue[$0] }.map { words.cell($0) }
      sections.append(
        ReportSection(
          id, label: "summary.\(id)",
          [.notice(ReportNotice("summary.\(id).text")), .facts([ReportFact("summary.\(id).list", .lines(cells))])]))
    }
    if !actions.isEmpty {
      let cells = actions.prefix(5).map { ReportTable.Cell.text($0.title) }
      sections.append(
        ReportSection(
          "next", label: "summary.next",
          [.notice(ReportNotice("summary.next.text")), .facts([ReportFact("summary.next.list", .lines(Array(cells)))])])
      )
    }
    sections.append(ReportSection("talk", label: "summary.talk", [.notice(ReportNotice("summary.talk.text"))]))
    self.sections = sections
  }

  /// The best and the weakest at the top of the catalogue; none is both, and nothing in the lower half of its scale is
  /// called good.
  private static func ends(_ material: AssessmentReport.Material) -> (good: [String], learn: [String]) {
    let range = material.results.criteria.lazy.compactMap { $0.panel.dimensions.first?.range }.first ?? 0...100
    let ranked = material.profile.top.compactMap { line -> (number: String, rank: ExactFraction)? in
      if let mean = line.mean { return mean.percent(of: range).map { (line.criterion.number, $0) } }
      let met = line.answers["met"] ?? 0
      let asked = met + (line.answers["partly"] ?? 0) + (line.answers["notMet"] ?? 0)
      return ExactFraction(100 * met, over: asked).map { (line.criterion.number, $0) }
    }
    let sorted = ranked.enumerated().sorted { left, right in
      left.element.rank == right.element.rank ? left.offset < right.offset : left.element.rank > right.element.rank
    }.map(\.element)
    let good = sorted.prefix(max(1, sorted.count / 2)).filter { $0.rank >= ExactFraction(50) }.prefix(named)
    let learn = sorted.dropFirst(good.count).filter { $0.rank < ExactFraction(100) }.suffix(named).reversed()
    return (good.map(\.number), learn.map(\.number))
  }
}
