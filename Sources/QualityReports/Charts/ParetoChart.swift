package import XMLSupport

/// Shows which few classes make most of the whole: bars from large to small, and a line of their growing
/// share.
///
/// Classes are put in order here: by count, then as given. Of more than nine the largest eight are kept and
/// the rest is one class at the end, whatever its count. The axis of the counts ends at the whole, so bars
/// and line have one height in common. The bars carry numbers; a key under the plot has the labels, counts
/// and growing shares.
package struct ParetoChart: Equatable, Sendable {
  /// A class with the share of the whole that it and the classes before it make, 0 to 100.
  package struct Step: Equatable, Sendable {
    package let label: String
    package let count: Double
    /// `nil` where nothing was counted at all.
    package let share: Double?
  }

  /// The classes in the order in which they are drawn.
  package let steps: [Step]
  package let total: Double
  package let numbers: ChartNumbers
  package let words: ChartWords

  static let mostClasses = 9

  package init(classes: [ParetoClass], numbers: ChartNumbers, words: ChartWords) {
    let drawn = Self.gathered(Self.sorted(classes), other: words.other)
    let total = drawn.reduce(0) { $0 + $1.count }
    var sum = 0.0
    steps = drawn.map { label, count in
      sum += count
      return Step(label: label, count: count, share: total > 0 ? sum / total * 100 : nil)
    }
    self.total = total
    self.numbers = numbers
    self.words = words
  }

  /// The sort of the library keeps equal ones as they were, but does not promise it; the place decides.
  private static func sorted(_ classes: [ParetoClass]) -> [(label: String, count: Double)] {
    classes.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map { ($0.element.label, Double(max(0, $0.element.count))) }
  }

  private static func gathered(
    _ classes: [(label: String, count: Double)], other: String
  ) -> [(label: String, count: Double)] {
    guard classes.count > mostClasses else { return classes }
    let rest = classes[(mostClasses - 1)...].reduce(0) { $0 + $1.count }
    return classes.prefix(mostClasses - 1) + [(other, rest)]
  }

  /// The chart as an `svg` element; without a description the data itself describes it.
  package func drawing(id: String, title: String, description: String? = nil) -> XMLElement {
    var canvas = ChartCanvas(id: id)
    if total > 0 { draw(on: &canvas) } else { canvas.nothing(words) }
    return canvas.drawing(kind: "pareto", title: title, description: description ?? textAlternative())
  }

  /// The data in words: `Staff: 12, cumulative 60 %; Premises: 8, cumulative 100 %`.
  package func textAlternative() -> String {
    guard !steps.isEmpty else { return words.noData }
    return steps.map { step in
      let share = step.share.map { ", " + words.cumulative + " " + numbers.percent($0) } ?? ""
      return step.label + ": " + numbers.text(step.count) + share
    }.joined(separator: "; ")
  }
}
