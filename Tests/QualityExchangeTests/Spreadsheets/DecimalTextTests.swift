import Testing

@testable import QualityExchange

@Suite("Numbers as people typed them")
struct DecimalTextTests {
  @Test(
    "The shortest decimal of a binary number, with 15 digits at most, is what was typed",
    arguments: [
      ("0.30000000000000004", "0.3"), ("3.3000000000000003", "3.3"), ("5.1", "5.1"), ("1E-7", "0.0000001"),
      ("1e21", "1000000000000000000000"), ("-0", "0"), ("0.3333333333333333", "0.333333333333333"),
      ("8269.9000000000005", "8269.9"), ("17", "17"), (" 17 ", "17"), ("1.5E2", "150"), ("1.50", "1.5"), ("007", "7"),
      ("-0.50", "-0.5"), ("100", "100"), ("1200.0", "1200"), ("0.9999999999999999", "1"), ("+4", "4"),
    ])
  func shortest(written: String, read: String) {
    #expect(DecimalText(written)?.text == read)
  }

  @Test("An integer keeps its digits as far as they are exact")
  func integers() {
    #expect(DecimalText("1234567890123456")?.text == "1234567890123456")
    #expect(DecimalText("9007199254740992")?.text == "9007199254740992")
    #expect(DecimalText("12345678901234567")?.text == "12345678901234600")
  }

  @Test(
    "What is no number is none", arguments: ["", " ", "x", "1.2.3", "1e", "1e999", "nan", "0x10", "1 2", "1,5", "."])
  func none(text: String) {
    #expect(DecimalText(text) == nil)
  }

  @Test("What needs no change is taken as it stands, and the same as by its digits")
  func plain() {
    for text in [
      "0", "1", "-1", "10", "0.5", "-0.25", "123456789012345", "1.05", "00", "0.50", "1.", ".5", "-", "1e5", "0.0",
    ] {
      var copy = text
      guard let plain = copy.withUTF8({ DecimalText.plain($0) }) else { continue }
      #expect(plain == DecimalText(text)?.text)
    }
    var (number, zeros) = ("12.25", "12.250")
    #expect(number.withUTF8 { DecimalText.plain($0) } == "12.25")
    #expect(zeros.withUTF8 { DecimalText.plain($0) } == nil)
  }

  @Test(
    "A number is rounded half away from zero",
    arguments: [
      ("66.6666666666667", "66.67"), ("0.005", "0.01"), ("-0.005", "-0.01"), ("0.0049", "0"), ("9.996", "10"),
      ("99.995", "100"), ("12.3", "12.3"), ("0.00001", "0"), ("-2.344", "-2.34"), ("1200", "1200"), ("0.09951", "0.1"),
    ])
  func rounding(written: String, rounded: String) {
    #expect(DecimalText(written)?.rounded(to: 2).text == rounded)
  }
}
