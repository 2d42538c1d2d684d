/// How a kind reads from one text what it keeps in several fields: `>31` is a number and how exactly it is known, `93–100`
/// the two ends of a range, `nav datu` why there is no number.
///
/// It holds by whatever way a text comes: a cell of a table, an option, an answer at a terminal. Asked is it only about
/// what the field itself refuses, so that a plain value costs nothing.
public struct ValueReading: Sendable {
  /// The field for which such a text is written.
  let field: RecordField
  /// The other fields of which it can say something; what it does not say of them is nothing.
  let others: [RecordField]
  /// Those of them that a plain value leaves empty: it is exact, no range, and there.
  let replaced: [RecordField]
  private let read: @Sendable (String, WritingManner) -> RecordValue?

  init(
    _ field: RecordField, _ others: [RecordField], replacing replaced: [RecordField],
    by read: @escaping @Sendable (String, WritingManner) -> RecordValue?
  ) {
    (self.field, self.others, self.replaced, self.read) = (field, others, replaced, read)
  }

  /// What a text says that its field alone cannot hold.
  /// - Parameters:
  ///   - value: reads the text as the field does
  ///   - text: what was written
  ///   - manner: what is known of how it was written
  /// - Throws: what the field says of the text, where the kind does not understand it either
  func told(_ text: String, as manner: WritingManner, _ value: () throws -> FieldValue?) throws -> ToldValue {
    do {
      let value = try value()
      return ToldValue(field, value, others: value == nil ? [] : replaced.map { ($0, nil) })
    } catch let problem as FieldProblem where problem.isOfNumber {
      guard let record = read(FieldValue.trimmed(text), manner) else { throw problem }
      return ToldValue(field, record[field], others: others.map { ($0, record[$0]) }, insteadOf: problem)
    }
  }

  /// A reading of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, ValueReading>
}

extension Typed where Kind: RecordKind, Subject == ValueReading {
  /// - Parameters:
  ///   - field: the field for which such a text is written
  ///   - others: the other fields of which it can say something
  ///   - replaced: those of them that a plain value leaves empty
  ///   - read: gives a record with nothing but what the text says; `nil` where it can mean two things, or nothing
  static func reading(
    of field: FieldPath<Kind>, with others: [FieldPath<Kind>], replacing replaced: [FieldPath<Kind>] = [],
    by read: @escaping @Sendable (String, WritingManner) -> Record<Kind>?
  ) -> Self {
    Self(
      ValueReading(Kind.field(field), others.map(Kind.field), replacing: replaced.map(Kind.field)) { text, manner in
        read(text, manner)?.content
      })
  }
}

extension FieldProblem {
  /// Whether a number was expected and something else is written that may say one roughly.
  fileprivate var isOfNumber: Bool {
    switch self {
    case .notANumber, .inexactNumber: true
    default: false
    }
  }
}
