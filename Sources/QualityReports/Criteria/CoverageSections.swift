import QualityModel

/// The sections of a coverage page.
struct CoverageSections {
  let coverage: CriteriaCoverage
  let keys: CoverageLabels

  /// How many records are named before the others are only counted.
  private static let named = 5

  // MARK: Sections

  var summary: ReportSection {
    let counts = coverage.counts
    var facts = CoverageState.allCases.map { state in
      ReportFact("coverage.count.\(state.rawValue)", .count(counts[state] ?? 0))
    }
    let open = Set(coverage.counted.flatMap(\.openNonconformities).map(\.line.id)).count
    facts.append(ReportFact("coverage.open", .count(open)))
    let isStarred = coverage.catalogue.entries.contains(where: \.hasUnconfirmed)
    return ReportSection(
      "summary", label: "coverage.summary",
      [.notice(ReportNotice("coverage.summary.about")), .facts(facts)]
        + (isStarred ? [.notice(ReportNotice("assessment.report.starred"))] : []))
  }

  /// The criteria where somebody has to look; none is good news that is told.
  var gaps: ReportSection {
    let gaps = coverage.gaps
    guard !gaps.isEmpty else {
      return ReportSection("gaps", label: "coverage.gaps", [.notice(ReportNotice("coverage.gaps.none", .good))])
    }
    let table = ReportTable.list(
      "coverage-gaps", [column("number"), column("criterion"), column("state"), column("open"), column("latest")],
      gaps.map { [number($0), criterion($0), state($0), open($0), .date($0.latest)] })
    return ReportSection("gaps", label: "coverage.gaps", count: gaps.count, [.table(table)])
  }

  /// One section for each entry at the top.
  var parts: [ReportSection] {
    var parts: [(top: CoverageRow, rows: [CoverageRow])] = []
    for row in coverage.rows {
      if row.place.depth == 0 { parts.append((row, [])) }
      parts[parts.count - 1].rows.append(row)
    }
    return parts.enumerated().map { place, part in
      let table = ReportTable.list(
        keys.table(place),
        [column("number"), column("criterion"), column("state"), column("evidence"), column("linked")],
        part.rows.map { [number($0), criterion($0), state($0), evidence($0), linked($0)] })
      return ReportSection(
        "part-\(place + 1)", label: keys.words.starredKey(part.top.place.criterion.number), [.table(table)])
    }
  }

  private func column(_ name: String) -> ReportTable.Column { ReportTable.Column(label: "coverage.column.\(name)") }

  // MARK: Cells

  private func number(_ row: CoverageRow) -> ReportTable.Cell { .text(row.place.criterion.number) }

  /// The title with its mark, in either language: a page must not hide that its neighbour's title is unconfirmed.
  private func criterion(_ row: CoverageRow) -> ReportTable.Cell {
    let criterion = row.place.criterion
    var cells = [ReportTable.Cell.label(keys.words.key(criterion.number))]
    if criterion.hasUnconfirmed { cells.append(.mark("criteria.mark.unconfirmed", .warn)) }
    if !criterion.official.isEmpty { cells.append(.mark("criteria.mark.official", .good)) }
    return cells.count > 1 ? .several(cells) : cells[0]
  }

  private func state(_ row: CoverageRow) -> ReportTable.Cell {
    let tone: ReportTone? =
      switch row.state {
      case .covered: .good
      case .old, .linked: .warn
      case .none: .bad
      }
    let key = "choice.coverageState.\(row.state.rawValue)"
    let state = tone.map { ReportTable.Cell.mark(key, $0) } ?? .label(key)
    return row.isSuspect ? .several([state, .mark("choice.evidenceDoubt.changed", .warn)]) : state
  }

  private func open(_ row: CoverageRow) -> ReportTable.Cell? {
    .all(row.openNonconformities.map { .text("\($0.line.id) \($0.line.title)") })
  }

  private func evidence(_ row: CoverageRow) -> ReportTable.Cell? {
    var cells = row.own.prefix(CoverageSections.named).flatMap(EvidenceCells.cells)
    let more = row.own.count - CoverageSections.named
    if more > 0 { cells.append(.counted("coverage.more", more, nil)) }
    return .all(cells)
  }

  /// The linked criteria under which there is something, each with the kind of link and how much there is.
  private func linked(_ row: CoverageRow) -> ReportTable.Cell? {
    var counts: [CriterionID: (view: Crosswalk.View, count: Int)] = [:]
    for item in row.linked {
      guard case .link(let view) = item.path else { continue }
      counts[view.other, default: (view, 0)].count += 1
    }
    return .all(
      counts.values.sorted { $0.view.other < $1.view.other }.flatMap { view, count -> [ReportTable.Cell] in
        [EvidenceCells.link(view), .counted("coverage.records", count, nil)]
      })
  }
}
