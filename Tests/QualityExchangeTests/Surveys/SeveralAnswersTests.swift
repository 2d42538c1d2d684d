import QualityModel
import Testing

@testable import QualityExchange

@Suite("Several answers in a cell")
struct SeveralAnswersTests {
  static let cells = [
    "konsultācijas, atbalsta grupas, nodarbības": 1, "konsultācijas": 1,
    "nodarbības, Cits: palīdzu citiem, kad varu": 1, "Konsultācijas, piemēram, pa tālruni": 1,
  ]

  @Test("Options that stand alone or come again decide where a cell is cut; one piece between them is an option")
  func known() {
    let several = SeveralAnswers(Self.cells, sign: ",", told: [])
    #expect(
      several.reading("konsultācijas, atbalsta grupas, nodarbības")
        == .options(["konsultācijas", "atbalsta grupas", "nodarbības"], whole: nil))
  }

  @Test("What a person wrote behind the word for other answers is one answer, and is told")
  func other() {
    let several = SeveralAnswers(Self.cells, sign: ",", told: [])
    #expect(
      several.reading("nodarbības, Cits: palīdzu citiem, kad varu")
        == .options(["nodarbības", "Cits: palīdzu citiem, kad varu"], whole: "Cits: palīdzu citiem, kad varu"))
  }

  @Test("What could be one option or several is not guessed; once it is told, it is one")
  func unclear() {
    let cell = "Konsultācijas, piemēram, pa tālruni"
    #expect(
      SeveralAnswers(Self.cells, sign: ",", told: []).reading(cell)
        == .unclear(["Konsultācijas", "piemēram", "pa tālruni"]))
    #expect(SeveralAnswers(Self.cells, sign: ",", told: [cell]).reading(cell) == .options([cell], whole: nil))
  }

  @Test("A semicolon at the end is no answer, and what a person wrote may hold one")
  func semicolons() {
    let several = SeveralAnswers(["a;b;": 1, "Cits; paskaidroju pats;": 1], sign: ";", told: [])
    #expect(several.reading("a;b;") == .options(["a", "b"], whole: nil))
    #expect(
      several.reading("Cits; paskaidroju pats;")
        == .options(["Cits; paskaidroju pats"], whole: "Cits; paskaidroju pats"))
  }

  @Test("Comments with commas are no several answers")
  func comments() {
    let cells = ["Labi, paldies": 1, "Labi": 1, "Nezinu, varbūt, ja nav vēlu": 1, "Vairāk informācijas, lūdzu": 1]
    #expect(SeveralAnswers.find(cells, head: "Ko ieteiktu uzlabot?", told: []) == nil)
  }

  @Test("Chosen options have one form, whatever their order was")
  func form() {
    let chosen = ChosenOptions(["b; c", "a", "a", " "])
    #expect(chosen.text == "a;b\\; c" && ChosenOptions(of: chosen.text) == chosen)
    #expect(ChosenOptions(of: "b ; a;") == ChosenOptions(["a", "b"]))
  }

  @Test("People are counted, not ticks")
  func people() {
    let counts = OptionCounts(answers: ["a;b": 3, "b": 2, "": 4])
    #expect(counts.people == 5)
    #expect(counts.options == [.init(name: "b", people: 5), .init(name: "a", people: 3)])
    #expect(OptionCounts(known: counts.options, answered: 4).people == nil)
  }
}
