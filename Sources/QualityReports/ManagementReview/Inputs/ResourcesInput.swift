import QualityModel

/// Input d: people, learning and money.
struct ResourcesInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .d)
    section.figures = try staffFigures() + learningFigures() + budgetFigures()
    section.tables = [try staffTable(), try budgetTable(), try trainingTable()]
    section.charts = [try budgetChart()].compactMap { $0 }
    section.attend(to: try attention())
    return section
  }

  private func staffFigures() throws -> [ReviewFigure] {
    [
      try computation.sumFigure("d-headcount", .count, of: \StaffGroup.headcount) { .equals(\.year, $0) },
      try computation.sumFigure("d-requested", .count, of: \StaffGroup.requested) { .equals(\.year, $0) },
    ]
  }

  // MARK: Learning

  private func planned(in year: Int) -> Condition.Of<Training> {
    ofStaff(.within(\.planned, Period(year: year)), \.person)
  }

  /// The same without whoever comes from outside: their learning is not the organisation's.
  private func ofStaff<Kind: RecordKind>(
    _ condition: Condition.Of<Kind>, _ person: ValuePath<Kind, RecordID<Person>>
  ) -> Condition.Of<Kind> {
    computation.outsiders.isEmpty
      ? condition : .all([condition, .not(.isIn(person, computation.outsiders))])
  }

  /// Trainings that were done by the day of the position, of those planned for the year.
  func trainingDone(_ id: String) throws -> ReviewFigure {
    try computation.shareFigure(
      id, .higher, Training.self, part: { .onOrBefore(\.done, computation.request.end(of: $0)) }, of: planned)
  }

  private func done(in year: Int) -> Condition.Of<Training> {
    ofStaff(computation.days(of: year, \.done), \.person)
  }

  /// The trainings done in a year of which the hours are known.
  private func counted(in year: Int) -> Condition.Of<Training> { .all([done(in: year), .isSet(\.hours)]) }

  private func learningFigures() throws -> [ReviewFigure] {
    [
      try computation.countFigure("d-training-planned", .none, Training.self, planned),
      try trainingDone("d-training-done"),
      try computation.figure(
        "d-training-hours", .number, .none, try computation.years.map(hours), from: counted(in: computation.year)),
      try computation.sumFigure("d-training-cost", .money, of: \Training.cost, done),
      try appraisals(),
    ]
  }

  /// People who learned at least as many hours in a year as the setting `training.hours` asks for, of all who work.
  func trainingFulfilment(_ id: String) throws -> ReviewFigure {
    let people = Set(
      try computation.reader.records(Person.self).filter { $0.active != false && $0.isStaff }.map(\.id))
    let setting = try computation.reader.record(WorkspaceSetting.self, id: KnownSetting.trainingHours)
    let required = setting.flatMap { $0.content.isWithdrawn ? nil : ExactNumber($0.value) }
    let values = try computation.years.map { year in
      guard let required else { return FigureValue.noData(.denominator) }
      let hours = try hoursByPerson(in: year)
      return .share(people.filter { hours[$0, default: ExactNumber(digits: 0)] >= required }.count, of: people.count)
    }
    return try computation.figure(id, .percent, .higher, values, from: counted(in: computation.year))
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
  private func appraisals() throws -> ReviewFigure {
    try computation.shareFigure(
      "d-appraisals", .higher, Appraisal.self, part: { .onOrBefore(\.done, computation.request.end(of: $0)) },
      of: { ofStaff(.equals(\.year, $0), \.person) })
  }

  // MARK: Money

  private func budgetFigures() throws -> [ReviewFigure] {
    [
      try computation.sumFigure("d-budget-planned", .money, of: \BudgetLine.planned) { .equals(\.year, $0) },
      try computation.sumFigure("d-budget-spent", .money, of: \BudgetLine.spent) { .equals(\.year, $0) },
    ]
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
      Training.self, where: planned(in: computation.year), by: [.field(\.kind)],
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
      planned(in: computation.year), .before(\.planned, computation.asOf),
      .any([.isEmpty(\.done), .onOrAfter(\.done, computation.asOf.adding(days: 1))]),
    ])
    return try computation.attention(.notHeld, late, day: \.planned, person: \.person)
  }
}

extension ReportTable.Cell {
  static func money(_ money: Money?) -> Self { money.map { .money($0.hundredths) } ?? .noData }
}
