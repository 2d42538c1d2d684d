import Foundation
import QualityModel

@testable import QualityStore

/// A workspace with one record of every kind, each with all its fields, as the trail tells of them.
///
/// No rule and no right is asked: what matters is that every column of every table holds something.
struct FullWorkspace {
  let bytes: Data

  /// Made once for all tests.
  static let shared = Result { try FullWorkspace() }

  private init() throws {
    let bench = try Bench()
    _ = try bench.create()
    do {
      let connection = try SQLiteConnection(path: bench.path, .writing)
      try connection.transaction {
        let trail = try TrailWriter(connection, Bench.actor(1))
        for schema in RecordSchema.all { try FullWorkspace.add(schema, connection, trail) }
        try trail.finish()
      }
      try connection.runScript("PRAGMA wal_checkpoint(TRUNCATE)")
    }
    bytes = try Data(contentsOf: URL(fileURLWithPath: bench.path))
  }

  private static func add(_ schema: RecordSchema, _ connection: SQLiteConnection, _ trail: TrailWriter) throws {
    let record = record(of: schema)
    let table = try TableWriter(schema, connection)
    guard try table.insert(record, entry: trail.next) else { throw Refusal(.data, .storageConstraint) }
    try trail.append(
      .create, kind: schema.key, record: record.id, previous: nil, payload: table.payload(new: record))
  }

  private static func record(of schema: RecordSchema) -> RecordValue {
    var record = RecordValue(schema, id: id(of: schema))
    for field in schema.fields where field !== schema.withdrawn { record[field] = value(of: field.kind) }
    if schema.identity.isNatural { record.id = record.naturalID ?? "" }
    return record
  }

  private static func id(of schema: RecordSchema) -> String {
    switch schema.identity {
    case .counted(let prefix, _): "\(prefix)-01"
    case .yearly(let prefix, _, _): "\(prefix)-2025-001"
    case .year(let prefix, _): "\(prefix)-2025"
    case .single(let id): id
    case .natural: ""
    }
  }

  /// The identifier of the one record of a kind; what others refer to is never named by its fields.
  private static func id(of kind: String) -> String { RecordSchema.named(kind).map { id(of: $0) } ?? "" }

  private static func value(of kind: FieldKind) -> FieldValue? {
    switch kind {
    case .text, .longText: .text("Teksts")
    case .integer(let range): .integer(max(range.lowerBound, min(3, range.upperBound)))
    case .number: ExactNumber("1.5").map { .number($0) }
    case .money: .money(Money(hundredths: 1250))
    case .day: Day("2025-01-10").map { .day($0) }
    case .period: Period("2025").map { .period($0) }
    case .boolean: .boolean(true)
    case .choice(let words): .text(words[0])
    case .choiceList(let words): .list([words[0]])
    case .textList: .list(["a", "b"])
    case .reference(let kind): .text(id(of: kind))
    case .referenceList(let kind): .list([id(of: kind)])
    case .anyReference: .text("U-01")
    }
  }
}
