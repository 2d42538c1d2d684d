/// One field of a kind of record with the Swift type under which it is read and set.
///
/// A kind of record declares its fields as properties, and the property's name is the field's key everywhere:
/// column, CSV header, JSON key, XML element, option, label and trail.
///
/// ```swift
/// public let found = Fields.requiredDay()                           // Field<Day>
/// public let process = Fields.reference(to: QualityProcess.self)    // Field<RecordID<QualityProcess>?>
/// ```
public final class Field<Value: Sendable>: RecordField, @unchecked Sendable {
  let read: @Sendable (FieldValue?) -> Value
  let write: @Sendable (Value) -> FieldValue?

  init(
    _ kind: FieldKind, isRequired: Bool = false, isComputed: Bool = false,
    read: @escaping @Sendable (FieldValue?) -> Value, write: @escaping @Sendable (Value) -> FieldValue?
  ) {
    self.read = read
    self.write = write
    super.init(kind, isRequired: isRequired, isComputed: isComputed)
  }
}
