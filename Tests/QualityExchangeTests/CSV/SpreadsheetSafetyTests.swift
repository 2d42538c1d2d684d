import TestSupport
import Testing

@testable import QualityExchange

@Suite("Texts in spreadsheets")
struct SpreadsheetSafetyTests {
  @Test(
    "A text that starts a formula gets an apostrophe",
    arguments: [
      ("=1", "'=1"), ("+371", "'+371"), ("-", "'-"), ("@a", "'@a"), ("\tx", "'\tx"), ("\r", "'\r"),
      ("\r\n=1", "'\r\n=1"),
      ("'=1", "''=1"), ("'''-", "''''-"), ("=\u{301}", "'=\u{301}"),
    ])
  func neutralised(text: String, expected: String) {
    #expect(SpreadsheetSafety.neutralise(text) == expected)
    #expect(SpreadsheetSafety.undoNeutralising(expected) == text)
  }

  @Test(
    "Any other text stays as it is both ways", arguments: ["", "a=1", "'", "''", "'a", "1-2", " =1", "'\u{301}a", "ā"])
  func unchanged(text: String) {
    #expect(SpreadsheetSafety.neutralise(text) == text)
    #expect(SpreadsheetSafety.undoNeutralising(text) == text)
  }

  @Test("A negative number in a file is not changed by undoing")
  func number() {
    #expect(SpreadsheetSafety.undoNeutralising("-12,5") == "-12,5")
  }

  @Test("Undoing gives back every text, scalar for scalar")
  func law() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let signs: [Unicode.Scalar] = ["'", "'", "'", "=", "-", "\t", "\r", "\n", "a", "\u{301}"]
    for _ in 0..<50_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...5, using: &random) { scalars.append(signs.randomElement(using: &random) ?? "a") }
      let text = String(scalars)
      let back = SpreadsheetSafety.undoNeutralising(SpreadsheetSafety.neutralise(text))
      #expect(Array(back.utf8) == Array(text.utf8), "seed \(seed)")
    }
  }

  @Test(
    "A number is a sign, digits in groups and one decimal mark; nothing that computes",
    arguments: [
      ("-12,5", true), ("1 234.50", true), ("+1\u{A0}000", true), ("7", true), ("", false), ("-", false),
      ("--1", false),
      ("-1+1", false), ("1e5", false), ("-cmd", false), ("1,2,3", false), ("- 5", false),
    ])
  func isNumber(text: String, expected: Bool) {
    #expect(SpreadsheetSafety.isNumber(text) == expected)
  }
}
