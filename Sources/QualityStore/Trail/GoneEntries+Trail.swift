import JSONSupport
import QualityModel

/// How restores tell in the trail what is gone by them.
extension GoneEntries {
  /// The name of the part of an entry that tells of earlier restores.
  static let part = "earlier"

  /// What the restores among some entries tell, the earliest first.
  static func told(_ connection: SQLiteConnection, in entries: ClosedRange<Int>? = nil) throws -> [GoneEntries] {
    let statement = try connection.prepare(
      """
      SELECT "entry", substr("at", 1, 10), "actor", "payload" FROM main."trail"
      WHERE "event" = 'restore' AND "entry" BETWEEN ? AND ? ORDER BY "entry"
      """)
    try statement.bind([.integer(entries?.lowerBound ?? 0), .integer(entries?.upperBound ?? Int.max)])
    var told: [GoneEntries] = []
    while try statement.step() {
      guard let content = statement.text(3).flatMap(JSONValue.init(reading:)) else { continue }
      told += (content[part]?.array ?? []).compactMap { GoneEntries($0) }
      let own = GoneEntries(
        content["facts"], restore: statement.integer(0), day: statement.text(1) ?? "", actor: statement.text(2) ?? "")
      if let own { told.append(own) }
    }
    return told
  }

  fileprivate init?(_ facts: JSONValue?, restore: Int, day: String, actor: String) {
    guard let from = facts?["goneFrom"]?.text.flatMap({ Int($0) }),
      let to = facts?["goneTo"]?.text.flatMap({ Int($0) }), from <= to
    else { return nil }
    self.init(
      restore: restore, day: day, actor: actor, entries: from...to, link: facts?["goneLink"]?.text ?? "")
  }

  /// As an earlier restore stands in the entry of a later one.
  fileprivate init?(_ told: JSONValue) {
    guard let restore = told["entry"]?.text.flatMap({ Int($0) }) else { return nil }
    self.init(told, restore: restore, day: told["day"]?.text ?? "", actor: told["actor"]?.text ?? "")
  }

  var content: JSONValue {
    let facts = [
      ("entry", "\(restore)"), ("day", day), ("actor", actor), ("goneFrom", "\(entries.lowerBound)"),
      ("goneTo", "\(entries.upperBound)"), ("goneLink", link),
    ]
    return .object(facts.map { ($0, .text($1)) })
  }

  /// Whether a file holds these entries after all.
  func areBack(in connection: SQLiteConnection) throws -> Bool {
    try WorkspaceReader(connection).link(of: entries.upperBound) == link
  }
}
