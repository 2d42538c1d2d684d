import QualityReports
import Testing

@Suite("Numbers in charts")
struct ChartNumbersTests {
  @Test(
    "A number is written with the separators of the language and no more decimals than it needs",
    arguments: [
      (1234.5, "1\u{A0}234,5"), (12, "12"), (0, "0"), (-0.0, "0"), (-7.25, "\u{2212}7,25"),
      (999_999.999, "1\u{A0}000\u{A0}000"), (0.1 + 0.2, "0,3"), (2.675, "2,68"), (0.0345, "0,035"),
      (-0.004, "\u{2212}0,004"), (100, "100"), (123_456_789_012, "123\u{A0}456\u{A0}789\u{A0}012"),
    ])
  func writes(value: Double, text: String) {
    #expect(ChartSamples.numbers.text(value) == text)
  }

  @Test(
    "A number too large or too small to be read in full is written as a power of ten",
    arguments: [
      (1.5e18, "1,5·10¹⁸"), (-1e300, "\u{2212}1·10³⁰⁰"), (.greatestFiniteMagnitude, "1,798·10³⁰⁸"),
      (2e-20, "2·10⁻²⁰"),
    ] as [(Double, String)])
  func writesPowers(value: Double, text: String) {
    #expect(ChartSamples.numbers.text(value) == text)
  }

  @Test("What is no number is a dash", arguments: [Double.nan, .infinity, -.infinity])
  func writesDash(value: Double) {
    #expect(ChartSamples.numbers.text(value) == "–")
  }

  @Test("Another language has other separators")
  func writesEnglish() {
    let english = ChartNumbers(decimalSeparator: ".", groupSeparator: ",", percentSuffix: "%")
    #expect(english.text(1234.5) == "1,234.5")
    #expect(english.percent(45) == "45%")
  }

  @Test("Ticks of one axis can all have the same decimals")
  func keepsDecimals() {
    #expect(ChartSamples.numbers.text(2, minimumDecimals: 1, maximumDecimals: 1) == "2,0")
    #expect(ChartSamples.numbers.text(1.25, minimumDecimals: 1, maximumDecimals: 1) == "1,3")
  }

  @Test("A share is written as 100 % only when it is the whole")
  func percent() {
    #expect(ChartSamples.numbers.percent(99.7) == "99\u{A0}%")
    #expect(ChartSamples.numbers.percent(100) == "100\u{A0}%")
    #expect(ChartSamples.numbers.percent(33.3) == "33\u{A0}%")
  }
}
