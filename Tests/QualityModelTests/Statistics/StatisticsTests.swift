import Foundation
import Testing

@testable import QualityModel

@Suite("Changes and chance, as other programs compute them")
struct StatisticsTests {
  struct Vectors: Decodable {
    struct Counts: Decodable { let earlier, later: Int, probability: Double }
    struct Shares: Decodable {
      let part, whole, laterPart, laterWhole: Int
      let wilson, difference: [Double]
    }
    let counts: [Counts]
    let shares: [Shares]
  }

  private func vectors() throws -> Vectors {
    try JSONDecoder().decode(Vectors.self, from: StatisticsTests.file("changes"))
  }

  static func file(_ name: String) throws -> Data {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try Data(contentsOf: folder.appendingPathComponent("Vectors/\(name).json"))
  }

  @Test("The exact conditional binomial test of counts equals scipy's")
  func counts() throws {
    let cases = try vectors().counts
    #expect(cases.count > 150)
    for vector in cases {
      let found = EventCounts(earlier: vector.earlier, later: vector.later).probability
      #expect(abs(found - vector.probability) < 1e-9, "\(vector.earlier), \(vector.later): \(found)")
    }
  }

  @Test("Wilson's interval and Newcombe's interval of a difference equal those of statsmodels")
  func shares() throws {
    let cases = try vectors().shares
    #expect(cases.count > 150)
    for vector in cases {
      let earlier = try #require(Share(vector.part, of: vector.whole))
      let later = try #require(Share(vector.laterPart, of: vector.laterWhole))
      #expect(abs(earlier.interval.low - vector.wilson[0]) < 1e-12)
      #expect(abs(earlier.interval.high - vector.wilson[1]) < 1e-12)
      let difference = later.difference(since: earlier)
      #expect(abs(difference.low - vector.difference[0]) < 1e-12, "\(vector)")
      #expect(abs(difference.high - vector.difference[1]) < 1e-12, "\(vector)")
    }
  }

  @Test("A change is called one only where chance does not explain it")
  func change() throws {
    #expect(Change(EventCounts(earlier: 60, later: 58)) == .withinChance)
    #expect(Change(EventCounts(earlier: 0, later: 5)) == .withinChance)
    #expect(Change(EventCounts(earlier: 0, later: 6)) == .up && Change(EventCounts(earlier: 12, later: 3)) == .down)
    let (few, many) = (try #require(Share(21, of: 24)), try #require(Share(300, of: 400)))
    #expect(Change(from: few, to: try #require(Share(21, of: 23))) == .withinChance)
    #expect(Change(from: many, to: try #require(Share(360, of: 400))) == .up)
  }

  @Test("A share is none where nobody was asked, or where the part is more than the whole")
  func noShare() {
    #expect(Share(0, of: 0) == nil && Share(3, of: 2) == nil && Share(-1, of: 2) == nil)
  }
}
