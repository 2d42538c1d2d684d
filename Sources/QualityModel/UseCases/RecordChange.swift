/// Changes fields of a record, with what follows from the change.
public struct RecordChange: UseCase {
  private let kind: RecordSchema
  private let id: String
  private let reason: String?
  private let follows: Bool
  private let change: (inout RecordValue) throws -> Void

  /// - Parameters:
  ///   - reason: why, for the trail
  ///   - follows: whether what follows from the change is written, too
  ///   - change: sets the fields
  public init(
    of kind: RecordSchema, _ id: String, reason: String?, follows: Bool = true,
    _ change: @escaping (inout RecordValue) throws -> Void
  ) {
    self.kind = kind
    self.id = id
    self.reason = reason
    self.follows = follows
    self.change = change
  }

  /// The record that was made with the change, if any.
  /// - Throws: `record.unknown`; what the change throws
  public func run(_ work: inout Work) throws -> RecordValue? {
    guard let old = try work.reader.record(kind.key, id: id) else {
      throw Refusal(.data, .recordUnknown, ["record": .record(id)])
    }
    var new = old
    try change(&new)
    let changes = kind.fields.filter { new[$0] != old[$0] }.map { Deed.FieldChange($0, new[$0]) }
    work.change(old, changes, reason: reason)
    return follows ? try work.follow(new, through: .recordCommand) : nil
  }
}

extension Refusal.ID {
  package static let recordUnknown = Refusal.ID("record.unknown")
}
