import QualityModel
import Testing

@testable import QualityCommands

@Suite("Outcomes of objectives and measures are confirmed")
struct OutcomeConfirmingTests {
  private let bench: Bench

  init() throws {
    bench = try StepCommandTests.desk()
    done(
      "objective add --title Mērķis --period 2025 --owner E-004 --as E-001",
      "objective add --title Savs --period 2025 --owner E-001 --as E-002",
      "plan-item add --objective O-01 --title Pasākums --years 2025 --as E-001")
  }

  @discardableResult
  private func run(_ line: String) -> Bench.Run { bench.run(StepCommandTests.words(line), language: "en") }

  private func done(_ lines: String...) {
    for line in lines {
      let step = run(line)
      #expect(step.code == 0, "\(line): \(step.errors)")
    }
  }

  private func refused(_ line: String, _ identifier: String, _ parts: String...) {
    let step = run(line)
    #expect(step.code != 0 && step.errors.contains("[\(identifier)]"), "\(line): \(step.output)\(step.errors)")
    for part in parts { #expect(step.errors.contains(part), "\(part): \(step.errors)") }
  }

  @Test("The owner tells how it came out, the quality manager confirms it, once")
  func confirmed() {
    refused("objective confirm O-01 --as E-001", "step.state")
    done("objective edit O-01 --state reached --evaluation Labi --as E-004")
    #expect(run("objective list").output.contains("reached (not confirmed)"))
    #expect(run("objective list --json").output.contains("\"marks\":[\"not-confirmed\"]"))
    #expect(run("objective show O-01").output.contains("reached (not confirmed)"))
    let status = run("status").output
    #expect(status.contains("outcomes not confirmed (objectives, 1): O-01"), "\(status)")
    #expect(status.contains("aplis objective confirm O-01"), "\(status)")
    for person in ["E-002", "E-003", "E-004", "E-005", "E-006"] {
      refused("objective confirm O-01 --as \(person)", "step.performer", "E-001")
    }
    done("objective confirm O-01 --as E-001")
    #expect(!run("status").output.contains("not confirmed"))
    let shown = run("objective show O-01 --json").output
    #expect(shown.contains("\"confirmedBy\":\"E-001\",\"confirmedOn\":\"2025-03-31\""), "\(shown)")
    #expect(!run("objective list").output.contains("not confirmed"))
    refused("objective confirm O-01 --as E-001", "rule.outcome.not-confirmed", "objective edit O-01")
  }

  @Test("Nobody confirms their own: where the quality manager answers for it, the director does")
  func own() {
    done("objective edit O-02 --state partly --as E-001")
    refused("objective confirm O-02 --as E-001", "step.separation", "E-002")
    done("objective confirm O-02 --as E-002")
  }

  @Test("What changes after its confirmation is confirmed anew, and the file says so itself")
  func changed() {
    done(
      "objective edit O-01 --state reached --as E-004", "objective confirm O-01 --as E-001",
      "objective edit O-01 --title Cits --as E-001")
    #expect(run("objective show O-01 --json").output.contains("confirmedBy"))
    done("objective edit O-01 --state notReached --as E-004")
    #expect(!run("objective show O-01 --json").output.contains("confirmed"))
    #expect(run("check").code == 0, "\(run("check").output)")
    done("objective confirm O-01 --as E-001")
  }

  @Test("A measure is confirmed alike; its objective's owner answers for it")
  func measures() {
    done("plan-item edit PI-001 --state done --actual 12 --as E-004")
    #expect(run("plan-item list").output.contains("(not confirmed)"))
    refused("plan-item confirm PI-001 --as E-004", "step.performer")
    done("plan-item confirm PI-001 --as E-001", "plan-item edit PI-001 --evaluation Vēl --as E-004")
    #expect(run("plan-item list").output.contains("(not confirmed)"))
  }

  @Test("No other way leads to a confirmation: neither an edit nor a table, by whoever tells the outcome")
  func doors() throws {
    refused("objective edit O-01 --confirmed-by E-001 --as E-004", "lifecycle.sealed")
    refused(
      "objective add --title X --period 2025 --owner E-004 --state reached --confirmed-by E-001 --as E-004",
      "lifecycle.sealed")
    try bench.write(
      "id,title,period,owner,state,confirmedBy,confirmedOn\nO-09,X,2025,E-004,reached,E-001,2025-03-30\n",
      to: "o.csv")
    refused("import objective o.csv --as E-004", "acting.right")
    done("import objective o.csv --as E-001")
    try bench.write(
      "id,title,period,owner,state,confirmedBy,confirmedOn\nO-10,X,2025,E-001,reached,E-001,2025-03-30\n",
      to: "own.csv")
    refused("import objective own.csv --as E-001", "take-over.separation")
    try bench.write("id,state,confirmedBy\nO-01,reached,E-001\n", to: "update.csv")
    #expect(run("import objective update.csv --update --yes --as E-004").code != 0)
    #expect(!run("objective show O-01 --json").output.contains("confirmedBy"))
  }
}
