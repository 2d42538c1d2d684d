/// Writes the rows of one file into their table.
final class BareTable {
  private let columns: [BareColumn]
  private let insertion: Statement
  /// Which field is the identifier; `nil` for small rows that have none and share one entry of the trail.
  let identifier: Int?

  /// - Parameter header: the names of the file's fields
  init(_ kind: String, header: [String], on database: Database) throws {
    let columns = try BareTable.columns(of: kind, header: header, database)
    let names = columns.map { "\"\($0.name)\"" } + ["\"entry\""]
    let places = names.map { _ in "?" }.joined(separator: ",")
    insertion = try database.prepare("INSERT INTO \"\(kind)\" (\(names.joined(separator: ","))) VALUES (\(places))")
    identifier = columns.first { $0.name == "id" }?.field
    self.columns = columns
  }

  /// Those that the file has, in the order of the table.
  private static func columns(of kind: String, header: [String], _ database: Database) throws -> [BareColumn] {
    let statement = try database.prepare("SELECT \"name\", \"type\" FROM pragma_table_info('\(kind)')")
    var columns: [BareColumn] = []
    while try statement.next() {
      guard let field = header.firstIndex(of: statement.text(0)) else { continue }
      columns.append(BareColumn(statement.text(0), type: statement.text(1), field: field))
    }
    guard columns.count == header.count else {
      throw BenchError.program("\(kind): the table lacks a field of the file")
    }
    return columns
  }

  /// What an entry of the trail tells of the row: all but the identifier.
  var told: [BareColumn] { columns.filter { $0.field != identifier } }

  func insert(_ fields: [UnsafeRawBufferPointer], entry: Int) throws {
    var place: Int32 = 1
    for column in columns {
      column.bind(fields[column.field], to: insertion, at: place)
      place += 1
    }
    insertion.bind(entry, at: place)
    try insertion.run()
  }
}
