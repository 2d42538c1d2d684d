import QualityModel

/// What stands in the workspace that a backup is put over, as far as it can be read: a damaged one is replaced, too.
struct ReplacedState {
  /// The end of its trail; `nil` if that cannot be read.
  let head: (entry: Int, link: Digest)?
  /// The last number given in each series.
  let numbers: [String: Int]
  /// When its last backup was made.
  let lastBackup: Instant?
  private let connection: SQLiteConnection

  /// - Throws: storage refusals, but for what is damaged
  init(_ connection: SQLiteConnection) throws {
    self.connection = connection
    head = try ReplacedState.readable { try TrailWriter.head(of: connection) }
    numbers = try ReplacedState.readable { try ReplacedState.numbers(connection) } ?? [:]
    lastBackup = try ReplacedState.readable { try FileNotes(connection).lastBackup() } ?? nil
  }

  /// What a damaged part says counts as unsaid.
  private static func readable<Result>(_ body: () throws -> Result) throws -> Result? {
    do { return try body() } catch let refusal as Refusal where refusal.sort == .data { return nil }
  }

  static func numbers(_ connection: SQLiteConnection) throws -> [String: Int] {
    let statement = try connection.prepare(#"SELECT "series", "last" FROM "numbering""#)
    var numbers: [String: Int] = [:]
    while try statement.step() { numbers[statement.text(0) ?? ""] = statement.integer(1) }
    return numbers
  }

  /// Whether the person may put a backup over it; where that cannot be read, whoever holds the file may.
  /// - Throws: `acting.role`, `acting.for-other`
  func checkRight(of actor: Actor) throws {
    let reader = WorkspaceReader(connection)
    _ = try ReplacedState.readable {
      try RestoreRight.check(actor, reader)
      try HandPermission(reader: reader, actor: actor).check()
    }
  }

  /// The entries that the backup does not have; none if it has them all or they cannot be read.
  func gone(_ backup: SQLiteConnection) throws -> ClosedRange<Int>? {
    guard let head, head.entry > 0 else { return nil }
    let last = try min(head.entry, TrailWriter.head(of: backup).0)
    guard let common = try ReplacedState.readable({ try lastCommon(with: backup, upTo: last) }) else { return nil }
    return common < head.entry ? common + 1...head.entry : nil
  }

  /// What went by earlier restores, whose own entries go now; what the backup has is not gone any more.
  func goneBefore(_ gone: ClosedRange<Int>?, besides backup: SQLiteConnection) throws -> [GoneEntries] {
    guard let gone else { return [] }
    let told = try ReplacedState.readable { try GoneEntries.told(connection, in: gone) } ?? []
    return try told.filter { try !$0.areBack(in: backup) }
  }

  /// The records of which the backup may hold texts again that were taken out since.
  func textsBack(_ gone: ClosedRange<Int>?) throws -> [String] {
    guard let gone else { return [] }
    let records = try ReplacedState.readable { () throws -> [String] in
      let statement = try connection.prepare(
        #"""
        SELECT DISTINCT "record" FROM "trail" WHERE "entry" BETWEEN ? AND ? AND "event" GLOB 'redact*' ORDER BY 1
        """#)
      try statement.bind([.integer(gone.lowerBound), .integer(gone.upperBound)])
      var records: [String] = []
      while try statement.step() { records.append(statement.text(0) ?? "") }
      return records
    }
    return records ?? []
  }

  /// The last entry that both have. Each is chained to all before it, so that halves can be asked.
  private func lastCommon(with backup: SQLiteConnection, upTo last: Int) throws -> Int {
    var (low, high) = (0, last)
    while low < high {
      let middle = low + (high - low + 1) / 2
      let own = try WorkspaceReader(connection).link(of: middle)
      if try own != nil && own == WorkspaceReader(backup).link(of: middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The highest numbers that records bear which the backup does not know, by their series.
  func numbersBorne(unknownTo backup: SQLiteConnection) throws -> [String: Int] {
    var numbers: [String: Int] = [:]
    for schema in RecordSchema.all where schema.identity.prefix != nil {
      _ = try ReplacedState.readable { try note(schema, unknownTo: backup, in: &numbers) }
    }
    return numbers
  }

  private func note(
    _ schema: RecordSchema, unknownTo backup: SQLiteConnection, in numbers: inout [String: Int]
  ) throws {
    let known = WorkspaceReader(backup)
    let statement = try connection.prepare("SELECT \"id\" FROM \(RecordTable(schema: schema).name)")
    while try statement.step() {
      let id = statement.text(0) ?? ""
      guard let (series, number) = Numbering.place(of: id, schema), (0..<Numbering.limit).contains(number) else {
        continue
      }
      guard try !known.exists(schema, id) else { continue }
      numbers[series] = max(numbers[series] ?? 0, number)
    }
  }
}
