import Foundation
package import XMLSupport

/// Shows a profile over a few axes of the same scale, at most two of them above each other.
///
/// A missing value breaks the line: it is no nought. The picture says where the profile bulges and dents; the numbers
/// stand in the table beside it.
package struct RadarChart: Equatable, Sendable {
  package let axes: [String]
  /// The names of the profiles and their values, one for each axis.
  package let series: [TrendSeries]
  /// The end of each axis.
  package let most: Double
  package let numbers: ChartNumbers
  package let words: ChartWords

  package init(axes: [String], series: [TrendSeries], most: Double, numbers: ChartNumbers, words: ChartWords) {
    self.axes = axes
    self.series = series
    self.most = most
    self.numbers = numbers
    self.words = words
  }

  private static let radius = 110.0
  private static let middle = (ChartSize.width / 2, 150.0)
  private static let rings = 5

  /// The chart as an `svg` element; the data itself describes it.
  package func drawing(id: String, title: String) -> XMLElement {
    var canvas = ChartCanvas(id: id)
    if axes.count > 2, most > 0, most.isFinite { draw(on: &canvas) } else { canvas.nothing(words) }
    return canvas.drawing(kind: "radar", title: title, description: textAlternative)
  }

  /// The data in words: `1: 45; 2: no data`; of several profiles each value bears the name of its own.
  private var textAlternative: String {
    guard !axes.isEmpty, !series.isEmpty else { return words.noData }
    return axes.indices.map { index in
      let values = series.map { (series.count > 1 ? $0.name + " " : "") + text($0.point(index).value) }
      return axes[index] + ": " + values.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private func text(_ value: Double?) -> String { value.map { numbers.text($0, maximumDecimals: 1) } ?? words.noData }

  private func draw(on canvas: inout ChartCanvas) {
    for ring in 1...Self.rings {
      let share = Double(ring) / Double(Self.rings)
      canvas.path(axes.indices.map { place($0, share) } + [place(0, share)], .grid)
      canvas.text(
        numbers.text(most * share), at: (Self.middle.0 + 4, Self.middle.1 - Self.radius * share + 4), .start, .note,
        halo: true)
    }
    for index in axes.indices {
      canvas.line(from: Self.middle, to: place(index, 1), .axis)
      label(index, on: &canvas)
    }
    for (number, profile) in series.enumerated() { draw(profile, number, on: &canvas) }
    canvas.reach(Self.middle.1 + Self.radius + 30)
    guard series.count > 1 else { return }
    var legend = ChartLegend()
    for (number, profile) in series.enumerated() { legend.add(.series(number), profile.name) }
    canvas.reach(legend.draw(on: &canvas, top: Self.middle.1 + Self.radius + 34))
  }

  private func label(_ index: Int, on canvas: inout ChartCanvas) {
    let (x, y) = place(index, 1.14)
    let side = x - Self.middle.0
    let anchor: ChartAnchor = abs(side) < 12 ? .middle : side < 0 ? .end : .start
    canvas.text(axes[index], at: (x, y + 5), anchor, .strong)
  }

  private func draw(_ profile: TrendSeries, _ number: Int, on canvas: inout ChartCanvas) {
    for index in axes.indices {
      let next = (index + 1) % axes.count
      if let from = share(profile, index), let to = share(profile, next) {
        canvas.path([place(index, from), place(next, to)], .series(number))
      }
    }
    for index in axes.indices {
      guard let value = profile.point(index).value, let share = share(profile, index) else { continue }
      canvas.marker(
        series: number, at: place(index, share), isHollow: false,
        hint: "\(axes[index]), \(profile.name): \(text(value))")
    }
  }

  private func share(_ profile: TrendSeries, _ index: Int) -> Double? {
    profile.point(index).value.map { max(0, min(1, $0 / most)) }
  }

  /// A place on an axis; the first one points upwards, the others follow clockwise.
  private func place(_ index: Int, _ share: Double) -> (Double, Double) {
    let angle = 2 * Double.pi * Double(index) / Double(axes.count)
    return (Self.middle.0 + Self.radius * share * sin(angle), Self.middle.1 - Self.radius * share * cos(angle))
  }
}
