/// One labelled value of a chart.
///
/// A value that is `nil` or not finite is no data: it is shown as a gap with words, never as zero.
package struct ChartPoint: Equatable, Sendable {
  package let label: String
  package let value: Double?
  /// How the value is written, with its unit; without it the chart writes the bare number.
  package let valueText: String?
  /// A short sign after the value, such as the star of a footnote or "e" for an estimate.
  package let mark: String?

  package init(label: String, value: Double?, valueText: String? = nil, mark: String? = nil) {
    self.label = label
    self.value = value.flatMap { $0.isFinite ? $0 : nil }
    self.valueText = valueText
    self.mark = mark
  }

  /// The value in words, or the words for no data, with the mark.
  func text(_ numbers: ChartNumbers, _ words: ChartWords) -> String {
    let text = value.map { valueText ?? numbers.text($0) } ?? words.noData
    return mark.map { text + "\u{A0}" + $0 } ?? text
  }
}
