import QualityModel
import Testing

@Suite("Targets with limits")
struct TargetTests {
  private func outcome(
    _ value: String, _ number: String? = nil, low: String? = nil, high: String? = nil, _ direction: Indicator.Direction
  ) throws -> TargetOutcome? {
    func exact(_ text: String?) throws -> ExactNumber? { try text.map { try #require(ExactNumber($0)) } }
    return TargetOutcome(
      of: try #require(ExactNumber(value)), number: try exact(number), low: try exact(low), high: try exact(high),
      direction: direction)
  }

  @Test("A value within its limits that does not reach the target is neither reached nor missed")
  func limits() throws {
    #expect(try outcome("81", "100", low: "80", high: "120", .higher) == .withinLimits)
    #expect(try outcome("100", "100", low: "80", high: "120", .higher) == .reached)
    #expect(try outcome("79.9", "100", low: "80", high: "120", .higher) == .missed)
    #expect(try outcome("121", "100", low: "80", high: "120", .higher) == .missed)
    #expect(try outcome("110", "100", high: "120", .lower) == .withinLimits)
    #expect(try outcome("94", "90", low: "85", high: "95", .range) == .reached)
    #expect(try outcome("96", "90", low: "85", high: "95", .range) == .missed)
  }

  @Test("At least, at most, and a number where no direction is better")
  func plain() throws {
    #expect(try outcome("80", low: "80", .none) == .reached && outcome("79", low: "80", .none) == .missed)
    #expect(try outcome("80", high: "80", .none) == .reached && outcome("81", high: "80", .none) == .missed)
    #expect(try outcome("80", "80", .higher) == .reached && outcome("79", "80", .higher) == .missed)
    #expect(try outcome("81", "80", .none) == .judge && outcome("80", nil, .higher) == nil)
  }

  @Test(
    "A target that is worse than the last value, or the same, is pointed out",
    arguments: [
      ("3000", "3619", Indicator.Direction.higher, TargetHint?.some(.worseThanValue)),
      ("67.4", "68.9", .higher, .worseThanValue),
      ("43.0", "40.9", .lower, .worseThanValue), ("644", "644", .lower, .equalToValue), ("70", "62.2", .higher, nil),
      ("55000", "53512", .none, nil),
    ])
  func hints(target: String, last: String, direction: Indicator.Direction, hint: TargetHint?) throws {
    let (target, last) = try (#require(ExactNumber(target)), #require(ExactNumber(last)))
    #expect(TargetHint(target, after: last, direction: direction) == hint)
  }
}
