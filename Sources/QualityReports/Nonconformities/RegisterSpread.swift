import QualityModel

/// How nonconformities spread: by source and severity, process, unit and cause, each as a table and as a drawing that
/// shows which few make most of them.
struct RegisterSpread {
  let counted: [Record<Nonconformity>]
  let lookup: ReportLookup

  /// The records that have something in common.
  private struct Group {
    let name: ReportChart.Name
    let records: [Record<Nonconformity>]
  }

  func sections() throws -> [ReportSection] {
    try [
      section(Nonconformity.fields.source.key, groups { .label("choice.nonconformity.source.\($0.source.rawValue)") }),
      section(Nonconformity.fields.process.key, groups { try name(QualityProcess.key, $0.process?.text) }),
      section(Nonconformity.fields.unit.key, groups { try name(OrganisationUnit.key, $0.unit?.text) }),
      section(
        "cause",
        groups { record in
          record.causeClass.map { .label("choice.nonconformity.causeClass.\($0.rawValue)") }
            ?? .label("register.no-cause")
        }),
    ].compactMap { $0 }
  }

  private func name(_ kind: String, _ id: String?) throws -> ReportChart.Name {
    guard let id else { return .label("text.not-assigned") }
    return .name(try lookup.title(kind, id).map { $0 == id ? id : "\(id) \($0)" } ?? id)
  }

  /// Groups by what their records have in common, the largest first; equal ones as they came.
  private func groups(_ name: (Record<Nonconformity>) throws -> ReportChart.Name) rethrows -> [Group] {
    var order: [ReportChart.Name] = []
    var records: [ReportChart.Name: [Record<Nonconformity>]] = [:]
    for record in counted {
      let name = try name(record)
      if records[name] == nil { order.append(name) }
      records[name, default: []].append(record)
    }
    return order.enumerated()
      .map { (place: $0.offset, group: Group(name: $0.element, records: records[$0.element] ?? [])) }
      .sorted { ($1.group.records.count, $0.place) < ($0.group.records.count, $1.place) }
      .map(\.group)
  }

  private func section(_ id: String, _ groups: [Group]) -> ReportSection? {
    guard !groups.isEmpty else { return nil }
    return ReportSection(
      "by-\(id)", label: "register.by-\(id)", [.table(table(id, groups)), .chart(chart(id, groups))])
  }

  private func table(_ id: String, _ groups: [Group]) -> ReportTable {
    let severities = severities
    let columns: [ReportTable.Column] =
      [.init(label: "column.\(id)")]
      + severities.map { .init(label: label(of: $0), isNumeric: true) }
      + ["column.count", "column.share", "register.open"].map { .init(label: $0, isNumeric: true) }
    return ReportTable(
      id: "register-\(id)", columns: columns,
      rows: groups.map { group in
        let counts = severities.map { severity in
          ReportTable.Cell.count(group.records.count { $0.severity == severity })
        }
        let name: ReportTable.Cell =
          switch group.name {
          case .label(let key): .label(key)
          case .name(let text): .text(text)
          case .phrase(let key, let name): .phrase(key, name: name)
          case .period(let period): .period(period)
          }
        return ReportTable.Row(
          cells: [name] + counts + [
            .count(group.records.count), .ratio(group.records.count, counted.count),
            .count(group.records.count(where: RegisterSummary.isOpen)),
          ])
      })
  }

  /// Each severity, and what nobody has judged yet where there is any.
  private var severities: [Nonconformity.Severity?] {
    Nonconformity.Severity.allCases + (counted.contains { $0.severity == nil } ? [nil] : [])
  }

  private func label(of severity: Nonconformity.Severity?) -> String {
    severity.map { "choice.nonconformity.severity.\($0.rawValue)" } ?? "empty.nonconformity.severity"
  }

  private func chart(_ id: String, _ groups: [Group]) -> ReportChart {
    ReportChart(
      id: "register-\(id)", kind: .pareto, title: .label("chart.register-\(id)"), unit: .count,
      categories: groups.map { group in
        .init(name: group.name, points: [.init(number: ExactNumber(digits: group.records.count))])
      })
  }
}
