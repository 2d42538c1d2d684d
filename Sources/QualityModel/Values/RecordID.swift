/// The identifier of a record of one kind: the identifier of a person does not pass as that of a process.
public struct RecordID<Kind: RecordKind>: Hashable, Comparable, Sendable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public static func < (left: RecordID, right: RecordID) -> Bool { left.text < right.text }
}
