/// One field of a kind of record, declared once: what it holds, whether it must be filled, and as which Swift type it is read.
///
/// A kind of record declares its fields as properties, and the property's name is the field's key everywhere:
/// column, CSV header, JSON key, XML element, option, label and trail.
///
/// ```swift
/// public let found = Fields.requiredDay()                           // Field<Day>
/// public let process = Fields.reference(to: QualityProcess.self)    // Field<RecordID<QualityProcess>?>
/// ```
public struct Field<Value: Sendable>: Sendable {
  let declaration: FieldDeclaration
  let read: @Sendable (FieldValue?) -> Value
  let write: @Sendable (Value) -> FieldValue?
}

/// The part of a field that is known before its key: shared by identity with the schema, which adds key and place.
final class FieldDeclaration: Sendable {
  let kind: FieldKind
  let isRequired: Bool

  init(_ kind: FieldKind, isRequired: Bool = false) {
    self.kind = kind
    self.isRequired = isRequired
  }
}

/// Lets the schema find the declarations among the properties of a kind, whatever their Swift types.
protocol DeclaredField {
  var declaration: FieldDeclaration { get }
}

extension Field: DeclaredField {}

/// The words of a choice as a Swift type; the raw value is the key that files and labels use.
public protocol Choice: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {}

extension Choice {
  static var words: [String] { allCases.map(\.rawValue) }
}
