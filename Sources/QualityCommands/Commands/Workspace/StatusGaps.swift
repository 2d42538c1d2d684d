import QualityModel

/// Looks for what a quality system should have by a day of the year and does not.
struct StatusGaps {
  let reader: any WorkspaceReading
  let day: Day

  /// How many records are named with a gap.
  private static let most = 5

  private var lastYear: Int { day.year - 1 }

  /// - Parameter undated: the kinds of which something is open without a day
  func all(undated: [RecordSchema]) throws -> [StatusGap] {
    try [
      people(), accounts(), backup(), recovery(), decisions(), kept(), programme(), reports(), measurements(),
      periods(), review(),
      objectives(), measures(), surveys(),
    ].compactMap { $0 } + undated.compactMap(termless)
  }

  /// Without people nobody can be responsible for anything.
  private func people() throws -> StatusGap? {
    guard try reader.count(Person.self, where: .always) == 0 else { return nil }
    return StatusGap(identifier: "no-people", step: "person add --help")
  }

  /// Without the account of whoever leads it the file cannot tell who acts.
  private func accounts() throws -> StatusGap? {
    guard try WorkspaceOpenness(reader) == .open else { return nil }
    let managers = try reader.records(Person.self, where: .contains(\.roles, .qualityManager))
    let directors = try reader.records(Person.self, where: .contains(\.roles, .director))
    let first = (managers + directors).first?.id.text ?? "ID"
    return StatusGap(identifier: "open-file", step: "person edit \(first) --account ...")
  }

  /// What is kept in one place only is lost with it. Sample data can be made again.
  private func backup() throws -> StatusGap? {
    guard try reader.sampleDay() == nil, let (since, wasMade) = try reader.withoutBackup() else { return nil }
    guard try day.number - since.day.number > Settings(reader: reader).number(.backup) else { return nil }
    let step = "backup \(day.text).aplis-backup"
    guard wasMade else { return StatusGap(identifier: "never-backed-up", step: step) }
    return StatusGap(identifier: "no-backup", facts: ["on": since.day.text], step: step)
  }

  /// Without the municipality's decision nobody can tell by what the director leads.
  private func decisions() throws -> StatusGap? {
    guard let director = try Appointments(reader).directorsWithoutAct().first else { return nil }
    return StatusGap(
      identifier: "no-decision", facts: ["person": director.id.text],
      step: Appointments.commandForDirector(director.id.text))
  }

  /// When a computer or a name changes, nobody would be known any more.
  private func recovery() throws -> StatusGap? {
    guard try reader.sampleDay() == nil, try WorkspaceOpenness(reader) == .closed,
      try !RecoveryCode.isGiven(in: reader)
    else {
      return nil
    }
    return StatusGap(identifier: "no-recovery", step: "person recovery-code")
  }

  /// What lies before the day is believed when it is taken over, so that somebody has to say which day it is.
  private func kept() throws -> StatusGap? {
    let kinds = try KeptSince(reader: reader).unconfirmed()
    guard let first = kinds.first else { return nil }
    return StatusGap(
      identifier: "kept", count: kinds.count, records: few(kinds.map { "kept.\($0.kind.key) \($0.day.text)" }),
      step: "setting add --name kept.\(first.kind.key) --value \(first.day.text)")
  }

  /// ISO 9001:2015, 9.2.2: an audit programme is planned, established, implemented and maintained.
  private func programme() throws -> StatusGap? {
    guard try reader.count(AuditProgramme.self, where: .equals(\.year, day.year)) == 0 else { return nil }
    return StatusGap(
      identifier: "no-programme", facts: ["year": "\(day.year)"], step: "programme add --year \(day.year)")
  }

  private func reports() throws -> StatusGap? {
    let reports = try reader.records(ProcessReport.self, where: .equals(\.year, lastYear))
    let reported = Set(reports.map(\.process.text))
    let missing = try reader.records(QualityProcess.self).map(\.id.text).filter { !reported.contains($0) }
    guard let first = missing.first else { return nil }
    return StatusGap(
      identifier: "no-report", facts: ["year": "\(lastYear)"], count: missing.count, records: few(missing),
      step: "process-report add --process \(first) --year \(lastYear) --summary \"...\"")
  }

