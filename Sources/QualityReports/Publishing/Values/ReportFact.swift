/// A label with what is known under it.
public struct ReportFact: Sendable {
  /// The key of the label.
  public let label: String
  /// What is known, one value after another; none: the fact is left out.
  public var values: [ReportTable.Cell]

  /// - Parameters:
  ///   - label: the key of the label
  ///   - values: what is known; `nil` is left out
  public init(_ label: String, _ values: ReportTable.Cell?...) {
    self.label = label
    self.values = values.compactMap { $0 }
  }

  /// - Parameters:
  ///   - label: the key of the label
  ///   - values: what is known, one value after another
  public init(_ label: String, all values: [ReportTable.Cell]) {
    self.label = label
    self.values = values
  }
}
