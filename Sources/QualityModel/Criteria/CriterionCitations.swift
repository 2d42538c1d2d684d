/// Where records cite criteria, as `catalogue:number`.
///
/// What is written there but no citation, such as „mūsu kārtība“, is nobody's business.
public struct CriterionCitations {
  private let reader: any RecordReader

  public init(_ reader: any RecordReader) { self.reader = reader }

  /// A record that cites a criterion.
  public struct Citation: Hashable, Sendable {
    public let kind: String
    public let record: String
    /// The key of the field.
    public let field: String
    public let criterion: CriterionID
  }

  /// The fields of a kind that cite criteria.
  public static func fields(of schema: RecordSchema) -> [RecordField] {
    schema.fields.filter(\.citesCriteria)
  }

  /// The criteria that a record cites in a field, each once.
  public static func criteria(in field: RecordField, of record: RecordValue) -> [CriterionID] {
    let texts: [String]
    switch record.values[field.place] {
    case .text(let text): texts = FieldValue.items(of: text)
    case .list(let items): texts = items
    default: return []
    }
    var known: Set<CriterionID> = []
    return texts.compactMap { CriterionID($0) }.filter { known.insert($0).inserted }
  }

  /// The citations of numbers that a catalogue at hand does not have, by kind and identifier. Citations of catalogues
  /// that are not at hand are none: nothing can be said of them.
  public func unknown(in library: CriteriaLibrary) throws -> [Citation] {
    try RecordSchema.all.flatMap { schema in
      try Self.fields(of: schema).flatMap { try unknown(in: $0, of: schema, library) }
    }
  }

  private func unknown(in field: RecordField, of schema: RecordSchema, _ library: CriteriaLibrary) throws -> [Citation]
  {
    // First what is written at all, each text once; records are only looked for where something is wrong.
    let group: Aggregation.Group = field.kind.isList ? .item(field) : .field(field)
    let rows = try reader.aggregate(Aggregation(schema.key, where: .isSet(field), by: [group]))
    let isWrong = rows.contains { row in
      let texts = row.keys.first.flatMap { $0 }.map { FieldValue.items(of: $0) } ?? []
      return texts.contains { CriterionID($0).map { library.standing(of: $0) } == .unknownNumber }
    }
    guard isWrong else { return [] }
    return try reader.records(RecordQuery(schema.key, where: .isSet(field))).flatMap { record in
      Self.criteria(in: field, of: record).filter { library.standing(of: $0) == .unknownNumber }.map {
        Citation(kind: schema.key, record: record.id, field: field.key, criterion: $0)
      }
    }
  }
}