  /// Indicators without any value in this year or the one before.
  private func measurements() throws -> StatusGap? {
    let question = Aggregation(
      IndicatorMeasurement.self, where: .periodFrom(\.period, year: lastYear, to: day.year), by: [.field(\.indicator)])
    let measured = Set(try reader.aggregate(question).compactMap { $0.keys.first ?? nil })
    let missing = try reader.records(Indicator.self).map(\.id.text).filter { !measured.contains($0) }
    guard let first = missing.first else { return nil }
    return StatusGap(
      identifier: "no-measurement", facts: ["year": "\(lastYear)"], count: missing.count, records: few(missing),
      step: "measurement add --indicator \(first) --period \(lastYear) --value ...")
  }

  /// Halves, quarters and months that have ended, and of which indicators that are measured so lack the value.
  private func periods() throws -> StatusGap? {
    guard let (period, found) = try MissingMeasurements(reader).ended(before: day).first else { return nil }
    return StatusGap(
      identifier: "no-value", facts: ["period": period.text], count: found.count, records: few(found.map(\.id.text)),
      step: "measure \(period.text)")
  }

  /// ISO 9001:2015, 9.3.1: top management reviews the system at planned intervals.
  private func review() throws -> StatusGap? {
    guard try reader.count(Review.self, where: .equals(\.year, lastYear)) == 0 else { return nil }
    return StatusGap(identifier: "no-review", facts: ["year": "\(lastYear)"], step: "review add --year \(lastYear)")
  }

  /// Outcomes of last year and of this one that were told and that nobody has confirmed.
  private func objectives() throws -> StatusGap? {
    let told: Condition.Of<Objective> = .all([.isIn(\.state, Objective.State.ended), .isEmpty(\.confirmedOn)])
    let waiting = try reader.records(Objective.self, where: told).filter { $0.period.lastDay.year >= lastYear }
    return unconfirmed(Objective.schema, waiting.map(\.id.text))
  }

  private func measures() throws -> StatusGap? {
    let told: Condition.Of<PlanItem> = .all([.isIn(\.state, PlanItem.State.ended), .isEmpty(\.confirmedOn)])
    let waiting = try reader.records(PlanItem.self, where: told).filter { item in
      item.years.contains { $0.contains("\(lastYear)") || $0.contains("\(day.year)") }
    }
    return unconfirmed(PlanItem.schema, waiting.map(\.id.text))
  }

  /// Surveys of last year and of this one that fewer answered than must for their results to be relied on.
  private func surveys() throws -> StatusGap? {
    let asked: Condition.Of<Survey> = .all([
      .isSet(\.minimumRespondents), .onOrAfter(\.opened, Period(year: lastYear).firstDay),
    ])
    let results = try SurveyResults.of(
      reader.records(Survey.self, where: asked, order: [.ascending(\.opened)]), reading: reader)
    let missed = results.filter { $0.missedMinimum != nil }.map(\.survey.id.text)
    guard let first = missed.first else { return nil }
    return StatusGap(
      identifier: "few-respondents", count: missed.count, records: few(missed), step: "survey results \(first)")
  }

  private func unconfirmed(_ kind: RecordSchema, _ ids: [String]) -> StatusGap? {
    guard let first = ids.first else { return nil }
    return StatusGap(
      identifier: "not-confirmed", kind: kind, count: ids.count, records: few(ids),
      step: "\(CommandCatalogue.kebab(kind.key)) confirm \(first)")
  }

  /// What is open without the term that it should have never becomes overdue, so nobody would be reminded.
  private func termless(_ kind: RecordSchema) throws -> StatusGap? {
    guard let rule = kind.waits.first(where: { $0.term != nil }) else { return nil }
    let condition = Condition.all([rule.isOpen, .isEmpty(rule.day.field), rule.owesDay])
    let count = try reader.count(kind.key, where: condition)
    guard count > 0 else { return nil }
    let found = try reader.records(RecordQuery(kind.key, where: condition, limit: StatusGaps.most))
    let step = found.first.map { TermCommand.words(kind, $0.id, state: kind.stateField.flatMap($0.text)) } ?? ""
    return StatusGap(identifier: "no-term", kind: kind, count: count, records: found.map(\.id), step: step)
  }

  private func few(_ ids: [String]) -> [String] { Array(ids.prefix(StatusGaps.most)) }
}
