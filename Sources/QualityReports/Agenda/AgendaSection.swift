import QualityModel

/// An item of the agenda as a section of its page.
struct AgendaSection {
  let item: AgendaItem
  let year: Int

  var section: ReportSection {
    var blocks: [ReportSection.Block] = []
    if !item.isRecorded { blocks.append(.notice(ReportNotice("agenda.nothing", .warn))) }
    if !item.figures.isEmpty { blocks.append(.table(figures)) }
    blocks += item.tables.map { .table($0) }
    if !item.attention.isEmpty { blocks.append(.table(attention)) }
    if let conclusion = item.conclusion { blocks.append(.prose(conclusion, label: "agenda.conclusion")) }
    return ReportSection(
      item.input.rawValue, label: item.heading, count: records > 0 ? records : nil, blocks)
  }

  private var records: Int { item.attention.count + item.moreAttention }

  private var figures: ReportTable {
    let hasTarget = item.figures.contains { $0.target != nil }
    let targets: [ReportTable.Column] = hasTarget ? [.init(label: "column.target", isNumeric: true)] : []
    let columns: [ReportTable.Column] = [
      .init(label: "column.figure"), .init(label: "column.year-value", isNumeric: true, year: year - 1),
      .init(label: "column.year-value", isNumeric: true, year: year),
    ]
    return ReportTable(
      id: "agenda-\(item.input.rawValue)-figures", columns: columns + targets,
      rows: item.figures.map { figure in
        ReportTable.Row(
          cells: [
            figure.name.map { .text($0) } ?? .label("figure.\(figure.id)"),
            value(figure.values.dropLast().last, figure),
            value(figure.values.last, figure),
          ] + (hasTarget ? [target(figure)] : []))
      })
  }

  private func value(_ value: FigureValue?, _ figure: ReviewFigure) -> ReportTable.Cell {
    guard let number = value?.number else { return .noData }
    return .number(number, unit: unit(figure))
  }

  private func target(_ figure: ReviewFigure) -> ReportTable.Cell {
    guard let target = figure.target, let number = target.number ?? target.low ?? target.high else { return .text("") }
    return .number(number, unit: unit(figure))
  }

  private func unit(_ figure: ReviewFigure) -> String? { figure.unit == .percent ? "%" : figure.unitText }

  private var attention: ReportTable {
    var table = ReportTable.list(
      "agenda-\(item.input.rawValue)-attention",
      [
        .init(label: "column.record"), .init(label: "column.title"), .init(label: "column.reason"),
        .init(label: "column.responsible"),
      ],
      item.attention.map { item in
        [
          .text(item.ref), .text(item.title),
          .all(
            [.label("attention.\(item.reason.rawValue)")]
              + (item.days.map { [.counted("attention.days", $0, .bad)] } ?? [])), .words(item.person),
        ]
      })
    table.more = item.moreAttention
    return table
  }
}
