import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Recurrence is proposed")
struct RecurrenceCommandTests {
  private func nonconformity(_ title: String, _ found: String, process: String = "P-01", criterion: String? = nil)
    -> [String]
  {
    [
      "nc", "add", "--title", title, "--found", found, "--source", "employee", "--severity", "minor", "--process",
      process,
    ]
      + (criterion.map { ["--criterion", $0] } ?? [])
  }

  private func service() throws -> AuditBench {
    let service = try AuditBench(on: "2026-02-10")
    service.done(nonconformity("Kritienu žurnālā trūkst ierakstu", "2026-01-05", criterion: "iso-9001-2015:8.5.1"))
    service.done(nonconformity("Medikamentu skapis nav aizslēgts", "2026-01-06", process: "P-02"))
    return service
  }

  @Test("Outside a terminal the command that links is told, and nothing is linked")
  func told() throws {
    let service = try service()
    let run = service.done(nonconformity("Cits nosaukums", "2026-02-01", criterion: "iso-9001-2015:8.5.1"))
    #expect(run.output.contains("nonconformity edit NC-2026-003 --recurrence-of NC-2026-001"), "\(run.output)")
    #expect(run.output.contains("tas pats process un kritērijs"))
    #expect(try service.record("nonconformity", "NC-2026-003")["recurrenceOf"] == nil)
  }

  @Test(
    "Similar words are found in other forms, with and without diacritics",
    arguments: ["Kritieni nav ierakstīti žurnālos", "KRITIENA ieraksts zurnalaa", "zurnals bez kritienu ierakstiem"])
  func words(_ title: String) throws {
    let service = try service()
    let run = service.done(nonconformity(title, "2026-02-01", process: "P-02"))
    #expect(run.output.contains("NC-2026-001") && !run.output.contains("NC-2026-002"), "\(run.output)")
  }

  @Test("On a terminal it is linked by its number; any other answer links nothing")
  func confirmed() throws {
    let service = try service()
    for answer in ["", "x", "2", "0"] {
      let words = nonconformity("Cits \(answer)", "2026-02-01", criterion: "iso-9001-2015:8.5.1")
      #expect(service.run(words, answers: [answer]).code == 0)
    }
    #expect(try service.records("nonconformity").allSatisfy { $0["recurrenceOf"] == nil })
    let run = service.run(
      nonconformity("Vēl", "2026-02-02", criterion: "iso-9001-2015:8.5.1"), answers: ["1"])
    #expect(run.code == 0 && run.errors.contains("Vai tā ir kādas no šīm atkārtošanās?"))
    let linked = try service.records("nonconformity").filter { $0["recurrenceOf"] != nil }
    #expect(linked.count == 1 && run.output.contains("atkārto"))
  }

  @Test("JSON stays JSON, and nothing is asked")
  func json() throws {
    let service = try service()
    let words = nonconformity("Cits", "2026-02-01", criterion: "iso-9001-2015:8.5.1") + ["--json"]
    #expect(try AuditBench.object(service.run(words, answers: []).output)["id"] as? String == "NC-2026-003")
    let run = service.done(["nonconformity", "similar", "NC-2026-003", "--json"])
    #expect(run.output.contains(#""id":"NC-2026-001""#) && run.output.contains(#""reasons":["criterion"]"#))
  }

  @Test("The setting says how many months count; what is found together does not recur")
  func setting() throws {
    let service = try service()
    service.done(nonconformity("Cits", "2026-01-05", criterion: "iso-9001-2015:8.5.1"))
    #expect(service.done(["nc", "similar", "NC-2026-003"]).output.contains("līdzīgu agrāku neatbilstību nav"))
    service.done(nonconformity("Trešais", "2026-02-06", criterion: "iso-9001-2015:8.5.1"))
    #expect(service.done(["nc", "similar", "NC-2026-004"]).output.contains("NC-2026-001"))
    // Fewer months ask for less: that is for the director.
    let fewer = ["setting", "add", "--name", "recurrence.months", "--value", "1"]
    service.refused("rule.setting.loosens-nothing", fewer)
    service.done(fewer, as: AuditBench.director)
    #expect(service.done(["nc", "similar", "NC-2026-004"]).output.contains("līdzīgu agrāku neatbilstību nav"))
  }
}
