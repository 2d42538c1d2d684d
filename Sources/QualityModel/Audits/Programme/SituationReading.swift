/// Reads what is known of every process when a year's audits are planned. Each register is read once.
struct SituationReading {
  let reader: any RecordReader
  let year: Int
  let cycle: Int
  let weights: ProgrammeWeights
  let history: AuditHistory

  /// The situation of every process, in the order of their identifiers.
  func situations() throws -> [ProcessSituation] {
    let risks = try Dictionary(grouping: risks()) { $0.process?.text ?? "" }
    let nonconformities = try Dictionary(grouping: nonconformities()) { $0.process?.text ?? "" }
    let documents = try reader.records(Document.self, where: .isSet(\.processes))
    let issues = try reader.records(ContextIssue.self, where: .all([.isSet(\.processes), .isSet(\.changed)]))
    return try reader.records(QualityProcess.self).map { process in
      let id = process.id.text
      var situation = ProcessSituation(process)
      audits(&situation)
      weigh(risks[id] ?? [], &situation)
      sort(nonconformities[id] ?? [], &situation)
      situation.documents = documents.filter { $0.processes.contains(process.id) && isNew($0, situation) }.map(
        \.id.text)
      situation.issues = issues.filter { $0.processes.contains(process.id) && isRecent($0, situation) }.map(\.id.text)
      situation.changes = try changes(situation)
      return situation
    }
  }

  private func audits(_ situation: inout ProcessSituation) {
    let id = situation.process.id.text
    situation.cycle = cycle
    situation.planned = history.planned(of: id, in: year)
    situation.lastAudit = history.concluded(of: id).first
    // Of a process that was never audited it is not known for how long; a whole cycle is sure.
    let lastYear = situation.lastAudit?.day.year
    situation.yearsWithout = max(0, lastYear.map { year - 1 - $0 } ?? cycle)
    situation.isDue = situation.planned.isEmpty && (lastYear.map { $0 + cycle <= year } ?? true)
  }

  // MARK: Risks

  private func risks() throws -> [Record<Risk>] {
    try reader.records(Risk.self, where: .all([.isSet(\.process), .not(.equals(\.kind, .opportunity))]))
  }

  private func weigh(_ risks: [Record<Risk>], _ situation: inout ProcessSituation) {
    situation.risks = risks.map { (id: $0.id.text, level: $0.level) }
      .sorted { ($1.level, $0.id) < ($0.level, $1.id) }
  }

  // MARK: Nonconformities

  /// Those still open, and those of late that had come back.
  private func nonconformities() throws -> [Record<Nonconformity>] {
    let since = Day(year: year - weights.recurrenceYears, month: 1, day: 1) ?? .first
    return try reader.records(
      Nonconformity.self,
      where: .all([
        .isSet(\.process),
        .any([
          .isIn(\.state, Nonconformity.State.open), .all([.isSet(\.recurrenceOf), .onOrAfter(\.found, since)]),
        ]),
      ]))
  }

  private func sort(_ records: [Record<Nonconformity>], _ situation: inout ProcessSituation) {
    for nonconformity in records where nonconformity.state != .rejected {
      let isOpen = Nonconformity.State.open.contains(nonconformity.state ?? .registered)
      if isOpen, nonconformity.severity == .major { situation.majors.append(nonconformity.id.text) }
      if isOpen, nonconformity.severity == .minor { situation.minors.append(nonconformity.id.text) }
      if isOpen, nonconformity.severity == nil { situation.unjudged.append(nonconformity.id.text) }
      if nonconformity.recurrenceOf != nil { situation.recurring.append(nonconformity.id.text) }
    }
  }

  // MARK: Changes

  /// Changes since the last audit matter; of a process never audited those since the beginning of the year before.
  private func since(_ situation: ProcessSituation) -> Day {
    situation.lastAudit?.day ?? Day(year: year - 1, month: 1, day: 1) ?? .first
  }

  private func isNew(_ document: Record<Document>, _ situation: ProcessSituation) -> Bool {
    document.isChanged(after: since(situation))
  }

  /// An issue is known by its year only: it counts from the year of the last audit on.
  private func isRecent(_ issue: Record<ContextIssue>, _ situation: ProcessSituation) -> Bool {
    (issue.year ?? 0) >= since(situation).year
  }

  private func changes(_ situation: ProcessSituation) throws -> Int {
    let since = since(situation)
    return try reader.history(QualityProcess.key, id: situation.process.id.text)
      .filter {
        $0.entry.event == .change && $0.entry.at.day > since && $0.changes.contains { $0.field != RecordSchema.noteKey }
      }
      .count
  }

}

extension Record<Risk> {
  /// Likelihood times impact as it remains after treatment; as it is where no treatment was judged.
  public var level: Int { (self.residualLikelihood ?? self.likelihood) * (self.residualImpact ?? self.impact) }
}

extension Record<Document> {
  /// Whether this version came into force, or else was approved, after a day.
  func isChanged(after day: Day) -> Bool {
    guard let from = self.inForceFrom ?? self.approvedOn else { return false }
    return from > day
  }
}
