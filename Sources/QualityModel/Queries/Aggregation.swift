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

  public var kind: String
  public var condition: Condition
  public var groups: [Group]
  public var measures: [Measure]

  public init(_ kind: String, where condition: Condition, by groups: [Group] = [], measures: [Measure] = []) {
    self.kind = kind
    self.condition = condition
    self.groups = groups
    self.measures = measures
  }
}

/// One group of the answer: what its records have in common, how many there are, and the measures in the order asked.
public struct AggregateRow: Hashable, Sendable {
  public let keys: [String?]
  public let count: Int
  public let measures: [Int]

  public init(keys: [String?], count: Int, measures: [Int]) {
    self.keys = keys
    self.count = count
    self.measures = measures
  }
}
