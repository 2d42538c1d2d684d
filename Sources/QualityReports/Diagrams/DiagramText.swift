/// A text broken into the lines of a given width.
struct DiagramText {
  /// The text as it was given, without line breaks.
  let whole: String
  let lines: [String]
  let isShortened: Bool
  let size: Double
  let isStrong: Bool
  let isSlanted: Bool

  /// The room that a box keeps free on each side of its text.
  static let padding = 8.0

  /// - Parameters:
  ///   - limit: how wide a line may be
  ///   - count: how many lines there may be; what does not fit is left out behind an ellipsis
  init(
    _ text: String, size: Double, limit: Double, count: Int = 12, isStrong: Bool = false,
    isSlanted: Bool = false
  ) {
    let visible = DiagramText.visible(text)
    (lines, isShortened) = TextMeasure.lines(visible, size: isStrong ? size * 1.1 : size, width: limit, count: count)
    whole = visible
    self.size = size
    self.isStrong = isStrong
    self.isSlanted = isSlanted
  }

  var step: Double { (size * 1.3).rounded() }
  var height: Double { lines.isEmpty ? 0 : Double(lines.count - 1) * step + size * 1.25 }
  var width: Double { lines.map(width(of:)).max() ?? 0 }
  /// Where the first line ends.
  var firstWidth: Double { lines.first.map(width(of:)) ?? 0 }

  /// Bold letters are about a tenth wider.
  private func width(of line: String) -> Double {
    TextMeasure.width(line, size: isStrong ? size * 1.1 : size)
  }

  /// Signs that turn the direction of writing would turn what stands beside the text as well.
  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isBidiControl }))
  }
}
