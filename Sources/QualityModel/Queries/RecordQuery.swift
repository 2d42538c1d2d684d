/// Which records are wanted, in which order, how many.
public struct RecordQuery: Hashable, Sendable {
  public struct Order: Hashable, Sendable {
    public let field: String
    public let isDescending: Bool

    public init(_ field: String, isDescending: Bool = false) {
      self.field = field
      self.isDescending = isDescending
    }
  }

  public var kind: String
  public var condition: Condition
  /// Equal records follow in the order of their identifiers, so that the same question has the same answer.
  public var order: [Order]
  public var limit: Int?
  /// Withdrawn records are kept but do not count; they are found only when asked for.
  public var includesWithdrawn: Bool

  public init(
    _ kind: String, where condition: Condition = .always, order: [Order] = [], limit: Int? = nil,
    includesWithdrawn: Bool = false
  ) {
    self.kind = kind
    self.condition = condition
    self.order = order
    self.limit = limit
    self.includesWithdrawn = includesWithdrawn
  }
}
