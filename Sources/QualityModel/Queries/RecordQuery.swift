/// Which records are wanted, in which order, how many.
public struct RecordQuery: Hashable, Sendable {
  /// A field by which records are ordered, and which way.
  public struct Order: Hashable, Sendable {
    /// The field; `nil`: the identifier.
    public let field: RecordField?
    /// Whether the greatest or latest comes first.
    public let isDescending: Bool

    /// Orders by the field, or by the identifier where there is none; ascending unless said otherwise.
    public init(_ field: RecordField?, isDescending: Bool = false) {
      self.field = field
      self.isDescending = isDescending
    }

    /// An order of records of one kind.
    public typealias Of<Kind: RecordKind> = Typed<Kind, Order>
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

extension RecordQuery {
  /// Asks for records of a known kind.
  public init<Kind: RecordKind>(
    _ kind: Kind.Type, where condition: Condition.Of<Kind> = .always, order: [Order.Of<Kind>] = [], limit: Int? = nil,
    includesWithdrawn: Bool = false
  ) {
    self.init(
      kind.key, where: condition.value, order: order.map(\.value), limit: limit, includesWithdrawn: includesWithdrawn)
  }
}

extension Typed where Kind: RecordKind, Subject == RecordQuery.Order {
  /// The least or earliest first.
  public static func ascending(_ field: FieldPath<Kind>) -> Self { Self(.init(Kind.field(field))) }
  /// The greatest or latest first.
  public static func descending(_ field: FieldPath<Kind>) -> Self {
    Self(.init(Kind.field(field), isDescending: true))
  }
  /// By the identifier.
  public static var byID: Self { Self(.init(nil)) }
}
