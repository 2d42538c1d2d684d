import QualityModel
import Testing

@Suite("Columns of numbers")
struct NumberColumnTests {
  private func column(_ texts: [String]) -> NumberColumn {
    var column = NumberColumn()
    for text in texts { column.take(text) }
    return column
  }

  private func read(_ text: String, in texts: [String]) throws -> String? {
    column(texts).number(try #require(NumberReadings(text)))?.text
  }

  @Test("The cells that have one reading decide over those that have two")
  func decided() throws {
    let sums = ["150,00", "2.400,00", "1.000", "99"]
    #expect(column(sums).finding == .decided(.decimalComma))
    #expect(try read("1.000", in: sums) == "1000")
    let shares = ["45.1", "34.63", "25.118"]
    #expect(column(shares).finding == .decided(.decimalPoint))
    #expect(try read("25.118", in: shares) == "25.118")
    let decimals = ["12,5", "1,250"]
    #expect(try read("1,250", in: decimals) == "1.250")
  }

  @Test("An ambiguous cell decides nothing, and neither do many of them")
  func undecided() throws {
    for texts in [["1.000"], ["1.000", "2.050", "3.100"], ["1.000", "12", "1 234"], ["1,250", "1.250"]] {
      #expect(column(texts).finding == .undecided, "\(texts)")
      #expect(try read(texts[0], in: texts) == nil)
    }
  }

  @Test("A column that is written in both ways decides nothing, and its clear cells are read")
  func mixed() throws {
    let texts = ["62,0", "62.2", "1.250"]
    #expect(column(texts).finding == .undecided)
    #expect(column(texts).style == nil)
    #expect(try read("62,0", in: texts) == "62.0" && read("62.2", in: texts) == "62.2")
    #expect(try read("1.250", in: texts) == nil)
  }

  @Test("1.000 is never 1 among numbers that have no three decimals elsewhere")
  func thousand() throws {
    #expect(try read("1.000", in: ["45.1", "1.000"]) == nil)
    #expect(column(["45.1", "1.000"]).finding == .undecided)
    #expect(try read("1.000", in: ["0.125", "1.000"]) == "1.000")
    #expect(try read("1,000", in: ["12,5", "1,000"]) == nil)
  }

  @Test("A column without ambiguous cells is clear, whatever else stands in it")
  func clear() {
    #expect(column([]).finding == .clear)
    #expect(column(["28%", "28,5 %", "nav datu", "≥ 95 %", ""]).finding == .clear)
  }
}
