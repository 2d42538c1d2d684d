/// A field as the schema knows it: declaration, key and place.
public struct RecordField: Sendable {
  public let key: String
  public let kind: FieldKind
  public let isRequired: Bool
  /// The place among the fields of its kind, from 0.
  public let place: Int
  let declaration: FieldDeclaration?

  /// The option on the command line, `--first-due` for `firstDue`.
  public var option: String {
    "--" + key.unicodeScalars.reduce(into: "") { option, scalar in
      if ("A"..."Z").contains(scalar) {
        option += "-" + String(scalar).lowercased()
      } else {
        option.unicodeScalars.append(scalar)
      }
    }
  }
}
