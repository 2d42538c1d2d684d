import QualityModel

/// Gives identifiers: the next free number of a series, never one that was given before.
final class Numbering: NumberGiver {
  private let reader: WorkspaceReader
  private let today: Day

  /// No series gets as far as this; a number beyond it, or below nought, was written by hand.
  static let limit = 1_000_000_000

  /// - Parameter today: the day of writing, for records whose own year is not told
  init(_ reader: WorkspaceReader, today: Day) {
    self.reader = reader
    self.today = today
  }

  private var connection: SQLiteConnection { reader.connection }

  func identifier(for record: RecordValue) throws -> String {
    if record.schema.identity.isNatural { return record.naturalID ?? "" }
    return record.id.isEmpty ? try next(for: record) { try reader.exists(record.schema, $0) } : record.id
  }

  /// - Parameter isTaken: whether a record bears an identifier already, for those that were given by hand
  private func next(for record: RecordValue, isTaken: (String) throws -> Bool) throws -> String {
    switch record.schema.identity {
    case .counted(let prefix, let digits):
      try next(in: prefix, digits, isTaken)
    case .yearly(let prefix, let field, let digits):
      try next(in: "\(prefix)-\(Numbering.year(record, field) ?? today.year)", digits, isTaken)
    case .year(let prefix, let field): "\(prefix)-\(Numbering.year(record, field) ?? today.year)"
    case .single(let id): id
    case .natural: record.naturalID ?? ""
    }
  }

  /// The year that a value carries: that of a day or period, or the digits in the identifier that it refers to.
  private static func year(_ record: RecordValue, _ field: RecordField) -> Int? {
    guard let text = record.text(field) else { return nil }
    return text.split { !$0.isASCII || !$0.isNumber }.first { $0.count == 4 }.flatMap { Int($0) }
  }

  /// The series to which an identifier belongs that was given by number, `NC-2025` for `NC-2025-014`.
  static func series(of id: String, _ schema: RecordSchema) -> String? {
    switch schema.identity {
    case .counted, .yearly:
      guard let dash = id.lastIndex(of: "-"), Int(id[id.index(after: dash)...]) != nil else { return nil }
      return String(id[..<dash])
    case .natural, .single, .year: return nil
    }
  }

  /// Whether identifiers of some kind may come in a series.
  static func isSeries(_ series: String) -> Bool {
    RecordSchema.all.contains { schema in
      switch schema.identity {
      case .counted(let prefix, _): return series == prefix
      case .yearly(let prefix, _, _):
        return series.hasPrefix("\(prefix)-") && Int(series.dropFirst(prefix.count + 1)) != nil
      case .natural, .single, .year: return false
      }
    }
  }

  /// The series and the number of an identifier that was given by number.
  static func place(of id: String, _ schema: RecordSchema) -> (series: String, number: Int)? {
    guard let series = series(of: id, schema), let number = Int(id.dropFirst(series.count + 1)) else { return nil }
    return (series, number)
  }

  /// A series goes on after a number, if it has not come so far yet.
  static func raise(_ series: String, to number: Int, _ connection: SQLiteConnection) throws {
    try connection.run(
      #"""
      INSERT INTO "numbering" VALUES (?, ?)
        ON CONFLICT ("series") DO UPDATE SET "last" = max("last", excluded."last")
      """#, [.text(series), .integer(number)])
  }

  /// Numbers of records that are gone may be given again: a series goes on after what is left of it.
  func giveBack(_ series: Set<String>, of kind: String) throws {
    guard let schema = RecordSchema.named(kind) else { return }
    let gone = try GoneNumbers(connection)
    for series in series.sorted() {
      let number = "CAST(substr(\"id\", \(series.utf8.count + 2)) AS INTEGER)"
      let left = try connection.integer(
        "SELECT max(\(number)) FROM \(RecordTable(schema: schema).name) WHERE \"id\" GLOB ? || '-[0-9]*'",
        [.text(series)])
      try connection.run(
        #"UPDATE "numbering" SET "last" = min("last", ?) WHERE "series" = ?"#,
        [.integer(max(left ?? 0, gone[series])), .text(series)])
    }
  }

  private func next(in series: String, _ digits: Int, _ isTaken: (String) throws -> Bool) throws -> String {
    var number = try connection.integer(#"SELECT "last" FROM "numbering" WHERE "series" = ?"#, [.text(series)]) ?? 0
    var id = ""
    repeat {
      // Only a hand writes such a number; check names it.
      guard (0..<Numbering.limit).contains(number) else {
        throw Refusal(.data, .numberingExhausted, ["series": .text(series), "number": .text("\(number)")])
      }
      number += 1
      let figures = String(number)
      id = "\(series)-\(String(repeating: "0", count: max(0, digits - figures.count)))\(figures)"
    } while try isTaken(id)
    try connection.run(
      #"INSERT INTO "numbering" VALUES (?, ?) ON CONFLICT ("series") DO UPDATE SET "last" = excluded."last""#,
      [.text(series), .integer(number)])
    return id
  }
}

extension Refusal.ID {
  static let numberingExhausted = Refusal.ID("numbering.exhausted")
}
