public import QualityModel

/// Columns of a table in which cells say less than their field needs, so that somebody can be asked how they are meant:
/// empty ones below one that is filled, and months where a day belongs.
public struct UnknownWays {
  /// A column and what could be meant in it.
  public struct Column: Sendable, Equatable {
    /// The head as it stands in the file.
    public let header: String
    /// How its cells could be read.
    public let way: ColumnWay
    /// Where the first cell of the sort stands.
    public let place: Refusal.Place
    /// What stands there or, for an empty cell, above it; shortened.
    public let example: String
    /// The day for which the first month would stand.
    public let day: Day?
  }

  /// The columns, in the order in which their first cells come.
  public private(set) var columns: [Column] = []

  /// Looks into the file; nothing is imported.
  /// - Parameters:
  ///   - path: the file
  ///   - schema: the kind as which it is to be imported
  ///   - options: what was told of it already
  /// - Throws: refusals about the file
  public init(in path: String, as schema: RecordSchema, _ options: ImportOptions) throws {
    let options = try ImportNames(schema, in: options.phrases).named(options)
    let heads = HeaderNames(schema: schema, options: options)
    let file = try ImportFile(
      path, options, isKey: heads.isKey, holdsRecords: heads.holdRecords, isKnown: heads.isKnown)
    for table in file.tables { try look(into: table, of: file, schema, options) }
  }

  private mutating func look(
    into table: ImportFile.Table, of file: ImportFile, _ schema: RecordSchema, _ options: ImportOptions
  ) throws {
    let options = options.recalling(table.lastingHeaders)
    let heads = HeaderNames(schema: schema, options: options)
    let fields = try table.headers.enumerated().compactMap { index, header -> (Int, String, RecordField)? in
      guard case .field(let field) = try heads.meaning(of: header), !field.isOfFile else { return nil }
      return (index, header, field)
    }
    let body = TableBody(try file.workbook.rows(of: table.sheet), table.shape, merged: table.merged)
    var above: [Int: String] = [:]
    while try body.next() {
      for (index, header, field) in fields {
        let ways = options.ways[header] ?? []
        let place = { file.place(table, row: body.row, line: body.row, column: index) }
        if field.kind == .day, !ways.contains(.lastDay) { note(body[index].words, below: header, place) }
        guard field.isRequired, !ways.contains(.fillDown) else { continue }
        if !body.isEmpty(index) {
          above[index] = ColumnPlan.quotable(body[index].words)
        } else if let value = above[index], UnknownWays.isRecord(body, fields.map(\.0)) {
          note(Column(header: header, way: .fillDown, place: place(), example: value, day: nil))
        }
      }
    }
  }

  /// A row that says something in one column only is rather a note below the table.
  private static func isRecord(_ row: TableBody, _ columns: [Int]) -> Bool {
    columns.count { !row.isEmpty($0) } > 1
  }

  private mutating func note(_ text: String, below header: String, _ place: () -> Refusal.Place) {
    guard !text.isEmpty, !columns.contains(where: { $0.header == header && $0.way == .lastDay }) else { return }
    do {
      _ = try FieldKind.day.value(of: text)
    } catch .partialDay(let period) {
      note(
        Column(
          header: header, way: .lastDay, place: place(), example: ColumnPlan.quotable(text), day: period.lastDay))
    } catch {}
  }

  private mutating func note(_ column: Column) {
    guard !columns.contains(where: { $0.header == column.header && $0.way == column.way }) else { return }
    columns.append(column)
  }
}
