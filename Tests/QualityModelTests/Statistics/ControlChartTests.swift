import Foundation
import Testing

@testable import QualityModel

@Suite("Control charts, as published")
struct ControlChartTests {
  struct Vector: Decodable {
    let values: [Double]
    let screenMovingRanges: Bool
    let mean, meanMovingRange, lower, upper: Double
    let outside, trend, twoOfThree, shift: [Int]
  }

  private func vectors() throws -> [String: Vector] {
    struct File: Decodable { let cases: [String: Vector] }
    return try JSONDecoder().decode(File.self, from: StatisticsTests.file("control-charts")).cases
  }

  @Test("Limits and signals equal the vectors")
  func equal() throws {
    let cases = try vectors()
    #expect(cases.count == 6)
    for (name, vector) in cases {
      let limits = try #require(ControlLimits(vector.values, screensRanges: vector.screenMovingRanges))
      let found = [limits.mean, limits.meanMovingRange, limits.lower, limits.upper]
      let told = [vector.mean, vector.meanMovingRange, vector.lower, vector.upper]
      for (one, other) in zip(found, told) { #expect(abs(one - other) < 1e-6, "\(name): \(found)") }
      let signals = ControlSignals(vector.values, limits)
      func places(_ numbers: [Int]) -> Set<Int> { Set(numbers.map { $0 - 1 }) }
      #expect(signals.outside == places(vector.outside), "\(name)")
      #expect(signals.trend == places(vector.trend), "\(name)")
      #expect(signals.twoOfThree == places(vector.twoOfThree), "\(name)")
      #expect(signals.shift == places(vector.shift), "\(name)")
    }
  }
}
