/// The identifier of a record of one kind: the identifier of a person does not pass as that of a process.
///
/// The kind only tells identifiers apart. It is not required to be a `RecordKind`, because proving that for every kind
/// would cost every start of a program milliseconds.
public struct RecordID<Kind>: Hashable, Comparable, Sendable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public static func < (left: RecordID, right: RecordID) -> Bool { left.text < right.text }
}
