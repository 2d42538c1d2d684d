/// A question whose answer is counts and sums, not records: `how many nonconformities of 2025, by source and severity`.
public struct Aggregation: Hashable, Sendable {
  /// By what the records are put into groups.
  public enum Group: Hashable, Sendable {
    case field(String)
    case year(String)
    /// Whole days from the first of the fields that is filled to another field's day; empty where one is missing.
    case days(from: [String], to: String)
    /// Whether the condition holds: `true` or `false`.
    case holds(Condition)
    /// Each item of a list separately.
    case item(String)
  }

  /// What is computed of every group beside the number of its records.
  public enum Measure: Hashable, Sendable {
    case sum(String)
    case count(Condition)
    /// How many different values a field has.
    case distinct(String)
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
