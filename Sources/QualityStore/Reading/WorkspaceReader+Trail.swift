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
      let entries = entries.prefix { $0 <= self.last }
      return try hand(over: entries.suffix(last ?? entries.count), body)
    }
    var (conditions, values): ([String], [SQLValue]) = ([], [])
    for (column, value) in [("kind", kind), ("record", record)] {
      guard let value else { continue }
      conditions.append("\"\(column)\" = ?")
      values.append(.text(value))
    }
    conditions.append("\"entry\" <= ?")
    values.append(.integer(self.last))
    let condition = conditions.joined(separator: " AND ")
    let limit = last.map { " LIMIT \($0)" } ?? ""
    let newest =
      "SELECT \(TrailReading.columns) FROM \"trail\" WHERE \(condition) ORDER BY \"entry\" DESC\(limit)"
    let statement = try connection.prepare("SELECT * FROM (\(newest)) AS \"newest\" ORDER BY 1")
    try statement.bind(values)
    while try statement.step() {
      if let line = try line(statement) { try body(line) }
    }
  }

  private func line(_ statement: SQLiteStatement) throws -> TrailLine? {
    try TrailReading.line(statement, hidden: hiddenTexts()) { entry in
      try Remains.of(entry.record, kind: entry.kind, connection)[entry.number]
    }
  }

  /// What the trail says of a record, the earliest first.
  /// - Throws: storage refusals
  public func history(_ kind: String, id: String) throws -> [TrailLine] {
    var lines: [TrailLine] = []
    try trail(kind: kind, record: id) { lines.append($0) }
    return lines
  }

  /// What the trail says of all records of a kind, the earliest first.
  /// - Throws: storage refusals
  public func histories(_ kind: String) throws -> [TrailLine] {
    var lines: [TrailLine] = []
    try trail(kind: kind) { lines.append($0) }
    return lines
  }

  /// The records of a kind with a step that was entered more days after it was taken than the setting leaves unasked.
  /// - Throws: storage refusals
  public func recordsToldLater(_ kind: String) throws -> Set<String> {
    guard let schema = RecordSchema.named(kind), schema.lifecycle != nil else { return [] }
    let unasked = try Settings(reader: self).number(.lateEntry)
    return try LateSteps(connection: connection).records(of: schema, beyond: unasked, until: last)
  }

  private func hand(over entries: ArraySlice<Int>, _ body: (TrailLine) throws -> Void) throws {
    let statement = try connection.prepare(#"SELECT \#(TrailReading.columns) FROM "trail" WHERE "entry" = ?"#)
    for entry in entries {
      try statement.bind(entry, at: 1)
      if try statement.step(), let line = try line(statement) { try body(line) }
      statement.reset()
    }
  }

  /// The entries that are gone by restores, the earliest restore first.
  /// - Throws: storage refusals
  public func goneEntries() throws -> [GoneEntries] { try GoneEntries.told(connection) }

  /// The link of an entry, in hexadecimal digits.
  public func link(of entry: Int) throws -> String? {
    try connection.text(#"SELECT lower(hex("link")) FROM main."trail" WHERE "entry" = ?"#, [.integer(entry)])
  }

  /// The end of the trail: the number of the last entry and its link.
  public func trailHead() throws -> (entry: Int, link: String) {
    let (entry, link) = try TrailWriter.head(of: connection)
    return (entry, link.hex)
  }

  /// Since when a file that an older program made is taken to have kept each kind, by the keys of the kinds.
  public func assumedBeginnings() throws -> [String: Day] {
    let statement = try connection.prepare(
      #"SELECT substr("name", 6), "value" FROM main."workspace" WHERE "name" GLOB 'kept.*'"#)
    var days: [String: Day] = [:]
    while try statement.step() { days[statement.text(0) ?? ""] = statement.text(1).flatMap { Day($0) } }
    return days
  }

  /// What tells this workspace from every other, in 32 hexadecimal digits: taken from the first entry of its trail,
  /// whose link nobody else has and which never changes.
  /// - Returns: `nil` while nothing was written yet
  package func identity() throws -> String? {
    try connection.text(#"SELECT substr(lower(hex("link")), 1, 32) FROM main."trail" WHERE "entry" = 1"#)
  }
}
