import QualityModel

/// Takes an import back in the tables: what it brought goes, what it changed is as it was.
struct ImportUndo {
  private let connection: SQLiteConnection
  private let entries: ClosedRange<Int>
  private let numbering: Numbering

  /// - Parameter entries: those that the import wrote
  init(_ connection: SQLiteConnection, _ entries: ClosedRange<Int>, numbering: Numbering) {
    self.connection = connection
    self.entries = entries
    self.numbering = numbering
  }

  func run() throws {
    try keepRows()
    let reversal = EntryReversal(connection, in: .main)
    let statement = try self.statement(order: "DESC")
    var series: [String: Set<String>] = [:]
    while try statement.step() {
      guard let entry = Entry(statement) else { continue }
      try reversal.undo(entry)
      guard entry.event == .create, let own = Numbering.series(of: entry.record, entry.kind) else { continue }
      series[entry.kind.key, default: []].insert(own)
    }
    for (kind, series) in series { try numbering.giveBack(series, of: kind) }
  }

  private func keepRows() throws {
    let rows = UndoneRows(connection)
    try rows.prepare()
    let statement = try self.statement(where: #" AND "event" = 'importRows'"#, order: "ASC")
    while try statement.step() {
      if let entry = Entry(statement) { try rows.keep(entry.number, of: entry.kind) }
    }
  }

  private func statement(where condition: String = "", order: String) throws -> SQLiteStatement {
    let statement = try connection.prepare(
      "SELECT \(Entry.columns) FROM \"trail\" WHERE \"entry\" BETWEEN ? AND ?\(condition) ORDER BY \"entry\" \(order)")
    try statement.bind([.integer(entries.lowerBound), .integer(entries.upperBound)])
    return statement
  }
}
