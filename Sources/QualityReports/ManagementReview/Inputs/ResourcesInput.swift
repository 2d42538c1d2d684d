import QualityModel

/// Input d: people, learning and money.
struct ResourcesInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .d)
    section.figures = try computation.figures(FigureTable.staff) + learningFigures() + budgetFigures()
    section.tables = [try staffTable(), try budgetTable(), try trainingTable()]
    section.charts = [try budgetChart()].compactMap { $0 }
    section.attend(to: try attention())
    return section
  }

  // MARK: Learning

  private var ofYear: FigureYear { computation.conditions(of: computation.year) }

  /// The trainings done in a year of which the hours are known.
  private func counted(in year: Int) -> Condition.Of<Training> {
    .all([FigureTable.trainingHeld.condition(in: computation.conditions(of: year)), .isSet(\.hours)])
  }

  private func learningFigures() throws -> [ReviewFigure] {
    try computation.figures(FigureTable.learning) { definition in
      definition.id == "d-appraisals"
        ? try appraisals()
        : try computation.figure(
          definition.id, try computation.years.map(hours), from: try computation.named(counted(in: computation.year)))
    }
  }

  /// People who learned at least as many hours in a year as the setting `training.hours` asks for, of all who work.
  func trainingFulfilment(_ id: String) throws -> ReviewFigure? {
    let people = Set(
      try computation.reader.records(Person.self).filter { $0.active != false && $0.isStaff }.map(\.id))
    let setting = try computation.reader.record(WorkspaceSetting.self, id: KnownSetting.trainingHours)
    let required = setting.flatMap { $0.content.isWithdrawn ? nil : ExactNumber($0.value) }
    let values = try computation.years.map { year in
      guard let required else { return FigureValue.noData(.denominator) }
      let hours = try hoursByPerson(in: year)
      return .share(people.filter { hours[$0, default: ExactNumber(digits: 0)] >= required }.count, of: people.count)
    }
    return try computation.figure(id, values, from: try computation.named(counted(in: computation.year)))
  }

  private func hoursByPerson(in year: Int) throws -> [RecordID<Person>: ExactNumber] {
    let done = try computation.reader.records(Training.self, where: counted(in: year))
    return done.reduce(into: [:]) { sums, training in
      guard let hours = training.hours else { return }
      sums[training.person] = sums[training.person, default: ExactNumber(digits: 0)].adding(hours)
    }
  }

  private func hours(in year: Int) throws -> FigureValue {
    let hours = try computation.reader.records(Training.self, where: counted(in: year)).compactMap(\.hours)
    var sum = ExactNumber(digits: 0)
    for value in hours { sum = sum.adding(value) ?? sum }
    return hours.isEmpty ? .noData(.none) : .number(sum)
  }

  /// Appraisals that were held by the day of the position, of those planned for the year.
  private func appraisals() throws -> ReviewFigure? {
    let values = try computation.years.map { year in
      let ofYear = computation.conditions(of: year)
      let planned = ofYear.ofStaff(.equals(\Appraisal.year, year), \.person)
      return FigureValue.share(
        try computation.count(Appraisal.self, .all([planned, .onOrBefore(\.done, ofYear.end)])),
        of: try computation.count(Appraisal.self, planned))
    }
    return try computation.figure(
      "d-appraisals", values,
      from: try computation.named(ofYear.ofStaff(.equals(\Appraisal.year, computation.year), \.person)))
  }

  // MARK: Money

  private func budgetFigures() throws -> [ReviewFigure] {
    try computation.figures(FigureTable.budget)
  }

  private func lines() throws -> [Record<BudgetLine>] {
    try computation.reader.records(BudgetLine.self, where: .equals(\.year, computation.year))
  }

  private func budgetTable() throws -> ReportTable {
    let rows = try lines().map { line in
      computation.name(line.content)
      return ReportTable.Row(
        ref: line.id.text,
        cells: [.text(line.name), .money(line.planned), .money(line.spent), difference(line)])
    }
    return ReportTable(
      id: "d-budget",
      columns: [
        .init(label: "column.line"), .init(label: "column.planned", isNumeric: true),
        .init(label: "column.spent", isNumeric: true), .init(label: "column.difference", isNumeric: true),
      ], rows: rows)
  }

  private func difference(_ line: Record<BudgetLine>) -> ReportTable.Cell {
    guard let planned = line.planned, let spent = line.spent else { return .noData }
    return .money(spent.hundredths - planned.hundredths)
  }

  private func budgetChart() throws -> ReportChart? {
    let lines = try lines().filter { $0.planned != nil }
    guard !lines.isEmpty else { return nil }
    return ReportChart(
      id: "d-budget", kind: .bars, title: .label("chart.d-budget"), unit: .money,
      categories: lines.map { line in
        let planned = line.planned.map { ExactNumber(digits: $0.hundredths, scale: 2) }
        return .init(name: .name(line.name), points: [.init(number: planned)])
      })
  }

  // MARK: Tables and attention

  private func staffTable() throws -> ReportTable {
    let groups = try computation.reader.records(StaffGroup.self, where: .equals(\.year, computation.year))
    let rows = groups.map { group in
      ReportTable.Row(
        ref: group.id.text,
        cells: [.text(group.name), .count(group.headcount), group.requested.map { .count($0) } ?? .noData])
    }
    return ReportTable(
      id: "d-staff",
      columns: [
        .init(label: "column.group"), .init(label: "column.headcount", isNumeric: true),
        .init(label: "column.requested", isNumeric: true),
      ], rows: rows)
  }

  private func trainingTable() throws -> ReportTable {
    let question = Aggregation(
      Training.self, where: FigureTable.trainingPlanned.condition(in: ofYear), by: [.field(\.kind)],
      measures: [.count(.onOrBefore(\.done, computation.asOf)), .sum(\.cost), .count(.isSet(\.cost))])
    let rows = try computation.reader.aggregate(question).map { row in
      ReportTable.Row(cells: [
        .label("choice.training.kind", row.keys[0]), .count(row.count), .count(row.measures[0]),
        row.measures[2] > 0 ? .money(row.measures[1]) : .noData,
      ])
    }
    return ReportTable(
      id: "d-training",
      columns: [
        .init(label: "column.training"), .init(label: "column.planned", isNumeric: true),
        .init(label: "column.done", isNumeric: true), .init(label: "column.cost", isNumeric: true),
      ], rows: rows)
  }

  private func attention() throws -> AttentionList {
    let late: Condition.Of<Training> = .all([
      FigureTable.trainingPlanned.condition(in: ofYear), .before(\.planned, computation.asOf),
      .any([.isEmpty(\.done), .onOrAfter(\.done, computation.asOf.adding(days: 1))]),
    ])
    return try computation.attention(.notHeld, late, day: \.planned, person: \.person)
  }
}

extension ReportTable.Cell {
  static func money(_ money: Money?) -> Self { money.map { .money($0.hundredths) } ?? .noData }
}
