import QualityModel

/// Input d: people, learning and money.
struct ResourcesInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .d)
    section.figures = try computation.figures(FigureTable.staff) + learningFigures() + budgetFigures()
    section.tables = [try staffTable(), try budgetTable(), try trainingTable()]
    section.charts = [try budgetChart()].compactMap { $0 }
    section.differences = try differences()
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
      definition.id.hasPrefix("d-appraisals")
        ? try appraisals(definition.id)
        : try computation.figure(
          definition.id, try computation.years.map(hours), from: try computation.named(counted(in: computation.year)))
    }
  }

  /// People who learned at least as many hours in a year as the setting `training.hours` asks for, of the staff on the day
  /// of the position.
  func trainingFulfilment(_ id: String) throws -> ReviewFigure? {
    let people = try computation.reader.records(Person.self)
    let setting = try computation.reader.record(WorkspaceSetting.self, id: KnownSetting.trainingHours)
    let required = setting.flatMap { $0.content.isWithdrawn ? nil : ExactNumber($0.value) }
    let values = try computation.years.map { year in
      guard let required else { return FigureValue.noData(.denominator) }
      let (hours, day) = (try hoursByPerson(in: year), computation.request.end(of: year))
      let employed = people.filter { $0.isInWork(on: day, isShownAtWork: hours[$0.id] != nil) }
      let enough = employed.count { hours[$0.id, default: ExactNumber(digits: 0)] >= required }
      return .share(enough, of: employed.count)
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

  /// Appraisals that were held by the day of the position, of the people to whom they were due.
  private func appraisals(_ id: String) throws -> ReviewFigure? {
    let isShare = id == "d-appraisals"
    let due = try computation.years.map(appraisalsDue)
    let values = due.map { isShare ? FigureValue.share($0.done.count, of: $0.people.count) : .count($0.leftOut.count) }
    // People are not listed by name; their appraisals lead to them.
    let people = due.last.map { isShare ? $0.people : $0.leftOut } ?? []
    let source: Condition.Of<Appraisal> = .all([.equals(\.year, computation.year), .isIn(\.person, people)])
    return try computation.figure(id, values, from: try computation.named(source))
  }

  private func appraisalsDue(in year: Int) throws -> AppraisalsDue {
    let months = try Settings(reader: computation.reader).number(.appraisalMonths)
    return AppraisalsDue(
      of: year, until: computation.request.end(of: year), try computation.reader.records(Person.self),
      try computation.reader.records(Appraisal.self, where: .equals(\.year, year)), months: months)
  }

  // MARK: Money

  private func budgetFigures() throws -> [ReviewFigure] {
    try computation.figures(FigureTable.budget)
  }

  private func lines() throws -> [Record<BudgetLine>] {
    try computation.reader.records(BudgetLine.self, where: .equals(\.year, computation.year))
  }

  /// Lines whose parts, all known, do not add up to them.
  private func differences() throws -> [PartsDifference] {
    let lines = try lines()
    let parts = Dictionary(grouping: lines) { $0.partOf?.text ?? "" }
    return lines.flatMap { line -> [PartsDifference] in
      guard let parts = parts[line.id.text] else { return [] }
      return [(line.planned, parts.map(\.planned)), (line.spent, parts.map(\.spent))].compactMap {
        difference(line, $0, $1)
      }
    }
  }

  private func difference(_ line: Record<BudgetLine>, _ whole: Money?, _ parts: [Money?]) -> PartsDifference? {
    let known = parts.compactMap { $0?.hundredths }
    guard let whole, known.count == parts.count else { return nil }
    let sum = known.reduce(0, +)
    guard sum != whole.hundredths else { return nil }
    computation.name(line.content)
    func number(_ hundredths: Int) -> ExactNumber { ExactNumber(digits: hundredths, scale: 2) }
    return PartsDifference(
      ref: line.id.text, name: line.name, year: computation.year, total: number(whole.hundredths), parts: number(sum),
      difference: number(whole.hundredths - sum), unitText: nil)
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
    let all = try lines()
    let known = Set(all.map(\.id))
    let lines = all.filter { $0.planned != nil && !($0.partOf.map(known.contains) ?? false) }
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
