import Testing

@testable import aplis_bench

@Suite("Growth")
struct GrowthTests {
  private func slope(_ timings: (rows: Int, Timing)...) -> Double? {
    Growth.slope(timings.map { Growth.Point(rows: $0.rows, timing: $0.1) })
  }

  @Test("Time in proportion to the rows has a slope of 1")
  func inProportion() throws {
    let slope = try #require(slope((1000, .of(10, 10, 11)), (10_000, .of(100, 101, 102)), (100_000, .of(1000, 1001))))
    #expect(abs(slope - 1) < 1e-9)
  }

  @Test("Time that falls with more rows is not measured, never a slope below nought")
  func falling() {
    #expect(slope((1000, .of(20, 20)), (10_000, .of(10, 10))) == nil)
  }

  @Test("A difference within three times the spread of the runs is not measured")
  func withinSpread() {
    #expect(slope((1000, .of(10, 12, 13)), (10_000, .of(15, 15, 15))) == nil)
    #expect(slope((1000, .of(10, 12, 13)), (10_000, .of(17, 17, 17))) != nil)
  }

  @Test("One size or one run says nothing of growth")
  func tooLittle() {
    #expect(slope((1000, .of(10, 10))) == nil)
    #expect(slope((1000, .of(10)), (10_000, .of(100))) == nil)
    #expect(slope((1000, .of(10, 10)), (10_000, Timing(failure: "stopped"))) == nil)
  }
}
