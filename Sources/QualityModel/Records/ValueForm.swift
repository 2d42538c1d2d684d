/// The form in which a kind keeps what can be told in several ways: the mark of an answer without its words.
///
/// It holds by whatever way a record comes, before anything is compared, checked or written; what it does not understand
/// it leaves to the kind's rules.
public struct ValueForm: Sendable {
  /// The field whose values have the form.
  let field: RecordField
  let write: @Sendable (inout RecordValue, CompletionBasis) throws -> Void

  /// Whether the record tells something here that did not stand there before.
  func concerns(_ record: RecordValue, over old: RecordValue?) -> Bool {
    guard let value = record.values[field.place] else { return false }
    return value != old?.values[field.place]
  }

  /// A form of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, ValueForm>
}

extension Typed where Kind: RecordKind, Subject == ValueForm {
  /// - Parameters:
  ///   - field: the field whose values have the form
  ///   - write: gets the record, and what it can go by
  static func form(
    of field: FieldPath<Kind>, by write: @escaping @Sendable (inout Record<Kind>, CompletionBasis) throws -> Void
  ) -> Self {
    Self(
      ValueForm(
        field: Kind.field(field),
        write: { value, basis in
          var record = Record<Kind>(owned: value)
          try write(&record, basis)
          value = record.content
        }))
  }
}
