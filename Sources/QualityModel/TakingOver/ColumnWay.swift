/// How the cells of a column are read beyond what they say, because somebody said so.
///
/// ```swift
/// TableMemory(kind: "action", heads: ["Termiņš"], ways: ["Termiņš": [.lastDay]])
/// ```
public enum ColumnWay: String, Hashable, Sendable, CaseIterable {
  /// An empty cell says the same as the one above.
  case fillDown = "fill-down"
  /// A month, quarter or year stands for its last day.
  case lastDay = "last-day"
}
