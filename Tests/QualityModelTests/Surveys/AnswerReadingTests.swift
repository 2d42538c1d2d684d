import Testing

@testable import QualityModel

@Suite("How answers are read")
struct AnswerReadingTests {
  @Test(
    "A mark stands alone or before its words; where another number follows, it is none",
    arguments: [
      ("5", "5"), (" 5\u{A0}", "5"), ("5 – ļoti labi", "5"), ("5 (ļoti labi)", "5"), ("5. labi", "5"),
      ("5 ļoti labi", "5"), ("5 = labi (90–100 %)", "5"), ("5.0", nil), ("6", nil), ("2-3 reizes", nil),
      ("3 vai 4", nil), ("labi", nil), ("05", nil), ("4,5", nil),
    ] as [(String, String?)])
  func marks(_ text: String, _ kept: String?) {
    #expect(AnswerReading(.scale, 1...5).kept(text) == kept)
  }

  @Test("Yes and no, numbers and options each have one form; words for no answer are options only")
  func forms() {
    #expect(AnswerReading(.yesNo, 0...1).kept("Jā ") == "yes")
    #expect(AnswerReading(.yesNo, 0...1).kept("daļēji") == nil)
    #expect(AnswerReading(.number, nil).kept("1 234,5") == "1234.5")
    #expect(AnswerReading(.number, nil).kept("daudz") == nil)
    #expect(AnswerReading(.multiple, nil).kept("b; a;b") == "a;b")
    #expect(AnswerReading(.choice, nil).kept("Dienas\u{A0} centrs ") == "Dienas centrs")
    #expect(AnswerReading(.scale, 1...5).kept("Nav atb.") == nil)
    #expect(AnswerReading(.scale, 1...5).keptOption("Nav atb.") == "Nav atb.")
  }
}
