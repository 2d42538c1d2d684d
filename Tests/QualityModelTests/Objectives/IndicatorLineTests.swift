import Testing

@testable import QualityModel

@Suite("The line of an indicator's values")
struct IndicatorLineTests {
  private func measurement(_ period: String, _ value: String?) throws -> Record<IndicatorMeasurement> {
    var record = Record<IndicatorMeasurement>()
    record.period = try #require(Period(period))
    record.value = value.flatMap { ExactNumber($0) }
    return record
  }

  private func months(_ values: [Int], from year: Int = 2024) throws -> [Record<IndicatorMeasurement>] {
    try values.enumerated().map { place, value in
      let month = place % 12 + 1
      return try measurement("\(year + place / 12)-\(month < 10 ? "0" : "")\(month)", "\(value)")
    }
  }

  private func change(_ period: String, _ change: IndicatorChange.Change) throws -> Record<IndicatorChange> {
    var record = Record<IndicatorChange>()
    record.period = try #require(Period(period))
    record.change = change
    return record
  }

  private static let steady = [10, 12, 11, 13, 10, 12, 11, 13, 10, 12, 11, 13]

  @Test("Twelve comparable values have limits, eleven have none; the median is known of any")
  func twelve() throws {
    let whole = IndicatorLine(Record(), try months(Self.steady), [])
    #expect(whole.segments.count == 1 && whole.segments[0].limits?.mean == 11.5)
    let fewer = IndicatorLine(Record(), try months(Array(Self.steady.dropLast())), [])
    #expect(fewer.segments[0].limits == nil && fewer.median == 11)
  }

  @Test("A change of definition breaks the line and begins anew; a moved baseline breaks nothing")
  func changes() throws {
    let values = try months(Self.steady + Self.steady.map { $0 + 20 })
    let broken = IndicatorLine(Record(), values, [try change("2025-01", .definition)])
    #expect(broken.points[12].broken == .definition && broken.points[13].broken == nil)
    #expect(broken.segments.map(\.places) == [12..<24] && broken.segments[0].limits?.mean == 31.5)
    let moved = IndicatorLine(Record(), values, [try change("2025-01", .baseline)])
    #expect(moved.points[12].broken == nil && moved.segments.map(\.places) == [0..<12, 12..<24])
    #expect(moved.segments.map { $0.limits?.mean } == [11.5, 31.5])
  }

  @Test("A baseline with a period of twelve values or more fixes the limits by them")
  func fixed() throws {
    let values = try months(Self.steady + Self.steady + Self.steady.map { $0 + 20 }, from: 2023)
    let line = IndicatorLine(Record(), values, [try change("2024-01-01/2024-12-31", .baseline)])
    #expect(line.segments.map(\.places) == [0..<12, 12..<36] && line.segments[1].limits?.mean == 11.5)
  }

  @Test("What is not exact stands in the line and counts for no limit; a missing period is a gap")
  func inexact() throws {
    var values = try months(Self.steady)
    values[3].estimate = true
    values.remove(at: 6)
    let line = IndicatorLine(Record(), values, [])
    #expect(line.points[3].broken == .inexact && line.points[4].broken == .inexact && line.points[6].broken == .missing)
    #expect(line.segments[0].limits == nil && line.exact(in: line.segments[0]).count == 10)
  }

  @Test("Parts of shares are added up and then divided")
  func shares() throws {
    func parts(_ part: Int, _ whole: Int) throws -> MeasuredParts {
      try #require(MeasuredParts(ExactNumber(digits: part), of: ExactNumber(digits: whole)))
    }
    let year = try #require(try parts(15, 100).adding(parts(15, 50)))
    #expect(year.value(in: "%").text == "20.0")
    #expect(try parts(1, 3).make(#require(ExactNumber("33.3")), in: "%"))
    #expect(try !parts(1, 3).make(#require(ExactNumber("33.4")), in: "%"))
    #expect(
      try parts(15, 100).make(#require(ExactNumber("15")), in: nil)
        && !parts(15, 100).make(#require(ExactNumber("50")), in: nil))
    #expect(try parts(18, 90000).value(in: "uz 10 000").text == "2.0")
    #expect(MeasuredParts(ExactNumber(digits: 1), of: ExactNumber(digits: 0)) == nil)
  }

  @Test("Two signs: whether it changes, and whether it meets the target")
  func signs() throws {
    let steady = Self.steady.map(Double.init)
    let limits = try #require(ControlLimits(steady))
    #expect(ControlVariation(steady, limits, direction: .higher) == .chance)
    #expect(ControlVariation(steady + [30], limits, direction: .higher) == .better)
    #expect(ControlVariation(steady + [30], limits, direction: .lower) == .worse)
    #expect(ControlVariation(steady + [30], limits, direction: .range) == .changed)
    #expect(ControlVariation(steady + [0], limits, direction: .lower) == .better)
    #expect(ControlAssurance(limits, low: 2, high: nil) == .always)
    #expect(ControlAssurance(limits, low: 11, high: nil) == .sometimes)
    #expect(
      ControlAssurance(limits, low: 40, high: nil) == .never && ControlAssurance(limits, low: nil, high: 1) == .never)
    #expect(
      ControlAssurance(limits, low: 0, high: 50) == .always && ControlAssurance(limits, low: nil, high: nil) == nil)
  }
}
