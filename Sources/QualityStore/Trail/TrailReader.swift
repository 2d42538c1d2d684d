import JSONSupport
public import QualityModel

extension WorkspaceReader {
  /// Hands over entries of the trail in their order.
  /// - Parameters:
  ///   - kind: only entries about records of this kind
  ///   - record: only entries about this record
  ///   - last: only so many of the latest entries
  public func trail(
    kind: String? = nil, record: String? = nil, last: Int? = nil, _ body: (TrailLine) throws -> Void
  ) throws {
    if let record, let entries = try RecordTrail(connection).entries(kind: kind, record: record) {
      return try hand(over: entries.suffix(last ?? entries.count), body)
    }
    var (conditions, values): ([String], [SQLValue]) = ([], [])
    for (column, value) in [("kind", kind), ("record", record)] {
      guard let value else { continue }
      conditions.append("\"\(column)\" = ?")
      values.append(.text(value))
    }
    let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
    let newest =
      "SELECT \(TrailReading.columns) FROM \"trail\" WHERE \(condition) ORDER BY \"entry\" DESC LIMIT \(last ?? -1)"
    let statement = try connection.prepare("SELECT * FROM (\(newest)) ORDER BY 1")
    try statement.bind(values)
    while try statement.step() {
      if let line = TrailReading.line(statement) { try body(line) }
    }
  }

  /// What the trail says of a record, the earliest first.
  /// - Throws: storage refusals
  public func history(_ kind: String, id: String) throws -> [TrailLine] {
    var lines: [TrailLine] = []
    try trail(kind: kind, record: id) { lines.append($0) }
    return lines
  }

  private func hand(over entries: ArraySlice<Int>, _ body: (TrailLine) throws -> Void) throws {
    let statement = try connection.prepare(#"SELECT \#(TrailReading.columns) FROM "trail" WHERE "entry" = ?"#)
    for entry in entries {
      try statement.bind(entry, at: 1)
      if try statement.step(), let line = TrailReading.line(statement) { try body(line) }
      statement.reset()
    }
  }

  /// The link of an entry, in hexadecimal digits.
  public func link(of entry: Int) throws -> String? {
    try connection.text(#"SELECT lower(hex("link")) FROM main."trail" WHERE "entry" = ?"#, [.integer(entry)])
  }

  /// The end of the trail: the number of the last entry and its link.
  public func trailHead() throws -> (entry: Int, link: String) {
    let (entry, link) = try TrailWriter.head(of: connection)
    return (entry, link.hex)
  }
}

/// Reads rows of the trail's table.
enum TrailReading {
  static let columns = #""entry", "at", "actor", "event", "kind", "record", "previous", "payload", "digest""#

  static func line(_ statement: SQLiteStatement) -> TrailLine? {
    guard let entry = entry(statement) else { return nil }
    guard let payload = statement.text(7) else {
      return TrailLine(entry: entry, reason: nil, changes: [], hand: nil, facts: [:], isRedacted: true)
    }
    let object = JSONValue(reading: payload)
    return TrailLine(
      entry: entry, reason: object?["reason"]?.text, changes: changes(object, kind: entry.kind),
      hand: object?["by"]?.text, facts: object?["facts"]?.textMembers ?? [:], isRedacted: false)
  }

  /// The header of an entry, from the columns in the order of the trail's queries.
  static func entry(_ statement: SQLiteStatement) -> TrailEntry? {
    guard let at = statement.text(1).flatMap(Instant.init(text:)),
      let event = statement.text(3).flatMap(TrailEvent.init),
      let digest = statement.withBytes(8, { Digest(bytes: $0) })
    else { return nil }
    return TrailEntry(
      number: statement.integer(0), at: at, actor: statement.text(2) ?? "", event: event, kind: statement.text(4) ?? "",
      record: statement.text(5) ?? "", previous: statement.isNull(6) ? nil : statement.integer(6), payloadDigest: digest
    )
  }

  private static func changes(_ object: JSONValue?, kind: String) -> [TrailLine.Change] {
    let keys = RecordSchema.named(kind)?.fields.map(\.key) ?? []
    let new = (object?["new"] ?? object?["state"])?.byName ?? [:]
    let changed = object?["changed"]?.byName ?? [:]
    return keys.compactMap { key in
      if let value = new[key] { return TrailLine.Change(field: key, before: nil, after: text(value)) }
      guard let pair = changed[key]?.array, pair.count == 2 else { return nil }
      return TrailLine.Change(field: key, before: text(pair[0]), after: text(pair[1]))
    }
  }

  private static func text(_ value: JSONValue) -> String? {
    value.texts?.joined(separator: "; ") ?? value.text
  }
}
