import QualityModel

/// What its removal costs, planned and spent, by budget line.
struct SheetCosts {
  let sheet: SheetRecords

  private struct Cost {
    let record: String
    let line: String?
    let planned: Money?
    let spent: Money?
  }

  func section() throws -> ReportSection {
    let costs = self.costs
    guard !costs.isEmpty else {
      return ReportSection("costs", label: "sheet.costs", [.notice(ReportNotice("sheet.costs.none"))])
    }
    let rows: [[ReportTable.Cell?]] = try costs.map { cost in
      [.text(cost.record), try line(cost.line), .money(cost.planned), .money(cost.spent)]
    }
    // What the nonconformity's own removal was planned at may hold its actions: only these are added up.
    let total: [ReportTable.Cell?] = [
      .label("sheet.costs.actions"), nil, .money(Money.sum(sheet.actions.map(\.plannedCost))),
      .money(Money.sum(sheet.actions.map(\.spentCost))),
    ]
    let table = ReportTable.list(
      "costs",
      [
        .init(label: "records.id"), .field(\Nonconformity.budgetLine),
        .field(\Nonconformity.plannedCost, isNumeric: true), .field(\Action.spentCost, isNumeric: true),
      ], sheet.actions.count > 1 ? rows + [total] : rows)
    return ReportSection("costs", label: "sheet.costs", [.table(table)])
  }

  private var costs: [Cost] {
    let record = sheet.record
    let own = Cost(record: record.id.text, line: record.budgetLine, planned: record.plannedCost, spent: nil)
    let others = sheet.actions.map {
      Cost(record: $0.id.text, line: $0.budgetLine, planned: $0.plannedCost, spent: $0.spentCost)
    }
    return ([own] + others).filter { $0.planned != nil || $0.spent != nil || $0.line != nil }
  }

  /// A budget line may be named by its identifier or in words.
  private func line(_ line: String?) throws -> ReportTable.Cell? {
    guard let line else { return nil }
    return try sheet.lookup.reader.record(BudgetLine.self, id: line) == nil
      ? .text(line) : sheet.lookup.record(BudgetLine.key, line)
  }
}
