import QualityModel

/// Checks a whole workspace: the file, the trail, the records against the trail, the references, the frozen reviews.
///
/// Each part is looked through by itself: what cannot be read in one keeps no other from being looked through.
struct WorkspaceCheck {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  /// All findings and notices, each once. A part that can no longer be read is itself a finding.
  /// - Throws: `workspace.older`, `workspace.newer` for a whole file of another program whose records this one cannot
  ///   read; storage refusals that say nothing of the file, such as `storage.busy`
  func findings() throws -> [CheckFinding] {
    try connection.runScript("BEGIN")
    defer { try? connection.runScript("COMMIT") }
    let age = try? FileAge(connection)
    var findings = try run(ofFile)
    // Of a file that another program wrote, and that is whole, nothing can be told but that.
    if age?.isOfThisProgram == false, findings.faults.allSatisfy(isOfOtherAge) {
      try SchemaCheck(connection).refuseOtherAge()
    }
    findings += try run(ofRecords)
    var known: Set<CheckFinding> = []
    return findings.filter { known.insert($0).inserted }
  }

  private typealias Part = (part: Refusal.Fact, findings: () throws -> [CheckFinding])

  private var ofFile: [Part] {
    [
      (.part(.file), FileCheck(connection).findings),
      (.part(.schema), { try SchemaCheck(connection).findings() }),
      (.part(.foundation), FoundationCheck(connection).findings),
      (.part(.trail), TrailCheck(connection).findings),
      (.part(.frozen), FrozenCheck(connection).findings),
    ]
  }

  private var ofRecords: [Part] {
    // It looks through the trail once for all kinds.
    let records = Result { try RecordCheck(connection) }
    let kinds = RecordSchema.all.flatMap { schema -> [Part] in
      [
        (.kind(schema.key), { try records.get().findings(in: schema) }),
        (.kind(schema.key), { try ReferenceCheck(connection).findings(in: schema) }),
      ]
    }
    return kinds + [
      (.part(.lifecycles), LifecycleCheck(connection).findings), (.part(.notices), NoticeCheck(connection).findings),
    ]
  }

  private func run(_ parts: [Part]) throws -> [CheckFinding] {
    try parts.flatMap { part, findings in
      do {
        return try findings()
      } catch let refusal as Refusal where !WorkspaceCheck.passing.contains(refusal.identifier) {
        return [unreadable(part, refusal)]
      }
    }
  }

  /// What comes from around the file and not from what stands in it.
  private static let passing: Set<Refusal.ID> = [
    .storageBusy, .storageFull, .storageReadOnly, .storageCannotOpen,
  ]

  private func unreadable(_ part: Refusal.Fact, _ refusal: Refusal) -> CheckFinding {
    // What is missing is named where tables and columns are compared.
    if refusal.identifier == .workspaceOlder { return CheckFinding("check.incomplete", ["part": part]) }
    let detail = refusal.detail ?? refusal.identifier.text
    return CheckFinding("check.unreadable", ["part": part, "detail": .text(detail)])
  }

  private func isOfOtherAge(_ finding: CheckFinding) -> Bool {
    ["check.stranger-table", "check.stranger-column", "check.incomplete"].contains(finding.identifier)
  }
}
