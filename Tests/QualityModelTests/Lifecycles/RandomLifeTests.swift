import QualityModel
import TestSupport
import Testing

/// People who do whatever comes to their mind to the records of a small organisation; most of it is refused.
@Suite("Lives at random")
struct RandomLifeTests {
  @Test("No sequence of events reaches a state that must not be")
  func invariants() throws {
    var reached: Set<String> = []
    for seed: UInt64 in [11, 23, 47, 101] {
      var life = RandomLife(seed: seed)
      try life.settle()
      for step in 0..<30_000 {
        try life.live()
        let broken = life.broken
        try #require(broken.isEmpty, "seed \(seed), step \(step): \(broken)")
      }
      #expect(life.refused > 1000 && life.taken > 1000, "seed \(seed): \(life.taken) taken, \(life.refused) refused")
      reached.formUnion(life.reached)
    }
    // The test says nothing if nobody ever gets anywhere.
    for (kind, states) in RandomLife.goals {
      for state in states { #expect(reached.contains("\(kind) \(state)"), "no \(kind) is ever \(state)") }
    }
  }
}
