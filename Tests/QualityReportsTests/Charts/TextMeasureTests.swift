import QualityReports
import Testing

@Suite("Texts that must fit")
struct TextMeasureTests {
  private let long = "Sociālās rehabilitācijas pakalpojumi dzīvesvietā pilngadīgām personām"

  @Test("A text is broken at its spaces and nothing is lost")
  func breaks() {
    let (lines, isShortened) = TextMeasure.lines(long, size: 14, width: 200, count: 9)
    #expect(lines.count > 1)
    #expect(!isShortened)
    #expect(lines.joined(separator: " ") == long)
    #expect(lines.allSatisfy { TextMeasure.width($0, size: 14) <= 200 })
  }

  @Test("What does not fit is left out behind an ellipsis, and that is said")
  func shortens() {
    let (lines, isShortened) = TextMeasure.lines(long, size: 14, width: 120, count: 2)
    #expect(lines.count == 2)
    #expect(isShortened)
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(lines.allSatisfy { TextMeasure.width($0, size: 14) <= 120 })
  }

  @Test("A word wider than a line is broken inside, without adding a sign")
  func breaksWords() {
    let word = String(repeating: "neatbilstība", count: 8)
    let (lines, _) = TextMeasure.lines(word, size: 14, width: 100, count: 99)
    #expect(lines.joined() == word)
    #expect(lines.allSatisfy { TextMeasure.width($0, size: 14) <= 100 })
  }

  @Test("A no-break space keeps a number and its unit together")
  func keepsTogether() {
    let (lines, _) = TextMeasure.lines("aptuveni 1\u{A0}234\u{A0}EUR", size: 14, width: 80, count: 3)
    #expect(lines == ["aptuveni", "1\u{A0}234\u{A0}EUR"])
  }

  @Test("An empty text has no lines", arguments: ["", " ", "\n\t"])
  func empty(text: String) {
    #expect(TextMeasure.lines(text, size: 14, width: 80, count: 3).lines.isEmpty)
  }

  @Test("Latvian letters are as wide as their base letters")
  func latvian() {
    #expect(TextMeasure.width("āčēģīķļņšūž", size: 14) <= TextMeasure.width("acegiklnsuz", size: 14) + 0.01)
  }
}
