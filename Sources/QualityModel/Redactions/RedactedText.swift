/// What stands where a text was taken out or is hidden.
public enum RedactedText {
  /// The mark, in every language.
  public static let mark = "[…]"

  /// The mark as a value of a field.
  package static func value(in field: RecordField) -> FieldValue {
    field.kind.isList ? .list([mark]) : .text(mark)
  }
}
