import Testing

@testable import aplis_bench

@Suite("Lines of the table")
struct ResultRowTests {
  @Test("What could not be measured is neither reached nor left out")
  func notMeasured() {
    let row = ResultRow(
      "import, growth", scale: "1", unit: .slope, aplis: nil, floorName: "bare import", floor: nil,
      wanted: .atMost(1.1, unit: .slope))
    #expect(row.cells.last == "not measured")
    #expect(row.isMissed)
  }

  @Test("The ratio and the verdict are of the processor's time, fastest run to fastest run")
  func ratio() {
    func row(_ aplis: Timing) -> ResultRow {
      ResultRow(
        "todo", scale: "1", aplis: aplis, floorName: "same question", floor: .of(9, 5), wanted: .time(timesFloor: 2))
    }
    #expect(row(.of(30, 10)).ratio == 2)
    #expect(row(.of(30, 10)).cells.last == "reached")
    #expect(row(.of(30, 11)).cells.last == "not reached")
    #expect(row(Timing(failure: "exit 1")).cells.last == "not measured")
  }
}
