/// Reads records one by one, however many there are, and tells whether one stands there.
///
/// ```swift
/// try source.forEach(RecordQuery(Nonconformity.self, where: .isEmpty(\.due))) { print($0.id, $0.title) }
/// ```
public protocol RecordSource: RecordReader {
  /// Hands over the records one by one, so that memory does not grow with their number.
  /// - Parameter body: gets one record after another; what it throws ends the reading
  func forEach(_ query: RecordQuery, _ body: (RecordValue) throws -> Void) throws
  /// Whether a record of the kind bears the identifier, withdrawn or not.
  func exists(_ schema: RecordSchema, _ id: String) throws -> Bool
}

extension RecordSource {
  /// The kinds with a record that bears the identifier; several if kinds share it.
  public func kinds(havingID id: String) throws -> [RecordSchema] {
    let likely = RecordSchema.kinds(ofID: id)
    let found = try likely.filter { try exists($0, id) }
    guard found.isEmpty else { return found }
    let others = RecordSchema.all.filter { schema in
      !schema.identity.isNatural && !likely.contains { $0 === schema }
    }
    return try others.filter { try exists($0, id) }
  }
}
