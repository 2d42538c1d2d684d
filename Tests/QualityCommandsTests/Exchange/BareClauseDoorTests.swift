import Testing

@testable import QualityCommands

@Suite("Clauses without their standard")
struct BareClauseDoorTests {
  private func bench(_ criteria: [String]) throws -> Bench {
    let bench = try Bench.empty()
    _ = bench.run(["person", "add", "--name", "Darbinieks 003", "--position", "p"])
    for (number, cited) in criteria.enumerated() {
      let words = [
        "audit", "add", "--title", "A\(number)", "--planned", "2025-03-10", "--kind", "internal", "--leader",
        "Darbinieks 003",
      ]
      _ = bench.run(words + ["--criteria", cited])
    }
    return bench
  }

  private let list = "audit,class,title,criterion,evidence\nA0,observation,Old form,7.5.3,Form 12\n"

  @Test("A number alone is the clause of the standard that the audit is held against")
  func ofAudit() throws {
    let bench = try bench(["ISO 9001:2015", "caf-2020:1.1"])
    let run = try bench.take(list, as: "finding")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("finding").contains("iso-9001-2015:7.5.3"), "\(bench.export("finding"))")
  }

  @Test("Without an audit it is that of the only standard in use; of two nobody knows which")
  func ofOrganisation() throws {
    let words = ["nc", "add", "--title", "T", "--found", "2025-03-01", "--source", "employee", "--criterion", "7.5.3"]
    let one = try bench(["iso-9001-2015:7.5"])
    #expect(one.run(words).code == 0)
    #expect(one.export("nonconformity").contains("iso-9001-2015:7.5.3"))
    #expect(one.run(["nc", "edit", "NC-2025-001", "--criterion", "8.5.1. punkts"]).code == 0)
    #expect(one.export("nonconformity").contains("iso-9001-2015:8.5.1"))
    let run = try bench(["iso-9001-2015:7.5", "caf-2020:1.1"]).run(words)
    #expect(run.code == 65 && run.errors.contains("[field.unknown-criterion]"), "\(run.errors)")
  }

  @Test("A number that the standard does not have is refused")
  func unknown() throws {
    let run = try bench(["iso-9001-2015"]).take(list.replacing("7.5.3", with: "7.99"), as: "finding")
    #expect(run.code == 65 && run.errors.contains("[field.unknown-criterion]"), "\(run.errors)")
  }
}
