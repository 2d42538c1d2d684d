package import XMLSupport

/// Compares a few values by the length of bars that start at zero.
///
/// Bars are vertical where every label and value fits under and on them, otherwise horizontal, with room for
/// long labels. The axis always contains zero and is never cut. Bars that miss the target are striped and
/// outlined, so that they are also known without colour. A missing value is a gap with words, never a bar of
/// no length.
package struct BarChart: Equatable, Sendable {
  /// How the bars lie.
  package enum Direction: Equatable, Sendable {
    /// Vertical where all texts fit, else horizontal.
    case vertical
    case horizontal
  }

  package let points: [ChartPoint]
  package let direction: Direction
  package let target: ChartTarget?
  /// Written once at the axis, such as "%" or "EUR".
  package let unit: String?
  /// The end of the scale, where the values have one that they need not reach.
  package var most: Double?
  package let numbers: ChartNumbers
  package let words: ChartWords

  package init(
    points: [ChartPoint], direction: Direction = .vertical, target: ChartTarget? = nil, unit: String? = nil,
    numbers: ChartNumbers, words: ChartWords
  ) {
    self.points = points
    self.direction = direction
    self.target = target
    self.unit = unit
    self.numbers = numbers
    self.words = words
  }

  /// The chart as an `svg` element; without a description the data itself describes it.
  package func drawing(id: String, title: String, description: String? = nil) -> XMLElement {
    var canvas = ChartCanvas(id: id)
    if points.isEmpty {
      canvas.nothing(words)
    } else if direction == .vertical, let layout = VerticalLayout(self) {
      drawVertical(layout, on: &canvas)
    } else {
      drawHorizontal(on: &canvas)
    }
    return canvas.drawing(kind: "bars", title: title, description: description ?? textAlternative())
  }

  /// The data in words: `2014: 12; 2015: 9; 2016: no data; target ≥ 10`.
  package func textAlternative() -> String {
    guard !points.isEmpty else { return words.noData }
    let target = self.target.map { [words.target + " " + $0.text(numbers)] } ?? []
    return (points.map { hint($0) } + target).joined(separator: "; ")
  }

  func text(_ point: ChartPoint) -> String { point.text(numbers, words) }

  func hint(_ point: ChartPoint) -> String { point.label + ": " + text(point) }

  /// All numbers that the axis must show.
  var scaledValues: [Double] { points.compactMap(\.value) + (target?.bounds ?? []) + [most].compactMap(\.self) }

  func fill(_ value: Double) -> ChartFill {
    target?.isMissed(by: value) == true ? .missed : .series(0)
  }

  var legend: ChartLegend {
    var legend = ChartLegend()
    legend.add(target, missed: .fill(.missed), words: words, numbers: numbers)
    return legend
  }
}
