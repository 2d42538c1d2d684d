/// What a kind fills in a new record where nobody told it, by the organisation's rules.
///
/// It says which fields it can fill, so that a record in which all of them are told costs nothing.
public struct CompletionRule: Sendable {
  /// The fields that it can fill.
  let fields: [RecordField]
  /// Those of them that are terms: they follow from settings, and are computed again when those change.
  let terms: [RecordField]
  /// Those on which the others follow even later: when one of them is filled that was empty, so is the rest.
  let causes: [RecordField]
  let fill: @Sendable (inout RecordValue, CompletionBasis) throws -> Void

  /// Whether the record leaves open what it could fill.
  func concerns(_ record: RecordValue) -> Bool { fields.contains { record.values[$0.place] == nil } }

  /// Whether a change fills what the rest follows from.
  func concerns(_ record: RecordValue, changing old: RecordValue) -> Bool {
    causes.contains { old.values[$0.place] == nil && record.values[$0.place] != nil } && concerns(record)
  }

  /// A rule of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, CompletionRule>
}

extension Typed where Kind: RecordKind, Subject == CompletionRule {
  /// - Parameters:
  ///   - fields: the fields that it can fill
  ///   - terms: those of them that are terms by the organisation's settings
  ///   - causes: fields that may be filled later; what can be filled then, is
  ///   - fill: gets the record, and what it can go by
  static func fills(
    _ fields: [FieldPath<Kind>], terms: [FieldPath<Kind>] = [], with causes: [FieldPath<Kind>] = [],
    by fill: @escaping @Sendable (inout Record<Kind>, CompletionBasis) throws -> Void
  ) -> Self {
    Self(
      CompletionRule(
        fields: fields.map(Kind.field), terms: terms.map(Kind.field), causes: causes.map(Kind.field),
        fill: { value, basis in
          var record = Record<Kind>(owned: value)
          try fill(&record, basis)
          value = record.content
        }))
  }
}
