import Testing

@testable import aplis_bench

@Suite("Growth")
struct GrowthTests {
  /// The slope from one size to one ten times as large.
  private func slope(_ less: Timing, _ more: Timing) -> Double? {
    Growth.slope([Growth.Point(rows: 1000, timing: less), Growth.Point(rows: 10_000, timing: more)])
  }

  @Test("Time in proportion to the rows has a slope of 1")
  func inProportion() throws {
    let measured = try #require(slope(.of(10, 10, 11), .of(100, 101, 102)))
    #expect(abs(measured - 1) < 1e-9)
  }

  @Test("Time that falls with more rows is not measured, never a slope below nought")
  func falling() {
    #expect(slope(.of(20, 20), .of(10, 10)) == nil)
  }

  @Test("A difference within three times the spread of the runs is not measured")
  func withinSpread() {
    #expect(slope(.of(10, 12, 13), .of(15, 15, 15)) == nil)
    #expect(slope(.of(10, 12, 13), .of(17, 17, 17)) != nil)
  }

  @Test("One size or one run says nothing of growth")
  func tooLittle() {
    #expect(Growth.slope([Growth.Point(rows: 1000, timing: .of(10, 10))]) == nil)
    #expect(slope(.of(10), .of(100)) == nil)
    #expect(slope(.of(10, 10), Timing(failure: "stopped")) == nil)
  }
}
