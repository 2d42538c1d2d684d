import QualityModel

/// The values of the newest three years side by side, as statistics are published: a total stands above its parts, and says
/// where they do not add up to it.
struct IndicatorYears {
  let all: [IndicatorMaterial]

  /// `nil` where nothing was measured for whole years.
  func section() -> ReportSection? {
    let years = years
    let rows = ordered.filter { material in years.contains { value(material, $0) != nil } }
    guard let last = years.last, !rows.isEmpty else { return nil }
    let table = ReportTable(
      id: "indicator-years",
      columns: [.field(\Indicator.name, isWide: true), .field(\Indicator.unit)]
        + years.map { .init(label: "figures.year", isNumeric: true, year: $0) },
      rows: rows.map { material in
        ReportTable.Row(
          cells: [.text(material.indicator.name), .words(material.indicator.unit) ?? .text("")]
            + years.map { cell(material, $0) })
      })
    var section = ReportSection("years", label: "indicator.years", count: rows.count, [.table(table)])
    section.name = "\(last - 2)–\(last)"
    return section
  }

  private var years: [Int] {
    let measured = all.flatMap { $0.measurements.filter { $0.period.length == .year }.map(\.period.year) }
    return measured.max().map { [$0 - 2, $0 - 1, $0] } ?? []
  }

  /// Each total with its parts behind it.
  private var ordered: [IndicatorMaterial] {
    let parts = Dictionary(grouping: all) { $0.indicator.breakdownOf }
    let ids = Set(all.map(\.indicator.id))
    let tops = all.filter { material in material.indicator.breakdownOf.map { !ids.contains($0) } ?? true }
    return tops.flatMap { [$0] + (parts[$0.indicator.id] ?? []) }
  }

  private func measurement(_ material: IndicatorMaterial, _ year: Int) -> Record<IndicatorMeasurement>? {
    material.measurements.first { $0.period == Period(year: year) }
  }

  private func value(_ material: IndicatorMaterial, _ year: Int) -> ExactNumber? {
    measurement(material, year)?.value
  }

  private func cell(_ material: IndicatorMaterial, _ year: Int) -> ReportTable.Cell {
    guard let measurement = measurement(material, year) else { return .noData }
    let unit = measurement.unit
    let plain: ReportTable.Cell =
      measurement.isExact
      ? .number(measurement.value ?? ExactNumber(digits: 0), unit: unit)
      : IndicatorCells(indicator: material.indicator).value(measurement)
    guard let difference = difference(material, year) else { return plain }
    return .lines([plain, .mark("indicator.adds-not-up", .bad), .number(difference, unit: unit)])
  }

  /// By how much a total differs from its parts, all known; `nil` where it does not.
  private func difference(_ total: IndicatorMaterial, _ year: Int) -> ExactNumber? {
    let parts = all.filter { $0.indicator.breakdownOf == total.indicator.id }
    let known = parts.compactMap { value($0, year) }
    guard !known.isEmpty, known.count == parts.count, let whole = value(total, year) else { return nil }
    let sum = known.dropFirst().reduce(known.first) { $0?.adding($1) }
    let difference = sum.flatMap { whole.subtracting($0) }
    return difference == ExactNumber(digits: 0) ? nil : difference
  }
}
