/// What must be true of a record to be found. A value that any storage can answer.
///
/// Nothing is true of an empty field but that it is empty: it equals nothing and lies before no day. What is not true
/// of it
/// is therefore true once negated.
public indirect enum Condition: Hashable, Sendable {
  case always
  case never
  case equals(RecordField, FieldValue)
  case isIn(RecordField, [FieldValue])
  case isEmpty(RecordField)
  case isSet(RecordField)
  /// The day, period or number in the field lies before the value.
  case before(RecordField, Day)
  case onOrBefore(RecordField, Day)
  case onOrAfter(RecordField, Day)
  /// The day in the field lies in the period.
  case within(RecordField, Period)
  /// The period in the field begins in the years from … to ….
  case periodFrom(RecordField, year: Int, to: Int)
  /// One field's day is not after another's.
  case notAfter(RecordField, RecordField)
  /// The list in the field holds the item.
  case contains(RecordField, String)
  /// The text holds these letters, whatever their case.
  case matches(RecordField, String)
  /// The record that the field refers to is not withdrawn, and the condition is true of it.
  case refers(RecordField, Condition)
  /// The record that the field refers to is of the kind with this key and not withdrawn, and the condition is true of it.
  case refersTo(RecordField, kind: String, Condition)
  case idIs(String)
  case idIn([String])
  case all([Condition])
  case any([Condition])
  /// As `any`, for conditions on different fields: each is looked up by itself, so that each finds its own index.
  case union([Condition])
  case not(Condition)

  /// A condition on records of one kind, whose fields are named by key path.
  public typealias Of<Kind: RecordKind> = Typed<Kind, Condition>
}
