/// The command that usually comes after a record of a kind was written.
public struct NextCommand: Sendable {
  /// The words after the program's name, to which an identifier is appended: `measurement add --indicator`.
  public let words: String
  /// The field whose value is appended; `nil`: the record's own identifier.
  let subject: RecordField?

  /// The command after records of a kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, NextCommand>

  /// The whole command for a record.
  public func command(after record: RecordValue) -> String {
    "\(words) \(subject.map { record.text($0) ?? "" } ?? record.id)"
  }
}

extension Typed where Kind: RecordKind, Subject == NextCommand {
  static func command(_ words: String, for subject: FieldPath<Kind>? = nil) -> Self {
    Self(NextCommand(words: words, subject: subject.map(Kind.field)))
  }
}
