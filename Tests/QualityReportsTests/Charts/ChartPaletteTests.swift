import QualityReports
import Testing
import XMLSupport

@Suite("Chart colours")
struct ChartPaletteTests {
  /// The contrast to white, as WCAG defines it.
  private func contrast(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0xFFFFFF
    let parts = [16, 8, 0].map { linear(Double(value >> $0 & 255) / 255) }
    return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)
  }

  /// A level of one colour on a straight scale of light; the power of 2.4 by a series of roots and products.
  private func linear(_ level: Double) -> Double {
    guard level > 0.04045 else { return level / 12.92 }
    let base = (level + 0.055) / 1.055
    var (low, high) = (0.0, 1.0)
    // x = base^2.4 means x^5 = base^12.
    let wanted = (0..<12).reduce(1) { product, _ in product * base }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if middle * middle * middle * middle * middle < wanted { low = middle } else { high = middle }
    }
    return low
  }

  @Test("Texts can be read on paper", arguments: [ChartPalette.ink, ChartPalette.note])
  func texts(color: String) {
    #expect(contrast(color) >= 4.5)
  }

  @Test(
    "Marks can be seen on paper", arguments: ChartPalette.series + [ChartPalette.missed, ChartPalette.axis])
  func marks(color: String) {
    #expect(contrast(color) >= 3)
  }

  @Test("The white numbers in bars can be read")
  func inverse() {
    #expect(contrast(ChartPalette.series[0]) >= 4.5)
  }

  @Test("Every class of a drawing has its rule in the style sheet, or is only a name")
  func rules() {
    let names: Set = [
      "chart-bars", "chart-trend", "chart-stacks", "chart-pareto", "chart-bar", "chart-part", "chart-key",
      "chart-marker", "chart-share", "chart-break-mark", "chart-radar", "chart-heat", "chart-shade",
    ]
    for seed in 0..<200 {
      var dice = ChartDice(seed: UInt64(seed))
      let classes = Drawing(dice.drawing()).all.flatMap {
        ($0["class"] ?? "").split(separator: " ").map(String.init)
      }
      for name in Set(classes).subtracting(names) {
        #expect(
          ChartPalette.styleSheet.contains(".\(name){") || ChartPalette.styleSheet.contains(".\(name),"))
      }
    }
  }
}
