/// What must be true of a record to be found. A value that any storage can answer; fields are named by their keys.
///
/// Nothing is true of an empty field but that it is empty: it equals nothing and lies before no day. What is not true
/// of it
/// is therefore true once negated.
public indirect enum Condition: Hashable, Sendable {
  case always
  case equals(String, FieldValue)
  case isIn(String, [FieldValue])
  case isEmpty(String)
  case isSet(String)
  /// The day, period or number in the field lies before the value.
  case before(String, Day)
  case onOrBefore(String, Day)
  case onOrAfter(String, Day)
  /// The day in the field lies in the period.
  case within(String, Period)
  /// The period in the field begins in the years from … to ….
  case periodFrom(String, year: Int, to: Int)
  /// One field's day is not after another's.
  case notAfter(String, String)
  /// The list in the field holds the item.
  case contains(String, String)
  /// The text holds these letters, whatever their case.
  case matches(String, String)
  /// The record that the field refers to is not withdrawn, and the condition is true of it.
  case refers(String, Condition)
  case idIs(String)
  case idIn([String])
  case all([Condition])
  case any([Condition])
  /// As `any`, for conditions on different fields: each is looked up by itself, so that each finds its own index.
  case union([Condition])
  case not(Condition)
}
