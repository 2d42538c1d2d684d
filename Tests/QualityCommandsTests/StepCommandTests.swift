import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Steps on the command line")
struct StepCommandTests {
  /// A quality manager, a director, an auditor, an owner, an employee and a reader; the account is none of theirs.
  static func desk(_ account: String? = nil) throws -> Bench {
    let bench = try Bench()
    bench.run(["init", "--name", "Sociālais dienests", "--language", "lv"])
    // The director comes first, while roles are written directly, and gives the others theirs in person.
    let people = [
      ("E-002", "Vadītājs", "director"), ("E-001", "Kvalitātes vadītājs", "qualityManager"),
      ("E-003", "Auditors", "auditor"), ("E-004", "Īpašnieks", "owner"), ("E-005", "Darbinieks 005", "employee"),
      ("E-006", "Lasītājs", "reader"),
    ]
    for (index, (id, name, roles)) in people.enumerated() {
      let words = ["person", "add", "--id", id, "--name", name, "--roles", roles]
      bench.run(words + (index == 0 ? [] : ["--as", "E-002"]))
    }
    bench.run(["process", "add", "--name", "Aprūpe mājās", "--kind", "core", "--owner", "E-004", "--as", "E-001"])
    if let account { bench.run(["person", "edit", "E-004", "--account", account, "--as", "E-001"]) }
    return bench
  }

  static let nonconformity = [
    "nc", "add", "--title", "Plāns nav pārskatīts", "--found", "2025-03-01", "--source", "internalAudit", "--severity",
    "minor", "--process", "P-01", "--owner", "E-004",
  ]
  /// The same as an employee reports it.
  static let unjudged = nonconformity.filter { !["--severity", "minor"].contains($0) }
  static let action = [
    "action", "add", "--title", "Ieviest atgādinājumu", "--kind", "corrective", "--for", "NC-2025-001", "--responsible",
    "E-004", "--due", "2025-06-30",
  ]

  /// Words as a shell splits them; underscores stand for spaces.
  static func words(_ line: String) -> [String] {
    line.split(separator: " ").map { String($0).replacing("_", with: " ") }
  }

