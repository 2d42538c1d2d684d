import TestSupport
import Testing

@testable import QualityModel

@Suite("What speaks for an audit")
struct ProgrammeWeightsTests {
  private func situation(_ generator: inout SeededGenerator) -> ProcessSituation {
    var situation = ProcessSituation(Record(id: "P-01"))
    let ids = { (count: Int) in (0..<count).map { "X-\($0)" } }
    situation.isDue = Bool.random(using: &generator)
    situation.yearsWithout = Int.random(in: 0...12, using: &generator)
    situation.risks = [("R-01", Int.random(in: 1...25, using: &generator))]
    situation.majors = ids(Int.random(in: 0...4, using: &generator))
    situation.minors = ids(Int.random(in: 0...9, using: &generator))
    situation.recurring = ids(Int.random(in: 0...5, using: &generator))
    situation.documents = ids(Int.random(in: 0...6, using: &generator))
    situation.changes = Int.random(in: 0...3, using: &generator)
    situation.issues = ids(Int.random(in: 0...4, using: &generator))
    return situation
  }

  private func points(_ situation: ProcessSituation) -> Int {
    ProgrammeWeights.standard.reasons(of: situation).map(\.points).reduce(0, +)
  }

  @Test("The table has one row for each reason, and no reason weighs more than its limit")
  func limits() {
    let table = ProgrammeWeights.standard
    #expect(table.rows.map(\.kind) == ProgrammeReason.Kind.allCases)
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      for reason in table.reasons(of: situation(&generator)) {
        let row = table.rows.first { $0.kind == reason.kind }
        #expect(reason.points > 0 && reason.points <= row?.most ?? 0)
        #expect(reason.points == min(row?.most ?? 0, reason.amount * (row?.each ?? 0)))
      }
    }
  }

  @Test("Whatever gets worse in a process never makes it weigh less")
  func monotonic() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<500 {
      let before = situation(&generator)
      var worse = before
      switch Int.random(in: 0...5, using: &generator) {
      case 0: worse.majors.append("NC-1")
      case 1: worse.minors.append("NC-1")
      case 2: worse.yearsWithout += 1
      case 3: worse.risks = [("R-01", min(25, before.risks[0].level + 1))]
      case 4: worse.documents.append("D-1")
      default: worse.isDue = true
      }
      #expect(points(worse) >= points(before))
    }
  }

  @Test("The end of the cycle alone is enough, and a major risk alone is")
  func thresholds() {
    let threshold = ProgrammeWeights.standard.threshold
    var due = ProcessSituation(Record(id: "P-01"))
    due.isDue = true
    #expect(points(due) >= threshold)
    var risky = ProcessSituation(Record(id: "P-01"))
    risky.risks = [("R-01", 20)]
    #expect(points(risky) >= threshold)
    risky.risks = [("R-01", 19)]
    #expect(points(risky) < threshold)
    #expect(points(ProcessSituation(Record(id: "P-01"))) == 0)
  }
}
