import QualityReports
import Testing

@Suite("Axes")
struct ChartAxisTests {
  @Test("Ticks stand at round numbers")
  func ticks() {
    #expect(ChartAxis(covering: [3, 87], fromZero: true).ticks == [0, 50, 100])
    #expect(ChartAxis(covering: [12], fromZero: true).ticks == [0, 5, 10, 15])
    #expect(ChartAxis(covering: [-12, 8], fromZero: true).ticks == [-15, -10, -5, 0, 5, 10])
  }

  @Test("An axis from zero contains zero, whatever the values", arguments: [[5.0, 6], [-5, -6], [1e9], []])
  func containsZero(values: [Double]) {
    let axis = ChartAxis(covering: values, fromZero: true)
    #expect(axis.low <= 0 && axis.high >= 0)
    #expect(axis.ticks.contains(0))
  }

  @Test("An axis is cut only where the values lie close together, but not where a line should look flat")
  func cut() {
    #expect(ChartAxis(covering: [88, 93], fromZero: false).low > 0)
    #expect(ChartAxis(covering: [20, 93], fromZero: false).low == 0)
    #expect(ChartAxis(covering: [5, 5], fromZero: false).low == 0)
    #expect(ChartAxis(covering: [1_000_000, 1_000_001], fromZero: false).low == 0)
    #expect(ChartAxis(covering: [-93, -88], fromZero: false).high < 0)
  }

  @Test("Every value has its place on the axis, and a larger value never stands lower", arguments: 0..<200)
  func order(seed: Int) {
    var dice = ChartDice(seed: UInt64(seed))
    let values = (0..<6).compactMap { _ in dice.value() }.filter(\.isFinite).sorted()
    let axis = ChartAxis(covering: values, fromZero: dice.number(below: 2) == 0)
    let places = values.map(axis.position)
    #expect(places == places.sorted())
    #expect(places.allSatisfy { (0...1).contains($0) })
    #expect(axis.ticks == axis.ticks.sorted() && Set(axis.ticks).count == axis.ticks.count)
    #expect((2...9).contains(axis.ticks.count))
  }

  @Test("All values at zero still give an axis")
  func zeros() {
    let axis = ChartAxis(covering: [0, 0], fromZero: true)
    #expect(axis.position(0) == 0)
    #expect(axis.high == 1)
  }

  @Test("An axis of a whole ends at the whole")
  func whole() {
    let axis = ChartAxis(whole: 97)
    #expect(axis.high == 97)
    #expect(axis.ticks == [0, 50])
  }
}
