/// What a kind fills in a new record where nobody told it, by the organisation's rules.
public struct CompletionRule: Sendable {
  let fill: @Sendable (inout RecordValue, any RecordReader, Day) throws -> Void

  /// A rule of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, CompletionRule>
}

extension Typed where Kind: RecordKind, Subject == CompletionRule {
  /// - Parameter fill: gets the record, what reads the others, and the day on which it is written
  static func rule(_ fill: @escaping @Sendable (inout Record<Kind>, any RecordReader, Day) throws -> Void) -> Self {
    Self(
      CompletionRule { value, reader, today in
        var record = Record<Kind>(owned: value)
        try fill(&record, reader, today)
        value = record.content
      })
  }
}