  private func refused(_ run: Bench.Run, _ identifier: String, _ parts: String...) {
    #expect(run.code == 1 || run.code == 65, "\(run.output)")
    #expect(run.errors.contains("[\(identifier)]"), "\(run.errors)")
    for part in parts { #expect(run.errors.contains(part), "\(part): \(run.errors)") }
    let tellsItself = identifier == "field.missing"
    #expect(tellsItself || run.errors.contains("\n  "), "no next step: \(run.errors)")
    #expect(!run.errors.contains("«") && !run.errors.contains("{"), "\(run.errors)")
  }

  @Test(
    "A nonconformity lives from its registration to the day somebody else saw the cause gone", arguments: ["lv", "en"])
  func life(_ language: String) throws {
    let bench = try StepCommandTests.desk()
    func run(_ line: String, on day: String = "2025-03-31") -> Bench.Run {
      bench.run(StepCommandTests.words(line), language: language, today: Day(day) ?? .first)
    }
    refused(
      bench.run(StepCommandTests.nonconformity + ["--as", "E-005"], language: language),
      "rule.nonconformity.leaves-severity", "--severity")
    bench.run(StepCommandTests.unjudged + ["--as", "E-005"])
    refused(run("nc implement NC-2025-001 --as E-004"), "step.state", "NC-2025-001", "implement")
    refused(run("nc contain NC-2025-001 --containment x --as E-005"), "step.performer", "E-005", "E-004 Īpašnieks")
    refused(run("nc contain NC-2025-001 --containment x --as E-006"), "step.performer", "E-006")
    refused(run("nc contain NC-2025-001 --as E-004"), "field.missing", "--containment")
    refused(run("nc analyse NC-2025-001 --as E-004"), "rule.nonconformity.cause-or-decision", "aplis cause add")
    #expect(run("cause add --nonconformity NC-2025-001 --text Nav_atgādinājuma --is-root yes --as E-004").code == 0)
    #expect(run("nc analyse NC-2025-001 --cause-class workload --as E-004").code == 0)
    refused(run("nc plan NC-2025-001 --as E-004"), "rule.nonconformity.judged", "nonconformity edit NC-2025-001")
    #expect(run("nc edit NC-2025-001 --severity minor --as E-004").code == 1)
    #expect(run("nc edit NC-2025-001 --severity minor --reason Izvērtēta --as E-001").code == 0)
    refused(
      run("nc plan NC-2025-001 --as E-004"), "rule.nonconformity.has-actions", "aplis action add --for NC-2025-001")
    bench.run(StepCommandTests.action + ["--as", "E-004"])
    #expect(run("nc plan NC-2025-001 --check-criterion Neviena_kavēta_plāna --as E-004").code == 0)
    refused(run("nc implement NC-2025-001 --as E-004"), "rule.nonconformity.actions-completed", "ACT-2025-001")
    refused(run("action extend ACT-2025-001 --due 2025-08-01 --reason x --as E-004"), "step.performer", "E-001")
    refused(run("action extend ACT-2025-001 --due 2025-05-01 --reason x --as E-001"), "rule.later-due")
    refused(run("action extend ACT-2025-001 --due 2025-08-01 --as E-001"), "step.reason", "--reason")
    #expect(run("action complete ACT-2025-001 --result Ieviests --as E-004").code == 0)
    refused(
      run("nc implement NC-2025-001 --check-due 2025-03-31 --as E-004"), "rule.nonconformity.check-term", "--check-due")
    #expect(run("nc implement NC-2025-001 --as E-004").code == 0)
    let verify = "nc verify NC-2025-001 --effective yes --verification Izlase_bez_kavējumiem --as "
    refused(run(verify + "E-004"), "step.performer", "E-003 Auditors")
    refused(run(verify + "E-003"), "rule.nonconformity.check-day", language == "lv" ? "30.04.2025" : "2025-04-30")
    #expect(run(verify + "E-003", on: "2025-04-30").code == 0)
    refused(run(verify + "E-003", on: "2025-04-30"), "step.state")
    refused(
      bench.run(StepCommandTests.action + ["--as", "E-004"], language: language), "rule.action.subject-open",
      "NC-2025-001")
    #expect(bench.run(["check"]).code == 0)
    let trail = bench.run(["trail", "list", "--record", "NC-2025-001"], language: "lv").output
    #expect(trail.contains("rezultativitāte pārbaudīta") && trail.contains("E-003"))
  }

  @Test("What was not effective goes back to its causes, and only a new action leads on")
  func reopened() throws {
    let bench = try StepCommandTests.desk()
    func run(_ line: String) -> Bench.Run { bench.run(StepCommandTests.words(line), language: "en") }
    bench.run(StepCommandTests.nonconformity)
    for line in [
      "cause add --nonconformity NC-2025-001 --text Nav --as E-004",
      "nc analyse NC-2025-001 --cause-class ict --as E-004",
    ] { #expect(run(line).code == 0) }
    bench.run(StepCommandTests.action)
    for line in [
      "nc plan NC-2025-001 --as E-004", "action complete ACT-2025-001 --result Darīts --as E-004",
      "nc implement NC-2025-001 --as E-004",
      "nc verify NC-2025-001 --effective no --verification Atkal_kavēts --as E-003",
    ] { #expect(run(line).code == 0, "\(run(line).errors)") }
    let record = try object(run("nc show NC-2025-001 --json").output)
    #expect(record["state"] as? String == "analysed" && record["reopened"] as? Int == 1)
    refused(run("nc plan NC-2025-001 --as E-004"), "rule.nonconformity.has-actions")
    #expect(
      run("action add --title Cits --kind corrective --for NC-2025-001 --responsible E-004 --due 2025-07-01").code == 0)
    #expect(run("nc plan NC-2025-001 --as E-004").code == 0)
  }

  @Test("An audit of the process brings the check forward from the day on which it was held, not before")
  func auditedSince() throws {
    let bench = try StepCommandTests.desk()
    func run(_ line: String) -> Bench.Run {
      bench.run(StepCommandTests.words(line), language: "en", today: Day("2025-12-31") ?? .first)
    }
    bench.run(StepCommandTests.nonconformity + ["--registered", "2025-03-31"])
    #expect(run("nc edit NC-2025-001 --severity major --as E-001").code == 0)
    bench.run(StepCommandTests.action)
    for line in [
      "cause add --nonconformity NC-2025-001 --text Nav --as E-004",
      "nc analyse NC-2025-001 --cause-class ict --as E-004 --on 2025-03-31",
      "nc plan NC-2025-001 --as E-004 --on 2025-03-31",
      "action complete ACT-2025-001 --result Darīts --as E-004 --on 2025-04-01",
      "nc implement NC-2025-001 --as E-004 --on 2025-04-01",
      "audit add --title A --planned 2025-05-20 --leader E-003 --processes P-01 --criteria x --as E-001",
      "checklist-item add --audit AUD-2025-01 --question Vai --as E-003", "audit prepare AUD-2025-01 --as E-003",
      "audit begin AUD-2025-01 --as E-003 --on 2025-05-20",
      "checklist-item edit CL-2025-001 --result conforms --as E-003",
      "audit report AUD-2025-01 --conclusion Labi --as E-003 --on 2025-05-21",
    ] {
      let step = run(line)
      #expect(step.code == 0, "\(line): \(step.errors)")
    }
    let verify = "nc verify NC-2025-001 --effective yes --verification Izlase --as E-003 --on "
    refused(run(verify + "2025-05-19"), "rule.nonconformity.check-day", "2025-06-30")
    #expect(run(verify + "2025-05-20").code == 0)
  }

  @Test("Who did it does not verify it, unless the director allowed it before; the exception is used once and shows")
  func exception() throws {
    let bench = try StepCommandTests.desk()
    func run(_ line: String) -> Bench.Run { bench.run(StepCommandTests.words(line), language: "lv") }
    for number in 1...2 {
      bench.run([
        "action", "add", "--title", "Darbs \(number)", "--kind", "improvement", "--responsible", "E-001", "--due",
        "2025-04-30",
      ])
      #expect(run("action complete ACT-2025-00\(number) --result Darīts --as E-001").code == 0)
    }
    let verify = "action verify ACT-2025-001 --effective yes --verification Redzēts --as E-001"
    refused(
      run(verify), "step.separation", "E-001", "aplis exception add --for ACT-2025-001 --step verify --person E-001")
    let grant = "exception add --for ACT-2025-001 --step verify --person E-001 --grounds Cita_cilvēka_nav --as "
    refused(run(grant + "E-001"), "rule.exception.not-own")
    #expect(run(grant + "E-002").code == 0)
    refused(run("action verify ACT-2025-002 --effective yes --verification x --as E-001"), "step.separation")
    #expect(run(verify).code == 0)
    #expect(run("exception show EX-2025-01").output.contains("izlietots"))
    #expect(bench.run(["trail", "list", "--record", "ACT-2025-001"], language: "lv").output.contains("EX-2025-01"))
    #expect(bench.run(["review", "build", "2025", "-o", "r"], language: "lv").code == 0)
    let page = try String(contentsOfFile: bench.path("r/review-2025.lv.html"), encoding: .utf8)
    #expect(page.contains("četru acu izņēmums") && page.contains("EX-2025-01"))
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("A known account acts for somebody else only where the workspace permits it, and the trail says so")
  func actingForOthers() throws {
    let bench = try StepCommandTests.desk("tester")
    refused(bench.run(StepCommandTests.nonconformity + ["--as", "E-005"]), "acting.for-other", "E-004")
    #expect(bench.run(StepCommandTests.nonconformity).code == 0)
    let setting = ["setting", "add", "--name", "acting.for-others", "--value", "yes"]
    refused(bench.run(setting), "acting.right-add")
    // The director's own account permits it.
    let director = bench.run(setting, account: "direktors")
    #expect(director.code == 1)
    #expect(bench.run(setting + ["--as", "E-002"], account: "cits").code == 0)
    #expect(bench.run(StepCommandTests.unjudged + ["--as", "E-005", "--doubles", "accept"]).code == 0)
    #expect(bench.run(["trail", "list", "--last", "1"], language: "en").output.contains("E-005 (through E-004)"))
    #expect(bench.run(["trail", "list", "--last", "1", "--json"]).output.contains("\"by\":\"E-004\""))
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("Readers write nothing, employees report, and roles are given by manager or director only")
  func permissions() throws {
    let bench = try StepCommandTests.desk()
    func run(_ line: String) -> Bench.Run { bench.run(StepCommandTests.words(line), language: "en") }
    refused(run("unit add --name X --as E-006"), "acting.reader")
    refused(run("unit add --name X --as E-005"), "acting.employee", "feedback add")
    #expect(run("feedback add --kind proposal --received 2025-03-01 --text Ideja --as E-005").code == 0)
    refused(run("person edit E-004 --roles director --as E-004"), "acting.right-field")
    refused(run("person add --name X --roles qualityManager --as E-003"), "acting.right-add")
    refused(run("person edit E-004 --account root --as E-003"), "acting.right-field")
    refused(run("setting add --name due.minor --value 999 --as E-004"), "acting.right-add")
    bench.run(StepCommandTests.nonconformity)
    refused(run("nc withdraw NC-2025-001 --reason nevajag --as E-004"), "acting.right")
    #expect(run("person edit E-003 --active no --as E-001").code == 0)
    refused(run("unit add --name X --as E-003"), "acting.inactive")
    #expect(run("person edit E-003 --active yes --as E-001").code == 0)
  }

  @Test("A state is not edited, not even by who may do everything; the refusal names the steps")
  func sealed() throws {
    let bench = try StepCommandTests.desk()
    func run(_ line: String) -> Bench.Run { bench.run(StepCommandTests.words(line), language: "lv") }
    bench.run(StepCommandTests.nonconformity)
    refused(run("nc edit NC-2025-001 --state closed --as E-001"), "lifecycle.sealed", "verify")
    refused(run("nc edit NC-2025-001 --due 2030-01-01 --as E-001"), "lifecycle.sealed", "extend")
    refused(run("nc edit NC-2025-001 --closed 2025-03-02 --as E-001"), "lifecycle.sealed")
    refused(
      run("nc add --title X --found 2025-03-01 --source employee --severity minor --process P-01 --state closed"),
      "lifecycle.begins", "aplis import")
    refused(
      run("nc add --title X --found 2025-03-01 --source employee --severity minor --process P-01 --closed 2025-03-02"),
      "lifecycle.sealed")
    #expect(!run("help nc edit").output.contains("--state "))
  }

  @Test("An edited table takes steps as their lifecycle allows, and is refused where it does not")
  func imported() throws {
    let bench = try StepCommandTests.desk()
    bench.run(StepCommandTests.nonconformity)
    func take(_ text: String, _ more: [String] = []) throws -> Bench.Run {
      try bench.write(text, to: "nc.csv")
      return bench.run(["import", "nc", "nc.csv", "--update", "--yes", "--as", "E-001"] + more, language: "en")
    }
    let refusal = try take("id,state\nNC-2025-001,closed\n")
    #expect(refusal.code != 0 && refusal.errors.contains("lifecycle.sealed"), "\(refusal.errors)")
    let contained = try take("id,state,containment,containedOn\nNC-2025-001,contained,Pārskatīts,2025-03-02\n")
    #expect(contained.code == 0, "\(contained.errors)")
    let record = try object(bench.run(["nc", "show", "NC-2025-001", "--json"]).output)
    #expect(record["state"] as? String == "contained" && record["containedOn"] as? String == "2025-03-02")
    #expect(bench.run(["trail", "list", "--last", "2"], language: "en").output.contains("contained"))
    #expect(try take("id,due\nNC-2025-001,2025-12-01\n").errors.contains("step.reason"))
    let extended = try take("id,due\nNC-2025-001,2025-12-01\n", ["--reason", "Gaida līgumu"])
    #expect(extended.code == 0, "\(extended.errors)")
    #expect(
      try object(bench.run(["nc", "show", "NC-2025-001", "--json"]).output)["firstDue"] as? String == "2025-06-29")
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("A step of the past bears its day; one of the future is refused")
  func days() throws {
    let bench = try StepCommandTests.desk()
    bench.run(StepCommandTests.nonconformity)
    let contain = ["nc", "contain", "NC-2025-001", "--containment", "Uzreiz", "--as", "E-004", "--on"]
    refused(bench.run(contain + ["2025-04-01"], language: "lv"), "step.in-future", "01.04.2025")
    #expect(bench.run(contain + ["02.03.2025"]).code == 0)
    #expect(
      try object(bench.run(["nc", "show", "NC-2025-001", "--json"]).output)["containedOn"] as? String == "2025-03-02")
  }

  @Test("On a terminal what is missing is asked for, choices by number; an end of the answers leaves nothing")
  func prompts() throws {
    let bench = try StepCommandTests.desk()
    let asked = bench.run(
      ["nc", "add", "--title", "Jautāts", "--process", "P-01"], language: "lv",
      answers: ["nav diena", "1.3.2025", "9", "1"])
    #expect(asked.code == 0, "\(asked.errors)")
    #expect(asked.errors.contains("1  būtiska") && asked.errors.contains("Konstatēšanas datums: "))
    #expect(asked.errors.contains("  Diena, kurā neatbilstību pamanīja, nevis notikuma vai pierakstīšanas diena.\n"))
    let record = try object(bench.run(["nc", "show", "NC-2025-001", "--json"]).output)
    #expect(record["found"] as? String == "2025-03-01" && record["severity"] as? String == "major")
    #expect(record["source"] as? String == "employee")
    let before = bench.run(["trail", "list", "--json"]).output
    let ended = bench.run(["nc", "contain", "NC-2025-001", "--as", "E-001"], language: "lv", answers: [])
    #expect(ended.code == 64 && ended.errors.contains("[prompt.ended]"), "\(ended.errors)")
    #expect(bench.run(["trail", "list", "--json"]).output == before)
    let reason = bench.run(
      ["nc", "reject", "NC-2025-001", "--as", "E-001"], language: "lv", answers: ["Prasība ir izpildīta"])
    #expect(reason.code == 0, "\(reason.errors)")
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
