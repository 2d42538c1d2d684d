/// What one text says of a record: the value of the field for which it was written, and what it says of other fields with
/// it; see ``RecordKind/readings``.
///
/// ```swift
/// let told = try schema.told(">31", for: value) { try value.value(of: ">31") }
/// told.write(into: &record, besides: [])      // value 31, exactness moreThan
/// ```
public struct ToldValue: Sendable {
  /// The field for which the text was written.
  public let field: RecordField
  private let value: FieldValue?
  private let others: [(field: RecordField, value: FieldValue?)]
  /// What the field itself said of a text that it cannot hold alone.
  private let problem: FieldProblem?

  init(
    _ field: RecordField, _ value: FieldValue?, others: [(RecordField, FieldValue?)] = [],
    insteadOf problem: FieldProblem? = nil
  ) {
    (self.field, self.value, self.others, self.problem) = (field, value, others, problem)
  }

  /// All fields of which the text says something, be it that they are empty.
  public var fields: [RecordField] { [field] + others.map(\.field) }

  /// Whether the text says nothing at all.
  public var isEmpty: Bool { value == nil && others.allSatisfy { $0.value == nil } }

  /// Writes what the text says into a record. What was told of a field by itself stays, and must agree.
  /// - Parameter told: the fields that were told by themselves
  /// - Throws: what the field says of the text, where another one was told something else
  public func write(into record: inout RecordValue, besides told: Set<RecordField>) throws(FieldProblem) {
    let isOwn = others.map { told.contains($0.field) && record[$0.field] != nil }
    if let problem, zip(others, isOwn).contains(where: { $1 && record[$0.field] != $0.value }) { throw problem }
    record[field] = value
    for (other, isOwn) in zip(others, isOwn) where !isOwn { record[other.field] = other.value }
  }
}

extension RecordSchema {
  /// What a text says that was written for a field, with what the kind reads from it for other fields.
  /// - Parameters:
  ///   - text: the cell, option or answer
  ///   - field: the field for which it was written
  ///   - manner: what is known of how it was written
  ///   - value: reads it as the field does
  /// - Throws: what `value` throws, where the kind reads nothing else from the text
  public func told(
    _ text: String, for field: RecordField, as manner: WritingManner = .unknown, _ value: () throws -> FieldValue?
  ) throws -> ToldValue {
    guard let reading = reading(of: field) else { return ToldValue(field, try value()) }
    return try reading.told(text, as: manner, value)
  }

  /// How the kind reads texts for a field that say several; `nil` where each says one.
  package func reading(of field: RecordField) -> ValueReading? { readings.first { $0.field == field } }
}
