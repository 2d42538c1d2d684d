/// A question whose answer is counts and sums, not records: `how many nonconformities of 2025, by source and severity`.
public struct Aggregation: Hashable, Sendable {
  /// By what the records are put into groups.
  public enum Group: Hashable, Sendable {
    case field(RecordField)
    case year(RecordField)
    /// Whole days from the first of the fields that is filled to another field's day; empty where one is missing.
    case days(from: [RecordField], to: RecordField)
    /// Whether the condition holds: `true` or `false`.
    case holds(Condition)
    /// Each item of a list separately.
    case item(RecordField)

    /// A grouping of records of one kind.
    public typealias Of<Kind: RecordKind> = Typed<Kind, Group>
  }

  /// What is computed of every group beside the number of its records.
  public enum Measure: Hashable, Sendable {
    case sum(RecordField)
    case count(Condition)
    /// How many different values a field has.
    case distinct(RecordField)

    /// A measure of records of one kind.
    public typealias Of<Kind: RecordKind> = Typed<Kind, Measure>
  }

  /// The key of the kind whose records are counted.
  public var kind: String
  /// What must be true of a record to be counted.
  public var condition: Condition
  /// By what the records are grouped, the outermost first; none: one group of all.
  public var groups: [Group]
  /// What is computed beside the number of records, in the order in which the answer is wanted.
  public var measures: [Measure]

  /// Asks about the records of the kind with this key; without groups the answer is one row.
  public init(_ kind: String, where condition: Condition, by groups: [Group] = [], measures: [Measure] = []) {
    self.kind = kind
    self.condition = condition
    self.groups = groups
    self.measures = measures
  }
}

extension Aggregation {
  /// Asks about records of a known kind.
  ///
  /// ```swift
  /// Aggregation(Nonconformity.self, where: .within(\.found, year), by: [.field(\.source)],
  ///   measures: [.count(.equals(\.severity, .major))])
  /// ```
  public init<Kind: RecordKind>(
    _ kind: Kind.Type, where condition: Condition.Of<Kind>, by groups: [Group.Of<Kind>] = [],
    measures: [Measure.Of<Kind>] = []
  ) {
    self.init(kind.key, where: condition.value, by: groups.map(\.value), measures: measures.map(\.value))
  }
}

extension Typed where Kind: RecordKind, Subject == Aggregation.Group {
  public static func field(_ field: FieldPath<Kind>) -> Self { Self(.field(Kind.field(field))) }
  public static func year<Value: CalendarValue>(_ field: ValuePath<Kind, Value>) -> Self {
    Self(.year(field(Kind.fields)))
  }
  /// Whole days from the first of the fields that is filled to another field's day.
  public static func days(from start: [FieldPath<Kind>], to end: FieldPath<Kind>) -> Self {
    Self(.days(from: start.map(Kind.field), to: Kind.field(end)))
  }
  public static func holds(_ condition: Condition.Of<Kind>) -> Self { Self(.holds(condition.value)) }
  /// Each item of a list separately.
  public static func item<Item>(_ field: ValuePath<Kind, [Item]>) -> Self {
    Self(.item(field(Kind.fields)))
  }
}

extension Typed where Kind: RecordKind, Subject == Aggregation.Measure {
  public static func sum(_ field: FieldPath<Kind>) -> Self { Self(.sum(Kind.field(field))) }
  public static func count(_ condition: Condition.Of<Kind>) -> Self { Self(.count(condition.value)) }
  public static func distinct(_ field: FieldPath<Kind>) -> Self { Self(.distinct(Kind.field(field))) }
}

/// One group of the answer: what its records have in common, how many there are, and the measures in the order asked.
public struct AggregateRow: Hashable, Sendable {
  /// What the group has in common, one text for each group asked; `nil` where there is nothing.
  public let keys: [String?]
  /// How many records the group has.
  public let count: Int
  /// The measures in the order asked; sums of money are in the currency's hundredths.
  public let measures: [Int]

  /// Makes a row of an answer; `keys` and `measures` follow the order of the question.
  public init(keys: [String?], count: Int, measures: [Int]) {
    self.keys = keys
    self.count = count
    self.measures = measures
  }
}
