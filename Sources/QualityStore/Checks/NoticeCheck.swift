import JSONSupport
import QualityModel

/// Tells what somebody who reads the file should know of it although it is whole: what was redacted, what is gone by a
/// restored backup, and what was taken over from another register.
struct NoticeCheck {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  func findings() throws -> [CheckFinding] {
    try redactions() + hidden() + restores() + takenOver()
  }

  // MARK: What was redacted and restored

  private func redactions() throws -> [CheckFinding] {
    try RedactEntry.all(connection).map { redacted in
      let entry = redacted.entry
      var facts: [String: Refusal.Fact] = [
        "entry": .count(entry.number), "day": .day(entry.at.day), "person": .person(entry.actor),
        "kind": .kind(entry.kind), "record": .record(entry.record),
      ]
      facts["field"] = redacted.field.map { .field($0, of: entry.kind) }
      facts["count"] = redacted.count.map { .count($0) }
      guard facts["count"] != nil else { return CheckFinding("check.redacted-before", facts, weight: .notice) }
      return facts["field"] == nil
        ? CheckFinding("check.redacted-somewhere", facts, weight: .notice)
        : CheckFinding("check.redacted", facts, weight: .notice)
    }
  }

  /// What is hidden until the director decides.
  private func hidden() throws -> [CheckFinding] {
    let proposed = try WorkspaceReader(connection).records(Redaction.self, where: .equals(\.state, .proposed))
    return proposed.map { redaction in
      CheckFinding(
        "check.hidden",
        [
          "redaction": .record(redaction.id.text), "record": .record(redaction.record),
          "field": .field(redaction.field, of: redaction.of),
          "day": redaction.proposedOn.map { .day($0) } ?? .text("–"),
        ], weight: .notice)
    }
  }

  private func restores() throws -> [CheckFinding] {
    let gone = try GoneEntries.told(connection).map { gone in
      CheckFinding(
        "check.restored",
        [
          "entry": .count(gone.restore), "day": Day(gone.day).map { .day($0) } ?? .text(gone.day),
          "person": .person(gone.actor), "from": .text("\(gone.entries.lowerBound)"),
          "to": .text("\(gone.entries.upperBound)"), "link": .text(gone.link),
        ], weight: .notice)
    }
    return try gone
      + entries(of: "restore") { entry, content in
        guard let facts = content?["facts"], facts["goneFrom"] == nil else { return nil }
        let key =
          facts["unreadable"] != nil
          ? "check.restored-unreadable"
          : facts["replaced"] != nil ? "check.restored-same" : "check.restored-anew"
        return CheckFinding(key, entry, weight: .notice)
      }
  }

  /// Each entry of an event, with who made it and when, and what it says.
  private func entries(
    of event: String, _ finding: ([String: Refusal.Fact], JSONValue?) -> CheckFinding?
  ) throws -> [CheckFinding] {
    let statement = try connection.prepare(
      """
      SELECT "entry", substr("at", 1, 10), "actor", "kind", "record", "payload" FROM "trail"
      WHERE "event" = ? ORDER BY "entry"
      """)
    try statement.bind(event, at: 1)
    var findings: [CheckFinding] = []
    while try statement.step() {
      let day = statement.text(1) ?? ""
      let facts: [String: Refusal.Fact] = [
        "entry": .count(statement.integer(0)), "day": Day(day).map { .day($0) } ?? .text(day),
        "person": .person(statement.text(2) ?? ""), "kind": .kind(statement.text(3) ?? ""),
        "record": .record(statement.text(4) ?? ""),
      ]
      if let found = finding(facts, statement.text(5).flatMap(JSONValue.init(reading:))) { findings.append(found) }
    }
    return findings
  }

  // MARK: What was taken over

  private func takenOver() throws -> [CheckFinding] {
    let counts = try takenOverByImport()
    let columns = [Intake.fields.files, Intake.fields.day].map { RecordTable.quoted($0.key) }
    let all = RecordStatement(Intake.schema).selection(["\"id\""] + columns, where: "TRUE", order: ["1"])
    let statement = try connection.prepare(all)
    var findings: [CheckFinding] = []
    while try statement.step() {
      guard let id = statement.text(0), let count = counts[id] else { continue }
      let day = statement.text(2) ?? ""
      let facts: [String: Refusal.Fact] = [
        "record": .record(id), "count": .count(count), "files": .text(statement.text(1) ?? "–"),
        "day": Day(day).map { .day($0) } ?? .text(day),
      ]
      findings.append(CheckFinding("check.taken-over", facts, weight: .notice))
    }
    return findings
  }

  private func takenOverByImport() throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for schema in RecordSchema.all {
      guard let field = schema.takenOver else { continue }
      let (column, table) = (RecordTable.quoted(field.key), RecordTable(schema: schema).name)
      let statement = try connection.prepare(
        "SELECT \(column), count(*) FROM \(table) WHERE \(column) IS NOT NULL GROUP BY 1")
      while try statement.step() { counts[statement.text(0) ?? "", default: 0] += statement.integer(1) }
    }
    return counts
  }
}
