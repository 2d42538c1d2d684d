import QualityModel

/// Writes the rows of one kind with statements that stay prepared.
final class TableWriter {
  let schema: RecordSchema
  private let connection: SQLiteConnection
  private let insertion: SQLiteStatement
  /// For each field whether it is part of the key.
  private let isKey: [Bool]
  private let offset: Int
  private var payloadBuffer: [UInt8] = []

  init(_ schema: RecordSchema, _ connection: SQLiteConnection) throws {
    self.schema = schema
    self.connection = connection
    isKey = schema.fields.map { field in schema.naturalKey.contains { $0 === field } }
    offset = schema.identity.isNatural ? 1 : 2
    insertion = try connection.kept(RecordStatement(schema).insertion)
  }

  /// Writes a new row; `false` if its identifier is taken.
  func insert(_ record: RecordValue, entry: Int) throws -> Bool {
    if offset == 2 { try insertion.bind(record.id, at: 1) }
    for place in record.values.indices {
      try RecordCoding.bind(record.values[place], isKey: isKey[place], to: insertion, at: place + offset)
    }
    try insertion.bind(entry, at: record.values.count + offset)
    try insertion.run()
    return connection.changes > 0
  }

  func payload(new record: RecordValue) -> [UInt8] {
    payloadBuffer.removeAll(keepingCapacity: true)
    TrailPayload.new(record, into: &payloadBuffer)
    return payloadBuffer
  }

  func update(_ record: RecordValue, entry: Int) throws {
    var builder = SQLBuilder(schema)
    var assignments: [String] = []
    for field in schema.fields where !isKey[field.place] {
      assignments.append(builder.assignment(record.values[field.place], to: field))
    }
    assignments.append("\"entry\" = \(builder.bound(.integer(entry)))")
    let condition = builder.text(.idIs(record.id))
    let statement = try connection.kept(RecordStatement(schema).update(assignments, where: condition))
    try statement.bind(builder.values)
    try statement.run()
  }
}
