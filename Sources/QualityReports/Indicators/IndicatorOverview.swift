public import QualityModel

/// All indicators on one page, in small drawings, by process or objective.
public struct IndicatorOverview: PrintableReport {
  /// What its document, schema and template are called.
  public static let format = ReportFormat("indicators", sections: ["years", "list", "group-#", "other"])

  /// Who it comes from, what it is called, and the day on which one looks.
  public let head: ReportHead
  /// What it says, in the order in which it says it.
  public let sections: [ReportSection]

  /// The name of its file, to which the pages of indicators lead back.
  public static let name = "indicators"

  /// - Parameters:
  ///   - reader: lends the indicators
  ///   - day: the day on which one looks
  /// - Throws: what the reader throws
  public init(reading reader: any RecordReader, asOf day: Day) throws {
    let lookup = ReportLookup(reader)
    let all = try IndicatorMaterial.all(reader)
    head = ReportHead("page.indicator-list", organisation: try lookup.organisation(), asOf: day)
    guard !all.isEmpty else {
      sections = [ReportSection("list", label: "indicator.list", [.notice(ReportNotice("indicator.no-indicators"))])]
      return
    }
    let groups = IndicatorOverview.groups(all)
    let named = try groups.filter { $0.key != nil }.enumerated().map { place, group in
      var section = IndicatorOverview.section("group-\(place + 1)", "indicator.group", group.members)
      section.name = try group.key.flatMap { try lookup.title($0.kind, $0.id) ?? $0.id }
      return section
    }
    let other = groups.filter { $0.key == nil }.map {
      IndicatorOverview.section("other", "indicator.other", $0.members)
    }
    let years = IndicatorYears(all: all).section().map { [$0] } ?? []
    sections = years + [IndicatorOverview.list(all)] + (named + other).filter { !$0.blocks.isEmpty }
  }

  private struct Key: Hashable {
    let kind: String
    let id: String
  }

  /// By process, or else by objective; those of neither stand last.
  private static func groups(_ all: [IndicatorMaterial]) -> [(key: Key?, members: [IndicatorMaterial])] {
    func key(_ material: IndicatorMaterial) -> Key? {
      let indicator = material.indicator
      return indicator.process.map { Key(kind: QualityProcess.key, id: $0.text) }
        ?? indicator.objective.map { Key(kind: Objective.key, id: $0.text) }
    }
    let grouped = Dictionary(grouping: all, by: key)
    let keys = grouped.keys.compactMap { $0 }.sorted {
      $0.kind == $1.kind ? $0.id < $1.id : $0.kind == QualityProcess.key
    }
    return keys.map { ($0, grouped[$0] ?? []) } + [(nil, grouped[nil] ?? [])]
  }

  /// The small drawings of a group; those that missed their target first.
  private static func section(_ id: String, _ label: String, _ members: [IndicatorMaterial]) -> ReportSection {
    let missed = members.filter { $0.newest.flatMap($0.outcome) == .missed }
    let rest = members.filter { member in !missed.contains { $0.indicator.id == member.indicator.id } }
    let charts = (missed + rest).compactMap { material in
      IndicatorChart(material: material).chart(.name("\(material.indicator.id.text) \(material.indicator.name)"))
    }
    return ReportSection(id, label: label, count: charts.count, charts.map { .chart($0) })
  }

  /// Every indicator with its newest value and the two signs; each leads to its own page.
  private static func list(_ all: [IndicatorMaterial]) -> ReportSection {
    let table = ReportTable.list(
      "indicator-list",
      [
        .init(label: "records.id"), .field(\Indicator.name, isWide: true), .field(\IndicatorMeasurement.period),
        .field(\IndicatorMeasurement.value), .init(label: "indicator.target"), .init(label: "indicator.outcome"),
        .init(label: "indicator.variation"), .init(label: "indicator.assurance"),
      ], all.map(row))
    return ReportSection("list", label: "indicator.list", count: all.count, [.table(table)])
  }

  private static func row(_ material: IndicatorMaterial) -> [ReportTable.Cell?] {
    let (cells, verdict) = (IndicatorCells(indicator: material.indicator), IndicatorVerdict(material))
    let newest = material.newest
    return [
      .page(material.indicator.id.text, name: material.indicator.id.text), .text(material.indicator.name),
      newest.map { .period($0.period) }, newest.map(cells.value),
      newest.flatMap { material.target(for: $0.period) }.map(cells.target),
      outcome(material, cells),
      verdict.map { .label("indicator.variation.\($0.variation.rawValue)") },
      verdict?.assurance.map { .label("indicator.assurance.\($0.rawValue)") },
    ]
  }

  /// How the newest value stands to its target, and whether the next one is being lost.
  private static func outcome(_ material: IndicatorMaterial, _ cells: IndicatorCells) -> ReportTable.Cell? {
    let outcome = cells.outcome(material.newest.flatMap(material.outcome))
    guard material.targetLost != nil else { return outcome }
    return .lines([outcome, .mark("indicator.away", .warn)].compactMap { $0 })
  }
}
