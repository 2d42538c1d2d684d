/// Adds a record, completed by the rules of its kind, with what belongs to it and what follows from it.
public struct RecordAddition: UseCase {
  private let record: RecordValue
  private let follows: Bool
  private let parts: [RecordValue]

  /// - Parameters:
  ///   - record: one without identifier is numbered
  ///   - follows: whether what follows from it is written, too
  ///   - parts: records that belong to it, such as the questions of a survey, in their order; each names it where its kind
  ///     demands one of the record's kind
  public init(_ record: RecordValue, follows: Bool = true, parts: [RecordValue] = []) {
    self.record = record
    self.follows = follows
    self.parts = parts
  }

  /// What was added.
  public struct Outcome: Sendable {
    /// The identifier of the record.
    public let id: String
    /// The record that was made with it, such as the nonconformity of a finding.
    public let made: RecordValue?
  }

  public func run(_ work: inout Work) throws -> Outcome {
    var record = record
    try work.complete(&record)
    record = try work.add(record)
    for part in parts { try work.add(part.belonging(to: record)) }
    let made = follows ? try work.follow(record, through: .recordCommand) : nil
    return Outcome(id: record.id, made: made)
  }
}

extension RecordValue {
  /// The same with the record that it belongs to, where its kind demands one of that kind.
  fileprivate func belonging(to record: RecordValue) -> RecordValue {
    var part = self
    let field = schema.fields.first { $0.isRequired && $0.kind == .reference(record.schema.key) }
    if let field { part[field] = .text(record.id) }
    return part
  }
}
