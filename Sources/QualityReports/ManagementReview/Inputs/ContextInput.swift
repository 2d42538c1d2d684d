import QualityModel

/// Input b: what changed around and inside the organisation.
struct ContextInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .b)
    section.figures = [
      try computation.countFigure("b-issues", .none, ContextIssue.self) { ofYear($0) },
      try computation.countFigure("b-external", .none, ContextIssue.self) { ofYear($0, .external) },
      try computation.countFigure("b-internal", .none, ContextIssue.self) { ofYear($0, .internal) },
      try computation.countFigure("b-documents", .none, Document.self) { year in
        .all([.equals(\.kind, .external), computation.days(of: year, \.inForceFrom)])
      },
    ]
    section.tables = [try table()]
    return section
  }

  private func ofYear(_ year: Int, _ kind: ContextIssue.Kind? = nil) -> Condition.Of<ContextIssue> {
    let ofYear: Condition.Of<ContextIssue> = .equals(\.year, year)
    return kind.map { .all([ofYear, .equals(\.kind, $0)]) } ?? ofYear
  }

  private func table() throws -> ReportTable {
    let issues = try computation.reader.records(ContextIssue.self, where: ofYear(computation.year))
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
