/// One bar of a stacked chart: how many of each series fall into a category.
package struct StackedCategory: Equatable, Sendable {
  package let label: String
  /// The counts in the order of the series; `nil` where there is no data.
  package let counts: [Int?]

  package init(label: String, counts: [Int?]) {
    self.label = label
    self.counts = counts
  }

  /// The count of a series. A count that was not given is no data, and there are no negative counts.
  func count(_ series: Int) -> Double? {
    guard counts.indices.contains(series), let count = counts[series] else { return nil }
    return Double(max(0, count))
  }
}
