import QualityModel

/// Checks a whole workspace: the file, the trail, the records against the trail, the references, the frozen reviews.
struct WorkspaceCheck {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  /// All findings, none if the workspace is whole. A part that can no longer be read is itself a finding.
  func findings() throws -> [CheckFinding] {
    try connection.runScript("BEGIN")
    defer { try? connection.runScript("COMMIT") }
    var findings = try FileCheck(connection).findings()
    let parts: [() throws -> [CheckFinding]] = [
      TrailCheck(connection).findings, { try RecordCheck(connection).findings() }, ReferenceCheck(connection).findings,
      LifecycleCheck(connection).findings, FrozenCheck(connection).findings,
    ]
    for part in parts {
      do {
        findings += try part()
      } catch let refusal as Refusal where refusal.sort == .data {
        findings.append(CheckFinding("check.unreadable", ["detail": .text(refusal.detail ?? refusal.identifier.text)]))
      }
    }
    var known: Set<CheckFinding> = []
    return findings.filter { known.insert($0).inserted }
  }
}
