/// One class of a Pareto chart with its count.
package struct ParetoClass: Equatable, Sendable {
  package let label: String
  package let count: Int

  package init(label: String, count: Int) {
    self.label = label
    self.count = count
  }
}
