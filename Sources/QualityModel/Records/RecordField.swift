/// A field as the schema knows it: declaration, key and place. There is one object for each field of each kind.
public final class RecordField: Sendable {
  /// The name of the field in files, options and the trail: `firstDue`.
  public let key: String
  /// What the field holds; it decides how the field is read, checked, written and shown.
  public let kind: FieldKind
  /// Whether a record without a value here may not be written.
  public let isRequired: Bool
  /// Whether the field is for a digest, which the program computes and nobody writes.
  public let isComputed: Bool
  /// The place among the fields of its kind, from 0.
  public let place: Int
  let declaration: FieldDeclaration?
  /// The key in UTF-8, for what is written once for every row.
  package let keyBytes: [UInt8]

  init(key: String, kind: FieldKind, isRequired: Bool, place: Int, declaration: FieldDeclaration?) {
    isComputed = declaration?.isComputed ?? false
    self.key = key
    self.kind = kind
    self.isRequired = isRequired
    self.place = place
    self.declaration = declaration
    keyBytes = Array(key.utf8)
  }

  /// The option on the command line, `--first-due` for `firstDue`.
  public var option: String {
    "--"
      + key.unicodeScalars.reduce(into: "") { option, scalar in
        if ("A"..."Z").contains(scalar) {
          option += "-" + String(scalar).lowercased()
        } else {
          option.unicodeScalars.append(scalar)
        }
      }
  }
}
