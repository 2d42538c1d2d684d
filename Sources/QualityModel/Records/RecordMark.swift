/// Something that a list says of a record beside its state, such as that its check is late.
///
/// It says which fields it looks at, so that a list reads no whole records for it.
///
/// ```swift
/// .mark("not-confirmed", reading: [\.state, \.confirmedOn]) { record, day, number in … }
/// ```
public struct RecordMark: Sendable {
  /// The name under which the words for it are filed: `mark.KIND.NAME`.
  public let name: String
  /// The fields that it looks at.
  public let fields: [RecordField]
  /// The setting by which it goes.
  public let setting: RuleSetting?
  /// Whether a record bears it on a day.
  package let isBorne: @Sendable (_ record: RecordValue, _ day: Day, _ number: Int) -> Bool

  /// A mark of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, RecordMark>
}

extension Typed where Kind: RecordKind, Subject == RecordMark {
  /// - Parameters:
  ///   - fields: what it looks at
  ///   - setting: the setting whose number it gets
  ///   - isBorne: gets the record with these fields, the day, and the number of the setting
  static func mark(
    _ name: String, reading fields: [FieldPath<Kind>], by setting: RuleSetting? = nil,
    _ isBorne: @escaping @Sendable (Record<Kind>, Day, Int) -> Bool
  ) -> Self {
    Self(
      RecordMark(name: name, fields: fields.map(Kind.field), setting: setting) {
        isBorne(Record(owned: $0), $1, $2)
      })
  }
}
