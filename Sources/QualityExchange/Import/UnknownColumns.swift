public import QualityModel

/// Columns of a table whose heads mean no field of the kind as which it is to be imported, so that somebody can be asked.
public struct UnknownColumns {
  /// A column with its head.
  public struct Column: Sendable, Equatable {
    /// The head as it stands in the file.
    public let header: String
    /// The label of a field that is written nearly so; `nil` if none is.
    public let near: String?
    /// What stands in the first cell that is filled, shortened; `nil` where nothing may be repeated.
    public let example: String?
  }

  /// The columns, from the left.
  public let columns: [Column]
  private let names: ImportNames

  /// Looks into the file; nothing is imported.
  /// - Parameters:
  ///   - path: the file
  ///   - schema: the kind as which it is to be imported
  ///   - options: what was told of it already
  /// - Throws: refusals about the file
  public init(in path: String, as schema: RecordSchema, _ options: ImportOptions) throws {
    names = ImportNames(schema, in: options.phrases)
    let options = try names.named(options)
    let heads = HeaderNames(schema: schema, options: options)
    let file = try ImportFile(
      path, options, isKey: heads.isKey, holdsRecords: heads.holdRecords, isKnown: heads.isKnown)
    let used = UnknownColumns.used(in: options)
    var columns: [Column] = []
    for table in file.tables {
      let heads = HeaderNames(schema: schema, options: options.recalling(table.lastingHeaders))
      for column in table.shape.columns where column.role == .values && !column.label.isEmpty {
        let isUsed = used.contains { $0.contains("{\(column.label)}") }
        guard column.label != ColumnPlan.reasonHeader, !isUsed, !heads.isKnown(column.label),
          !heads.isComputed(column.label),
          !columns.contains(where: { $0.header == column.label })
        else { continue }
        columns.append(
          Column(
            header: column.label, near: heads.near(column.label),
            example: try UnknownColumns.example(file, table, column.at)))
      }
    }
    self.columns = columns
  }

  /// Templates that take cells of columns.
  private static func used(in options: ImportOptions) -> [String] { Array(options.constants.values) }

  private static func example(_ file: ImportFile, _ table: ImportFile.Table, _ column: Int) throws -> String? {
    let body = TableBody(try file.workbook.rows(of: table.sheet), table.shape, merged: table.merged)
    while try body.next() {
      let text = body[column].words
      if !text.isEmpty { return ColumnPlan.quotable(text) }
    }
    return nil
  }

  /// The key of the field that an answer names; `nil` if it names none.
  public func key(of answer: String) -> String? { try? names.key(of: answer) }
}
