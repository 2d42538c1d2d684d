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

  @Test(
    "A scale has two ends, the worst first, however they are written",
    arguments: [
      ("1-5", "1-5"), ("1–5", "1-5"), (" 1 - 5 ", "1-5"), ("no 1 līdz 5", "1-5"), ("1..5", "1-5"),
      ("1 līdz 10", "1-10"),
      ("5-1", "5-1"), ("0-100", "0-100"), ("5", nil), ("5-5", nil), ("muļķības", nil), ("1-5-7", nil), ("1 5", nil),
      ("-1-5", nil), ("1-5000", nil), ("viens līdz pieci", nil),
    ] as [(String, String?)])
  func scales(_ text: String, _ kept: String?) {
    #expect(SurveyScale(text)?.text == kept)
    var question = Record<SurveyQuestion>()
    (question.kind, question.scale) = (.scale, text)
    #expect(question.scale == kept ?? text && (question.range == nil) == (kept == nil))
  }

  @Test("Where 1 is the best mark, a mean of 1 is all of the scale")
  func bestFirst() throws {
    var question = Record<SurveyQuestion>()
    (question.kind, question.scale) = (.scale, "5-1")
    #expect(question.range == 1...5)
    let result = QuestionResult(question, of: Record<Survey>(), counts: ["1": 3, "2": 3])
    #expect(result.percent?.rounded(to: 1).text == "87.5")
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
