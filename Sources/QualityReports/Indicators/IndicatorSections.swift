import QualityModel

/// The sections of the page of an indicator.
struct IndicatorSections {
  let material: IndicatorMaterial
  let lookup: ReportLookup
  private var cells: IndicatorCells { IndicatorCells(indicator: material.indicator) }

  func all() throws -> [ReportSection] {
    try [verdict(), values(), targets(), changes(), parts()].compactMap { $0 }
  }

  /// The two signs, the drawing, and by what the limits are computed.
  private func verdict() throws -> ReportSection {
    var blocks: [ReportSection.Block] = []
    if let verdict = IndicatorVerdict(material) {
      blocks.append(.facts(facts(of: verdict)))
    } else {
      let count = material.line.segments.map { material.line.exact(in: $0).count }.reduce(0, +)
      blocks.append(.notice(ReportNotice("indicator.few", count: count)))
    }
    if let chart = IndicatorChart(material: material).chart(.name(material.indicator.name)) {
      blocks.append(.chart(chart))
    }
    return ReportSection("verdict", label: "indicator.verdict", blocks)
  }

  private func facts(of verdict: IndicatorVerdict) -> [ReportFact] {
    let unit = material.indicator.unit
    func number(_ value: Double) -> ExactNumber { ExactNumber(value, decimals: 2) }
    let assurance = verdict.assurance.map { ReportTable.Cell.label("indicator.assurance.\($0.rawValue)") }
    return [
      ReportFact("indicator.variation", variation(verdict.variation)),
      ReportFact("indicator.assurance", assurance ?? .label("target.none")),
      ReportFact("indicator.mean-of", .number(number(verdict.limits.mean), unit: unit)),
      ReportFact("indicator.limits-of", .range(number(verdict.limits.lower), number(verdict.limits.upper), unit: unit)),
      ReportFact(
        "indicator.baseline", verdict.baseline.map { .lines([.period($0.period), .text($0.why)]) }),
    ]
  }

  /// What chance explains is neither good nor bad.
  private func variation(_ variation: ControlVariation) -> ReportTable.Cell {
    let key = "indicator.variation.\(variation.rawValue)"
    return switch variation {
    case .chance: .label(key)
    case .better: .mark(key, .good)
    case .worse: .mark(key, .bad)
    case .changed: .mark(key, .warn)
    }
  }

  /// All values, the newest first, each with what forbids comparing it with the one before.
  private func values() throws -> ReportSection {
    guard !material.measurements.isEmpty else {
      return ReportSection("values", label: "indicator.values", [.notice(ReportNotice("indicator.none"))])
    }
    let broken = Dictionary(material.line.points.map { ($0.period, $0.broken) }) { first, _ in first }
    let table = ReportTable.list(
      "indicator-values",
      [
        .field(\IndicatorMeasurement.period), .field(\IndicatorMeasurement.value), .init(label: "indicator.parts"),
        .init(label: "indicator.target"), .init(label: "indicator.outcome"),
        .init(label: "indicator.comparison", isWide: true), .init(label: "indicator.source", isWide: true),
      ],
      material.measurements.reversed().map { measurement in
        [
          .period(measurement.period), cells.value(measurement), cells.parts(measurement),
          material.target(for: measurement.period).map(cells.target), cells.outcome(material.outcome(of: measurement)),
          comparison(measurement, broken), .words(measurement.source ?? measurement.note),
        ]
      })
    return ReportSection("values", label: "indicator.values", count: material.measurements.count, [.table(table)])
  }

  private func comparison(
    _ measurement: Record<IndicatorMeasurement>, _ broken: [Period: IndicatorLine.Break?]
  ) -> ReportTable.Cell? {
    guard let own = broken[measurement.period] else { return .mark("indicator.break.length", .warn) }
    return own.map { .mark("indicator.break.\($0.rawValue)", .warn) }
  }

  /// Every target with its limits, whether it was reached, and what is odd about it.
  private func targets() -> ReportSection? {
    guard !material.targets.isEmpty else { return nil }
    let table = ReportTable.list(
      "indicator-targets",
      [
        .field(\IndicatorTarget.period), .init(label: "indicator.target"), .init(label: "indicator.outcome"),
        .init(label: "indicator.hint", isWide: true),
      ],
      material.targets.reversed().map { target in
        let measured = material.measurements.last { $0.period == target.period }
        return [
          .period(target.period), cells.target(target), cells.outcome(measured.flatMap(material.outcome)),
          material.hint(about: target).map { .mark("indicator.hint.\($0.rawValue)", .warn) },
        ]
      })
    return ReportSection("targets", label: "indicator.targets", count: material.targets.count, [.table(table)])
  }

  /// From when on it is measured in another way, and why.
  private func changes() -> ReportSection? {
    guard !material.changes.isEmpty else { return nil }
    let table = ReportTable.list(
      "indicator-changes",
      [
        .field(\IndicatorChange.period), .field(\IndicatorChange.change), .field(\IndicatorChange.why, isWide: true),
        .field(\IndicatorChange.former, isWide: true),
      ],
      material.changes.reversed().map { change in
        [
          .period(change.period), .choice(change.change, \IndicatorChange.change), .text(change.why),
          .words(change.former),
        ]
      })
    return ReportSection("changes", label: "indicator.changes", count: material.changes.count, [.table(table)])
  }

  /// The indicators that are parts of this one, and whether they add up to it.
  private func parts() throws -> ReportSection? {
    let parts = try lookup.reader.records(Indicator.self, where: .equals(\.breakdownOf, material.indicator.id))
    guard !parts.isEmpty else { return nil }
    let values = try parts.map { try IndicatorMaterial($0, lookup.reader) }
    let rows = material.measurements.reversed().compactMap { row($0, values) }
    let table = ReportTable.list(
      "indicator-parts",
      [.field(\IndicatorMeasurement.period), .init(label: "indicator.total"), .init(label: "indicator.sum")]
        + [.init(label: "indicator.difference")], rows)
    let names = ReportFact("indicator.parts-are", all: parts.map { .text("\($0.id.text) \($0.name)") })
    return ReportSection("parts", label: "indicator.breakdown", count: parts.count, [.facts([names]), .table(table)])
  }

  private func row(_ total: Record<IndicatorMeasurement>, _ parts: [IndicatorMaterial]) -> [ReportTable.Cell?]? {
    let known = parts.compactMap { part in part.measurements.first { $0.period == total.period }?.value }
    guard let whole = total.value, known.count == parts.count else { return nil }
    let sum = known.dropFirst().reduce(known.first) { $0?.adding($1) }
    guard let sum, let difference = whole.subtracting(sum) else { return nil }
    let unit = total.unit ?? material.indicator.unit
    let isWhole = difference == ExactNumber(digits: 0)
    return [
      .period(total.period), .number(whole, unit: unit), .number(sum, unit: unit),
      isWhole
        ? .mark("indicator.adds-up", .good)
        : .several([.number(difference, unit: unit), .mark("indicator.adds-not-up", .bad)]),
    ]
  }
}
