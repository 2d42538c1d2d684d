import QualityModel

/// The values that ended half-years, quarters and months lack: nobody set a term for them, so they are told apart from what
/// has one.
struct MissingValues {
  let session: Session
  let periods: [(period: Period, indicators: [Record<Indicator>])]

  /// - Parameter scope: whose values are looked at, and on which day; one that asks for days before a period's end does
  ///   not find its values
  init(_ scope: TodoScope, session: Session, _ reader: any RecordReader) throws {
    self.session = session
    let query = scope.query
    guard query.from == nil else {
      periods = []
      return
    }
    periods = try MissingMeasurements(reader).ended(before: scope.day).compactMap { period, indicators in
      guard query.until.map({ period.lastDay <= $0 }) ?? true else { return nil }
      let asked = try indicators.filter { try MissingValues.isAsked($0, query, reader) }
      return asked.isEmpty ? nil : (period, asked)
    }
  }

  /// Whether the indicator is one of the person, unit or process that is asked about: who sees to it, or else the owner of
  /// its process.
  private static func isAsked(
    _ indicator: Record<Indicator>, _ query: WaitQuery, _ reader: any RecordReader
  ) throws -> Bool {
    let process = try indicator.process.flatMap { try reader.record($0) }
    if let person = query.person, (indicator.owner ?? process?.owner)?.text != person.id { return false }
    if let asked = query.process, indicator.process?.text != asked { return false }
    guard let asked = query.units else { return true }
    let service = try indicator.service.flatMap { try reader.record($0) }
    let units = (process?.units ?? []) + [service?.unit].compactMap { $0 }
    return units.contains { asked.contains($0.text) }
  }

  /// The command that asks for the values of a period.
  static func command(_ period: Period) -> String { "measure \(period.text)" }

  /// Each period with its indicators and the command that asks for their values.
  func write() throws {
    let phrases = try session.phrases()
    for (period, indicators) in periods {
      let facts = ["period": phrases.period(period)]
      session.console.line(phrases.text("todo.values", count: indicators.count, facts))
      for indicator in indicators {
        session.console.line("  \(indicator.id.text)  \(RecordTitle.cut(indicator.name, to: 50))")
      }
      session.console.line("    \(phrases.text("message.next")): aplis \(MissingValues.command(period))")
    }
  }
}
