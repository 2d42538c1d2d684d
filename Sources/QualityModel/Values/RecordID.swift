/// The identifier of a record of one kind: the identifier of a person does not pass as that of a process.
///
/// The kind only tells identifiers apart. It is not required to be a `RecordKind`, because proving that for every kind
/// would cost every start of a program milliseconds.
public struct RecordID<Kind>: Hashable, Comparable, Sendable {
  /// The identifier as in files: `NC-2025-014`.
  public let text: String

  /// Takes an identifier as it is; whether such a record exists is not asked.
  public init(_ text: String) {
    self.text = text
  }

  public static func < (left: RecordID, right: RecordID) -> Bool { left.text < right.text }
}
