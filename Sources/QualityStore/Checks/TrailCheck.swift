import Foundation
import JSONSupport
import QualityModel

/// Walks the whole chain: every payload's digest, every link, every number, and where the trail ends.
struct TrailCheck {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  func findings() throws -> [CheckFinding] {
    var walk = Walk(redacted: try redactedEntries())
    let statement = try connection.prepare(
      """
      SELECT "entry", "at", "actor", "event", "kind", "record", "previous", "payload", "digest", "salt", "link"
      FROM "trail" ORDER BY "entry"
      """)
    while try statement.step() { walk.visit(statement) }
    let head = try connection.text(#"SELECT "value" FROM "workspace" WHERE "name" = 'head'"#)
    return walk.ended(head: head)
  }

  /// The entries whose payloads were taken out by recorded decisions.
  private func redactedEntries() throws -> Set<Int> {
    let statement = try connection.prepare(
      #"SELECT "payload" FROM "trail" WHERE "event" = 'redact' AND "payload" IS NOT NULL"#)
    var entries: Set<Int> = []
    while try statement.step() {
      let redacted = statement.text(0).flatMap(JSONValue.init(reading:))?[TrailPayload.redacted]?.texts ?? []
      entries.formUnion(redacted.compactMap { Int($0) })
    }
    return entries
  }

  /// The state of the walk along the chain.
  private struct Walk {
    let redacted: Set<Int>
    private var findings: [CheckFinding] = []
    private var link = TrailEntry.origin
    private var number = 0

    init(redacted: Set<Int>) {
      self.redacted = redacted
    }

    mutating func visit(_ statement: SQLiteStatement) {
      let number = statement.integer(0)
      // Numbers at their limits are written by hands only; they are told like all others.
      if number != self.number &+ 1 {
        findings.append(CheckFinding("check.trail-gap", ["from": "\(self.number &+ 1)", "to": "\(number &- 1)"]))
      }
      self.number = number
      let stored = statement.withBytes(10) { Digest(bytes: $0) }
      guard let entry = TrailReading.entry(statement), let stored else {
        findings.append(CheckFinding("check.trail-altered", ["entry": .count(number)]))
        link = stored ?? link
        return
      }
      let isWhole = hasItsPayload(entry, statement) && entry.hash(after: link) == stored
      if !isWhole { findings.append(CheckFinding("check.trail-altered", facts(of: entry))) }
      // Going on from the stored link, one altered entry is one finding and not all that follow.
      link = stored
    }

    private func hasItsPayload(_ entry: TrailEntry, _ statement: SQLiteStatement) -> Bool {
      guard !statement.isNull(7) else { return statement.isNull(9) && redacted.contains(entry.number) }
      return statement.withBytes(7) { payload in
        statement.withBytes(9) { salt in TrailEntry.digest(salt: salt, payload: payload) == entry.payloadDigest }
      }
    }

    private func facts(of entry: TrailEntry) -> [String: Refusal.Fact] {
      ["entry": .count(entry.number), "record": .record(entry.record), "kind": .kind(entry.kind)]
    }

    func ended(head: String?) -> [CheckFinding] {
      head == "\(number) \(link.hex)"
        ? findings : findings + [CheckFinding("check.trail-end", ["entry": .count(number)])]
    }
  }
}
