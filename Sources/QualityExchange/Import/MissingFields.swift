public import QualityModel

/// Fields that every record must have and that no column of a table means, so that somebody can be asked.
public struct MissingFields {
  /// So many are asked about; a table that lacks more is rather another one.
  private static let most = 3

  /// The fields, in the order of the kind; none where the table cannot be understood yet.
  public private(set) var fields: [RecordField] = []
  /// The heads of the table, from the left.
  public private(set) var headers: [String] = []
  private var known: Set<String> = []

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
    guard !options.changes, file.tables.count == 1, let table = file.tables.first else { return }
    let roles = Dictionary(uniqueKeysWithValues: table.shape.columns.map { ($0.at, $0.role) })
    let plan = try ColumnPlan(
      headers: table.headers, roles: roles, titles: table.shape.titles, schema: schema,
      options: options.recalling(table.lastingHeaders), at: Refusal.Place(file: file.name), isWhole: false)
    let missing = plan.missing(of: schema)
    guard !plan.columns.isEmpty, missing.count <= MissingFields.most else { return }
    (fields, headers) = (missing, table.headers.filter { !$0.isEmpty })
    known = Set(plan.columns.map(\.header))
  }

  /// The options after an answer that says where a field comes from: the head of a column, or what every row gets.
  public func told(_ answer: String, of field: RecordField, _ options: ImportOptions) -> ImportOptions {
    var options = options
    guard let index = CellTemplate.index(of: answer, in: headers) else {
      options.constants[field.key] = answer
      return options
    }
    // What means a field already goes on meaning it.
    if known.contains(headers[index]) {
      options.constants[field.key] = "{\(headers[index])}"
    } else {
      options.mapping[headers[index]] = field.key
    }
    return options
  }

  /// Whether an answer is the head of a column.
  public func isHeader(_ answer: String) -> Bool { CellTemplate.index(of: answer, in: headers) != nil }
}
