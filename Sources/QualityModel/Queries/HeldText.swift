/// A place in a workspace at which a text stands, alone or inside another one.
public struct HeldText: Sendable, Equatable {
  /// The key of the record's kind.
  public let kind: String
  /// The identifier of the record.
  public let record: String
  /// The key of the field, `reason` for the reason of a change.
  public let field: String
  /// The entry of the trail whose reason it is; `nil` for a text that stands in the record.
  public let entry: Int?

  package init(kind: String, record: String, field: String, entry: Int? = nil) {
    self.kind = kind
    self.record = record
    self.field = field
    self.entry = entry
  }
}
