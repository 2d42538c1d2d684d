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

  /// Writes what a record holds over its row.
  /// - Parameter old: what stands there, so that only what differs is written; `nil`: everything is
  func update(_ record: RecordValue, over old: RecordValue?, entry: Int) throws {
    let all = RecordStatement(schema)
    let fields = schema.fields.filter { field in
      // Equal values need not be written with the same signs.
      !isKey[field.place]
        && (old.map { !FieldWriting.isSame($0.values[field.place], record.values[field.place]) } ?? true)
    }
    let columns = fields.map { RecordTable.quoted($0.key) } + ["\"entry\""]
    let key = all.table.keyColumns.map { "\($0) = ?" }.joined(separator: " AND ")
    let statement = try connection.kept(all.update(columns.map { "\($0) = ?" }, where: key))
    for (number, field) in fields.enumerated() {
      try RecordCoding.bind(record.values[field.place], isKey: false, to: statement, at: number + 1)
    }
    try statement.bind(entry, at: columns.count)
    if !schema.identity.isNatural { try statement.bind(record.id, at: columns.count + 1) }
    for (number, field) in schema.naturalKey.enumerated() {
      try RecordCoding.bind(record.values[field.place], isKey: true, to: statement, at: columns.count + 1 + number)
    }
    try statement.run()
  }
}
