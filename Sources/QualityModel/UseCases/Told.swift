/// A field that is told with a step, and its value.
///
/// ```swift
/// work.take("contain", of: id, telling: [.field(\.containment, "Reviewed at once")])
/// ```
public struct Told<Kind: RecordKind> {
  let field: RecordField
  let value: FieldValue

  private init(_ field: RecordField, _ value: FieldValue) {
    self.field = field
    self.value = value
  }

  /// The field and what it shall hold; a step cannot be told nothing.
  public static func field<Value>(_ path: ValuePath<Kind, Value?>, _ value: Value) -> Told {
    let field = path(Kind.fields)
    return Told(field, field.write(value) ?? .list([]))
  }
}
