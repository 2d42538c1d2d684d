/// A label with what is known under it.
package struct ReportFact: Sendable {
  /// The key of the label.
  package let label: String
  /// What is known, one value after another; none: the fact is left out.
  package var values: [ReportTable.Cell]

  package init(_ label: String, _ values: ReportTable.Cell?...) {
    self.label = label
    self.values = values.compactMap { $0 }
  }

  package init(_ label: String, all values: [ReportTable.Cell]) {
    self.label = label
    self.values = values
  }
}
