import QualityModel
import TestSupport
import Testing

@Suite("Exact fractions")
struct ExactFractionTests {
  @Test("Rounding goes half away from zero, and only when asked for")
  func rounding() throws {
    let third = try #require(ExactFraction(106, over: 3))
    #expect(third.rounded(to: 1).text == "35.3")
    #expect(third.decimal == nil)
    #expect(try #require(ExactFraction(295, over: 4)).rounded(to: 1).text == "73.8")
    #expect(try #require(ExactFraction(-295, over: 4)).rounded(to: 1).text == "-73.8")
    #expect(try #require(ExactFraction(295, over: 4)).decimal?.text == "73.75")
    #expect(try #require(ExactFraction(1, over: 2)).rounded(to: 0).text == "1")
    #expect(try #require(ExactFraction(1, over: 3)).rounded(to: 0).text == "0")
  }

  @Test("The mean of nothing is nothing")
  func nothing() {
    #expect(ExactFraction.mean(of: [ExactFraction]()) == nil)
    #expect(ExactFraction(1, over: 0) == nil)
  }

  @Test("Law: the mean times the count is the sum, whatever the order")
  func means() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<1000 {
      let numbers = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        ExactFraction(Int.random(in: 0...400, using: &generator), over: Int.random(in: 1...4, using: &generator))
      }.compactMap { $0 }
      let mean = try #require(ExactFraction.mean(of: numbers))
      #expect(mean == ExactFraction.mean(of: numbers.shuffled(using: &generator)))
      #expect(mean >= (numbers.min() ?? mean) && mean <= (numbers.max() ?? mean))
      let sum = numbers.reduce(ExactFraction(0)) { $0.adding($1) ?? $0 }
      #expect(sum.divided(by: numbers.count) == mean)
    }
  }

  @Test("Numbers too large to be held give nothing instead of something wrong")
  func tooLarge() throws {
    let large = ExactFraction(.max)
    #expect(large.adding(large) == nil)
    #expect(try #require(ExactFraction(1, over: .max)).divided(by: 2) == nil)
    #expect(ExactFraction(.max) > ExactFraction(.max - 1))
  }
}
