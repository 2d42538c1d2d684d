import QualityModel

/// Input b: what changed around and inside the organisation.
struct ContextInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .b)
    section.figures = try computation.figures(FigureTable.context)
    section.tables = [try table()]
    return section
  }

  private func table() throws -> ReportTable {
    let issues = try computation.reader.records(ContextIssue.self, where: .equals(\.year, computation.year))
    let rows = issues.map { issue in
      ReportTable.Row(
        ref: issue.id.text,
        cells: [
          .text(issue.title), .label("choice.issue.kind", issue.kind?.rawValue),
          .label("choice.effect", issue.effect?.rawValue), .text(issue.changed),
        ])
    }
    return ReportTable(
      id: "b-issues",
      columns: [
        .init(label: "column.issue"), .init(label: "column.kind"), .init(label: "column.effect"),
        .init(label: "column.changed"),
      ], rows: rows)
  }
}
