import Foundation
import QualityModel
import TestSupport
import Testing

@Suite("Exact numbers")
struct ExactNumberTests {
  @Test(
    "Numbers as Latvian and English tables print them are read exactly",
    arguments: [
      ("3 002,1", "3002.1"), ("62.2", "62.2"), ("62,0", "62.0"), ("51.16", "51.16"), ("2882,5", "2882.5"),
      ("2\u{A0}926,1", "2926.1"), ("2\u{202F}926,1", "2926.1"), ("1 234 567,89", "1234567.89"), ("25.118", "25.118"),
      ("45.10", "45.10"), ("0", "0"), ("0,0", "0.0"), ("0,05", "0.05"), ("-5", "-5"), ("\u{2212}5,5", "-5.5"),
      ("+7", "7"),
      ("-0,5", "-0.5"), ("1482796", "1482796"), ("999999999999999999", "999999999999999999"),
      ("0,123456789", "0.123456789"),
    ])
  func read(text: String, expected: String) {
    #expect(ExactNumber(text)?.text == expected)
  }

  @Test(
    "What could only be read by guessing is refused",
    arguments: [
      "3535.3*", "2015**", "6 000 (kopā ar bērnu skaitu)", "76475 (t.sk. valsts dotāc. 10780)", "159 (152 + 7)",
      "45.9955.663.2567.675.61", "83756 141", "2015 123", "01", "-01", "007", "00", "0 123", "", " ", "-", "×",
      "gandrīz 80",
      "80%", "93-100", "1.234,5", "1,234.5", "1 23", "12 34,5", "1  234", "1 2345", "1 234 56", ",5", ".5", "5,", "5.",
      "5-",
      "+-5", "--5", "++5", "1e5", "0x1F", "٣", "½", "99999999999999999999", "0,1234567890", " 5", "5 ", "1 000,000 1",
      "septiņi procenti", "NaN", "inf",
    ])
  func refused(text: String) {
    #expect(ExactNumber(text) == nil)
  }

  @Test("Digits that ran together past what a number can hold are refused, and those within are what they say")
  func runTogether() {
    #expect(ExactNumber("189418483")?.digits == 189_418_483)
    #expect(ExactNumber("1894184831894184831894") == nil)
  }

  @Test("Every number is written so that it reads as the same digits with the same decimals")
  func roundTrip() throws {
    let seed: UInt64 = 4510
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let digits =
        Int.random(in: -999_999_999_999...999_999_999_999, using: &generator)
        >> Int.random(in: 0...36, using: &generator)
      let number = ExactNumber(digits: digits, scale: Int.random(in: 0...9, using: &generator))
      let read = try #require(ExactNumber(number.text), "seed \(seed): \(number.text)")
      #expect(read.digits == number.digits && read.scale == number.scale, "seed \(seed): \(number.text)")
    }
  }

  @Test("45.10 equals 45.1 and counts as the same in a set, but both are kept as written")
  func equality() throws {
    let (long, short) = (try #require(ExactNumber("45.10")), try #require(ExactNumber("45.1")))
    #expect(long == short && long.hashValue == short.hashValue && Set([long, short]).count == 1)
    #expect(long.text == "45.10" && short.text == "45.1")
    #expect(!(long < short) && !(short < long))
    #expect(ExactNumber("0") == ExactNumber("-0,00"))
    #expect(ExactNumber("45.1") != ExactNumber("45.01"))
  }

  @Test("Sums are exact, whatever the decimals, and agree with decimal arithmetic")
  func sums() throws {
    let seed: UInt64 = 281
    var generator = SeededGenerator(seed: seed)
    var sum = ExactNumber(digits: 0)
    var expected = Decimal(0)
    for _ in 0..<2000 {
      let text = ExactNumber(
        digits: Int.random(in: -9_999_999...9_999_999, using: &generator),
        scale: Int.random(in: 0...4, using: &generator)
      ).text
      let isAdded = Bool.random(using: &generator)
      let number = try #require(ExactNumber(text))
      let decimal = try #require(Decimal(string: text))
      sum = try #require(isAdded ? sum.adding(number) : sum.subtracting(number))
      expected = isAdded ? expected + decimal : expected - decimal
    }
    #expect(Decimal(string: sum.text) == expected, "seed \(seed)")
    let tenths = (0..<10).reduce(ExactNumber(digits: 0)) { sum, _ in sum.adding(ExactNumber(digits: 1, scale: 1)) ?? sum
    }
    #expect(tenths == ExactNumber(digits: 1), "ten tenths are one")
  }

  @Test("A sum or difference too large to be held is none, not a wrong one")
  func overflow() {
    let largest = ExactNumber(digits: .max)
    #expect(largest.adding(ExactNumber(digits: 1)) == nil)
    #expect(largest.adding(ExactNumber(digits: 1, scale: 1)) == nil)
    #expect(ExactNumber(digits: 0).subtracting(ExactNumber(digits: .min)) == nil)
    #expect(ExactNumber(digits: -1).subtracting(ExactNumber(digits: .min)) == largest)
  }

  @Test("Rounding goes half away from zero, at the end of the range too")
  func rounding() throws {
    for (text, places, expected) in [
      ("2.345", 2, "2.35"), ("2.344", 2, "2.34"), ("-2.345", 2, "-2.35"), ("-2.344", 2, "-2.34"), ("0.05", 1, "0.1"),
      ("0.5", 0, "1"), ("-0.5", 0, "-1"), ("0.49", 0, "0"), ("7", 2, "7"), ("9223372036.854775807", 2, "9223372036.85"),
      ("-9223372036.854775807", 2, "-9223372036.85"), ("9.99", 1, "10.0"),
    ] {
      #expect(try #require(ExactNumber(text)).rounded(to: places).text == expected, "\(text) to \(places)")
    }
  }

  @Test("The order of numbers is that of their values, not of their texts")
  func order() throws {
    let texts = ["-10", "-9.99", "-0.1", "0", "0.09", "0.1", "1", "1.05", "1.5", "9", "10", "100.001"]
    let numbers = try texts.map { try #require(ExactNumber($0)) }
    #expect(numbers.shuffled().sorted().map(\.text) == texts)
  }
}

@Suite("Money")
struct MoneyTests {
  @Test(
    "Sums of money are hundredths, exactly",
    arguments: [
      ("1 234,5", 123_450, "1234.50"), ("3,30", 330, "3.30"), ("90 000", 9_000_000, "90000.00"), ("0.01", 1, "0.01"),
      ("-12,5", -1250, "-12.50"), ("29 999.87", 2_999_987, "29999.87"), ("0", 0, "0.00"), ("-0,05", -5, "-0.05"),
    ])
  func read(text: String, hundredths: Int, written: String) {
    #expect(Money(text)?.hundredths == hundredths)
    #expect(Money(hundredths: hundredths).text == written)
    #expect(Money(written)?.hundredths == hundredths)
  }

  @Test(
    "A third decimal is refused, not rounded, and so is a sum beyond any budget",
    arguments: [
      "0.005", "1,000", "12 EUR", "€5", "Ls 109 753", "1234.5.6", "", "10000000000000", "99999999999999999999",
    ])
  func refused(text: String) {
    #expect(Money(text) == nil)
  }

  @Test("Ten thousand cents are a hundred")
  func sum() {
    let sum = (0..<10_000).reduce(Money(hundredths: 0)) { sum, _ in sum + Money(hundredths: 1) }
    #expect(sum == Money("100"))
    #expect(Money(hundredths: 1) < Money(hundredths: 2))
  }
}
