import QualityModel
import TestSupport
import Testing

@Suite("Values of fields")
struct FieldValueTests {
  private static func text(_ generator: inout SeededGenerator) -> String {
    let signs: [Unicode.Scalar] = [
      ";", ";", "\\", "\\", "a", "ā", "\u{301}", "\u{200D}", " ", "\"", "\n", "\r", "\t", ",", "\u{FE0F}", "😀",
      "\u{1F3FD}",
      "\u{A0}", "x", "ķ", "\u{0}", "\u{FEFF}", "|",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      text.append(signs[Int.random(in: 0..<signs.count, using: &generator)])
    }
    return String(text)
  }

  private static func hasOuterSpace(_ text: String) -> Bool {
    text.unicodeScalars.first?.properties.isWhitespace != false
      || text.unicodeScalars.last?.properties.isWhitespace != false
  }

  @Test("A list joined into one cell comes apart into the same items, whatever signs they hold")
  func joining() {
    let seed: UInt64 = 59
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20_000 {
      var items: [String] = []
      for _ in 0..<Int.random(in: 0...4, using: &generator) { items.append(Self.text(&generator)) }
      items.removeAll(where: Self.hasOuterSpace)
      let cell = FieldValue.list(items).text
      let read = FieldValue.items(of: cell)
      let isSame = read.count == items.count && zip(read, items).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
      #expect(isSame, "seed \(seed): \(items) became \(read) through \(cell)")
    }
  }

  @Test("Spaces around items are dropped and empty items left out; a marked semicolon is part of its item")
  func reading() {
    #expect(FieldValue.items(of: " a ; b;;c ;") == ["a", "b", "c"])
    #expect(FieldValue.items(of: "") == [])
    #expect(FieldValue.items(of: " ; ") == [])
    #expect(FieldValue.items(of: #"a\;b;c\\"#) == ["a;b", #"c\"#])
    #expect(FieldValue.items(of: #"a\"#) == [#"a\"#])
    #expect(FieldValue.items(of: "\u{A0}a\u{2003};b") == ["a", "b"])
  }

  @Test("Each kind of field understands what people write and says what it expected")
  func kinds() throws {
    func read(_ kind: FieldKind, _ text: String) -> Result<FieldValue?, FieldProblem> {
      Result { () throws(FieldProblem) in try kind.value(of: text) }
    }
    #expect(read(.day, "31.03.2025.") == .success(Day("2025-03-31").map { .day($0) }))
    let march = try #require(Period("2025-03"))
    #expect(read(.day, "2025-03") == .failure(.partialDay(march)))
    #expect(read(.day, "2025") == .failure(.partialDay(Period(year: 2025))))
    #expect(read(.day, "03.2025") == .failure(.partialDay(march)))
    #expect(read(.day, "drīz") == .failure(.notADay))
    #expect(read(.boolean, "Jā") == .success(.boolean(true)))
    #expect(read(.boolean, "nē") == .success(.boolean(false)))
    #expect(read(.boolean, "varbūt") == .failure(.notABoolean))
    #expect(read(.integer(1...5), "5") == .success(.integer(5)))
    #expect(read(.integer(1...5), "6") == .failure(.notAnInteger(1...5)))
    #expect(read(.integer(1...5), "1,5") == .failure(.notAnInteger(1...5)))
    #expect(read(.money, "0.005") == .failure(.notMoney))
    #expect(read(.number, "3535.3*") == .failure(.notANumber))
    #expect(read(.period, "2016-Q5") == .failure(.notAPeriod))
    #expect(read(.choice(["a"]), "b") == .failure(.notAChoice(["a"])))
    #expect(read(.choiceList(["a", "b"]), "b;a") == .success(.list(["b", "a"])))
    #expect(read(.reference("unit"), "U 01") == .failure(.notAnIdentifier))
    #expect(read(.referenceList("unit"), "U-01; U-02") == .success(.list(["U-01", "U-02"])))
    #expect(read(.text, " \t\n ") == .success(nil))
    #expect(read(.text, "a\u{1}") == .failure(.controlCharacter))
    for kind in [FieldKind.text, .number, .money, .day, .period, .boolean, .textList, .reference("unit")] {
      #expect(read(kind, "") == .success(nil))
    }
    let code = "0101" + "90-1" + "2349"
    #expect(read(.longText, "x " + code) == .failure(.personalCode(place: 3)))
    #expect(read(.textList, "a;" + code) == .failure(.personalCode(place: 1)))
  }

  @Test("Identifiers are of letters, digits and a few signs, at most 64, and begin with a letter or digit")
  func identifiers() {
    for text in ["NC-2025-014", "P.07", "a", "1", "a/b_c", String(repeating: "a", count: 64)] {
      #expect(FieldKind.isIdentifier(text))
    }
    for text in ["", "-a", ".a", "ā", "a b", "a;b", "a\n", String(repeating: "a", count: 65)] {
      #expect(!FieldKind.isIdentifier(text))
    }
  }
}
