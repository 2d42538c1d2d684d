import QualityModel

/// What the page of an indicator is called, what it measures, and what nobody must miss.
struct IndicatorHead {
  let material: IndicatorMaterial
  let lookup: ReportLookup
  private var indicator: Record<Indicator> { material.indicator }

  func head(_ day: Day) throws -> ReportHead {
    var head = ReportHead(
      "page.indicator", name: indicator.id.text, organisation: try lookup.organisation(), asOf: day)
    head.subject = indicator.name
    head.facts = [
      fact(\.definition, .words(indicator.definition)), fact(\.unit, .words(indicator.unit)),
      fact(\.direction, .choice(indicator.direction, \Indicator.direction)),
      fact(\.frequency, .choice(indicator.frequency, \Indicator.frequency)),
      fact(\.process, try lookup.record(QualityProcess.key, indicator.process?.text)),
      fact(\.objective, try lookup.record(Objective.key, indicator.objective?.text)),
      fact(\.breakdownOf, try lookup.record(Indicator.key, indicator.breakdownOf?.text)),
      fact(\.source, .words(indicator.source)), fact(\.owner, try lookup.person(indicator.owner?.text)),
    ]
    head.notices = try notices()
    return head
  }

  private func fact<Value>(_ field: ValuePath<Indicator, Value>, _ value: ReportTable.Cell?) -> ReportFact {
    ReportFact(Indicator.label(of: field), value)
  }

  private func notices() throws -> [ReportNotice] {
    var notices: [ReportNotice] = []
    if let reason = indicator.withdrawn { notices.append(ReportNotice("sheet.withdrawn", .warn, name: reason)) }
    if let change = material.changes.last(where: { $0.change == .withdrawn }) {
      notices.append(ReportNotice("indicator.no-longer", .warn, name: change.why))
    }
    if let target = material.targetLost {
      notices.append(ReportNotice("indicator.moves-away", .warn, name: target.period.text))
    }
    if let contradiction = try contradiction() { notices.append(contradiction) }
    return notices
  }

  /// An objective that is called reached though its indicator missed its target, or the other way round.
  private func contradiction() throws -> ReportNotice? {
    guard let objective = try indicator.objective.flatMap({ try lookup.reader.record($0) }) else { return nil }
    let measured = material.measurements.last { objective.period.contains($0.period) }
    let outcome = measured.flatMap(material.outcome)
    return switch (objective.state, outcome) {
    case (.reached, .missed): ReportNotice("indicator.objective-reached", .warn, name: objective.id.text)
    case (.notReached, .reached): ReportNotice("indicator.objective-missed", .warn, name: objective.id.text)
    default: nil
    }
  }
}
