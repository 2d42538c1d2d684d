package import XMLSupport

/// Follows one or more figures over a few periods.
///
/// A line joins only what may be compared: it ends before a value with another definition, period or
/// currency, and a numbered break mark leads to the reason under the plot. Missing values are gaps with
/// words. The axis may leave out zero where the values lie close together, and then shows that it is cut. A
/// target may be another in each period.
package struct TrendChart: Equatable, Sendable {
  package let periods: [String]
  package let series: [TrendSeries]
  /// The target of each period, as far as there is one.
  package let targets: [ChartTarget?]
  package let unit: String?
  package let numbers: ChartNumbers
  package let words: ChartWords
  /// The limits of chance of each period, as far as they are known.
  package var limits: [TrendLimits?] = []

  package init(
    periods: [String], series: [TrendSeries], targets: [ChartTarget?], unit: String? = nil,
    numbers: ChartNumbers, words: ChartWords
  ) {
    // Points beyond the named periods get a nameless one: nothing that was given is left out.
    let count = max(periods.count, series.map(\.points.count).max() ?? 0)
    self.periods = periods + Array(repeating: "", count: count - periods.count)
    self.series = series
    self.targets = (0..<count).map { targets.indices.contains($0) ? targets[$0] : nil }
    self.unit = unit
    self.numbers = numbers
    self.words = words
  }

  /// A trend with one target for all periods.
  package init(
    periods: [String], series: [TrendSeries], target: ChartTarget? = nil, unit: String? = nil,
    numbers: ChartNumbers, words: ChartWords
  ) {
    let count = max(periods.count, series.map(\.points.count).max() ?? 0)
    self.init(
      periods: periods, series: series, targets: Array(repeating: target, count: count), unit: unit,
      numbers: numbers, words: words)
  }

  /// The chart as an `svg` element; without a description the data itself describes it.
  package func drawing(id: String, title: String, description: String? = nil) -> XMLElement {
    var canvas = ChartCanvas(id: id)
    if hasData { draw(on: &canvas) } else { canvas.nothing(words) }
    return canvas.drawing(kind: "trend", title: title, description: description ?? textAlternative())
  }

  /// The data in words: `2014: 12; 2015: 9 (new definition); 2016: no data; target ≥ 10`.
  ///
  /// With more than one series each begins with its name.
  package func textAlternative() -> String {
    guard !series.isEmpty, !periods.isEmpty else { return words.noData }
    let lines = series.map { line in
      let values = periods.indices.map { described(line, $0) }.joined(separator: "; ")
      return series.count > 1 ? line.name + ": " + values : values
    }
    return (lines + describedTargets + describedLimits).joined(separator: series.count > 1 ? ". " : "; ")
  }

  private var hasData: Bool {
    series.contains { $0.points.contains { $0.value != nil } }
  }

  private var describedTargets: [String] {
    if let target = commonTarget { return [words.target + " " + target.text(numbers)] }
    let each = zip(periods, targets).compactMap { period, target in
      target.map { period + " " + $0.text(numbers) }
    }
    return each.isEmpty ? [] : [words.target + ": " + each.joined(separator: ", ")]
  }

  func described(_ line: TrendSeries, _ period: Int) -> String {
    let text = periods[period] + ": " + self.text(line.point(period))
    return breakReason(line, period).map { text + " (" + $0 + ")" } ?? text
  }

  func text(_ point: TrendPoint) -> String {
    ChartPoint(label: "", value: point.value, valueText: point.valueText, mark: point.mark).text(
      numbers, words)
  }

  /// Why a line does not lead to this period, if it is for another reason than missing data.
  func breakReason(_ line: TrendSeries, _ period: Int) -> String? {
    let point = line.point(period)
    return point.isComparable ? nil : point.reason ?? words.notComparable
  }

  /// The target, if it is the same in every period.
  var commonTarget: ChartTarget? {
    guard let first = targets.first, targets.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  func isMissed(_ value: Double, _ period: Int) -> Bool {
    targets[period]?.isMissed(by: value) ?? false
  }

  var scaledValues: [Double] {
    series.flatMap { $0.points.compactMap(\.value) } + targets.flatMap { $0?.bounds ?? [] }
      + limits.flatMap { $0.map { [$0.lower, $0.upper] } ?? [] }
  }
}
