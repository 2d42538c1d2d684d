/// One field of a kind of record, declared once: what it holds, whether it must be filled, and as which Swift type it
/// is read.
///
/// A kind of record declares its fields as properties, and the property's name is the field's key everywhere:
/// column, CSV header, JSON key, XML element, option, label and trail.
///
/// ```swift
/// public let found = Fields.requiredDay()                           // Field<Day>
/// public let process = Fields.reference(to: QualityProcess.self)    // Field<RecordID<QualityProcess>?>
/// ```
public final class Field<Value: Sendable>: FieldDeclaration, @unchecked Sendable {
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

/// The part of a field that does not depend on its Swift type. The schema finds it among the properties of a kind and
/// adds key and place.
///
/// Unchecked, because a class that others inherit from cannot be checked; everything in it is constant.
public class FieldDeclaration: @unchecked Sendable {
  let kind: FieldKind
  let isRequired: Bool
  let isComputed: Bool

  init(_ kind: FieldKind, isRequired: Bool, isComputed: Bool) {
    self.kind = kind
    self.isRequired = isRequired
    self.isComputed = isComputed
  }
}

/// The words of a choice as a Swift type; the raw value is the key that files and labels use.
public protocol Choice: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {}

extension Choice {
  static var words: [String] { allCases.map(\.rawValue) }
}
