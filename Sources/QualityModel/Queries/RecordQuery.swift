/// Which records are wanted, in which order, how many.
public struct RecordQuery: Hashable, Sendable {
  /// A field by which records are ordered, and which way.
  public struct Order: Hashable, Sendable {
    /// The key of the field.
    public let field: String
    /// Whether the greatest or latest comes first.
    public let isDescending: Bool

    /// Orders by the field with this key, ascending unless said otherwise.
    public init(_ field: String, isDescending: Bool = false) {
      self.field = field
      self.isDescending = isDescending
    }
  }

  /// The key of the kind whose records are wanted.
  public var kind: String
  /// What must be true of a record to be found.
  public var condition: Condition
  /// Equal records follow in the order of their identifiers, so that the same question has the same answer.
  public var order: [Order]
  /// No more records than this; `nil`: all.
  public var limit: Int?
  /// Withdrawn records are kept but do not count; they are found only when asked for.
  public var includesWithdrawn: Bool

  /// Asks for the records of the kind with this key; unless said otherwise all that are not withdrawn.
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
