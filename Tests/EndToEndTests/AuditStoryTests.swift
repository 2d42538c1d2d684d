import Foundation
import Testing

/// The story that an internal auditor would tell, with the built program and one process for each step.
@Suite("The story of one audit")
struct AuditStoryTests {
  private let service: ServiceDesk
  private static let (director, manager, auditor, second, owner) = (
    "E-001", "E-002", "E-003", "E-004", "E-005"
  )

  init() throws {
    service = try ServiceDesk()
    try service.done(["person", "add", "--name", "Vadītājs", "--roles", "director"], by: nil)
    for words in [
      ["unit", "add", "--name", "Aprūpes nodaļa"],
      ["person", "add", "--name", "Kvalitātes vadītājs", "--roles", "qualityManager"],
      [
        "person", "add", "--name", "Darbinieks 003", "--roles", "auditor", "--auditor-since",
        "2020-01-01",
      ],
      [
        "person", "add", "--name", "Darbinieks 004", "--roles", "auditor", "--auditor-since",
        "2020-01-01",
      ],
      ["person", "add", "--name", "Darbinieks 005", "--roles", "owner", "--unit", "U-01"],
      [
        "process", "add", "--name", "Aprūpe mājās", "--kind", "core", "--owner", Self.owner,
        "--units", "U-01",
        "--criteria", "iso-9001-2015:8.5.1",
      ],
      [
        "risk", "add", "--title", "Aprūpētāju trūkums", "--process", "P-01", "--likelihood", "5",
        "--impact", "4",
      ],
    ] { try service.done(words, by: Self.director) }
  }

  @Test(
    "From the proposed programme to the closed nonconformity and the review, with every refused step on the way"
  )
  func story() throws {
    try programme()
    try preparation()
    try audit()
    try analysis()
    try action()
    try verification()
    try review()
  }

  private func programme() throws {
    let proposed = try service.done(["programme", "propose", "2024", "--json"], by: Self.manager)
    #expect(proposed.contains(#""process":"P-01""#) && proposed.contains("risk"))
    try service.done(["programme", "propose", "2024", "--apply"], by: Self.manager)
    try service.refused(
      "step.performer", ["programme", "approve", "AP-2024"], by: Self.manager, on: "2024-01-10")
    try service.refused(
      "step.performer", ["programme", "approve", "AP-2024"], by: Self.auditor, on: "2024-01-10")
    try service.done(["programme", "approve", "AP-2024"], by: Self.director, on: "2024-01-10")
    try service.refused(
      "programme.not-draft", ["programme", "propose", "2024", "--apply"], by: Self.manager)
    try service.refused(
      "rule.programme.audits-closed", ["programme", "close", "AP-2024"], by: Self.manager)
    #expect(try service.field("planned", of: "audit", "AUD-2024-01") == "2024-07-02")
  }

  private func preparation() throws {
    let prepare = ["audit", "prepare", "AUD-2024-01"]
    try service.refused(
      "step.state", ["audit", "begin", "AUD-2024-01"], by: Self.auditor, on: "2024-06-17")
    // Whoever owns the process neither leads the audit nor prepares it.
    // What the director approved changes only with the programme, which is approved again afterwards.
    let owner = ["audit", "edit", "AUD-2024-01", "--leader", Self.owner]
    try service.refused("rule.audit.programme-open", owner, by: Self.manager)
    try service.done(
      ["programme", "amend", "AP-2024", "--reason", "Auditors slimo"], by: Self.manager, on: "2024-06-17")
    try service.done(owner, by: Self.manager)
    try service.refused("step.separation", prepare, by: Self.manager, on: "2024-06-17")
    try service.done(["audit", "edit", "AUD-2024-01", "--leader", Self.director], by: Self.manager)
    try service.refused("rule.audit.leader-is-auditor", prepare, by: Self.manager, on: "2024-06-17")
    try service.done(
      ["audit", "edit", "AUD-2024-01", "--leader", Self.auditor, "--clear", "criteria"],
      by: Self.manager)
    try service.done(["programme", "approve", "AP-2024"], by: Self.director, on: "2024-06-17")
    try service.refused("rule.audit.has-criteria", prepare, by: Self.auditor, on: "2024-06-17")
    try service.done(
      ["audit", "edit", "AUD-2024-01", "--criteria", "iso-9001-2015:8.5.1"], by: Self.manager)
    try service.refused("step.performer", prepare, by: Self.owner, on: "2024-06-17")
    try service.done(prepare, by: Self.auditor, on: "2024-06-17")
    let postpone = ["audit", "postpone", "AUD-2024-01", "--planned"]
    try service.refused(
      "step.reason", postpone + ["2024-07-09"], by: Self.auditor, on: "2024-06-28")
    try service.refused(
      "rule.later-planned", postpone + ["2024-07-01", "--reason", "Slimība"], by: Self.auditor,
      on: "2024-06-28")
    try service.done(
      postpone + ["2024-07-09", "--reason", "Slimība"], by: Self.auditor, on: "2024-06-28")
    #expect(try service.field("firstPlanned", of: "audit", "AUD-2024-01") == "2024-07-02")
    try service.done(prepare, by: Self.auditor, on: "2024-07-01")
  }

  private func audit() throws {
    let finding =
      [
        "finding", "add", "--audit", "AUD-2024-01", "--class", "minor", "--process", "P-01",
        "--criterion",
        "iso-9001-2015:8.5.1", "--title", "Aprūpes plānā nav vajadzību",
      ]
    let evidence = ["--evidence", "4 no 10 plāniem"]
    try service.refused("rule.finding.audit-held", finding + evidence, by: Self.auditor)
    try service.done(["audit", "begin", "AUD-2024-01"], by: Self.auditor, on: "2024-07-09")
    try service.incomplete(finding, by: Self.auditor)
    // What was found in the past is registered with its day, and the finding names it.
    try service.refused("step.performer", nonconformity, by: try reader())
    try service.done(nonconformity, by: Self.auditor)
    try service.done(finding + evidence + ["--nonconformity", "NC-2024-001"], by: Self.auditor)
    try service.refused(
      "rule.finding.nonconformity-open",
      ["finding", "edit", "F-2024-001", "--class", "observation"], by: Self.auditor)
    try service.incomplete(["audit", "report", "AUD-2024-01"], by: Self.auditor)
    let report = ["audit", "report", "AUD-2024-01", "--conclusion", "Kopumā atbilst."]
    try service.refused("step.performer", report, by: Self.owner, on: "2024-07-12")
    try service.refused("rule.audit.examined", report, by: Self.auditor, on: "2024-07-12")
    try service.done(["checklist-item", "edit", "CL-2024-001", "--result", "conforms"], by: Self.auditor)
    try service.done(report, by: Self.auditor, on: "2024-07-12")
    try service.refused(
      "rule.audit.nonconformities-planned", ["audit", "close", "AUD-2024-01"], by: Self.auditor,
      on: "2024-07-12")
  }

  private let nonconformity = [
    "nonconformity", "add", "--title", "Aprūpes plānā nav vajadzību", "--found", "2024-07-09",
    "--registered",
    "2024-07-10", "--source", "internalAudit", "--severity", "minor", "--process", "P-01", "--unit",
    "U-01",
    "--criterion", "iso-9001-2015:8.5.1", "--owner", "E-005",
  ]

  private func reader() throws -> String {
    try service.done(
      ["person", "add", "--id", "E-090", "--name", "Darbinieks 090", "--roles", "reader"],
      by: Self.manager)
    return "E-090"
  }

  private func analysis() throws {
    let id = "NC-2024-001"
    #expect(try service.field("due", of: "nonconformity", id) == "2024-10-08")
    let contain = ["nc", "contain", id, "--containment", "Plāni papildināti."]
    try service.refused("step.state", ["nc", "plan", id], by: Self.owner, on: "2024-07-11")
    try service.refused("step.performer", contain, by: Self.auditor, on: "2024-07-11")
    try service.refused("step.in-future", contain, by: Self.owner, on: "2190-01-01")
    try service.done(contain, by: Self.owner, on: "2024-07-11")
    let analyse = ["nc", "analyse", id, "--cause-class", "procedureUnclear"]
    try service.refused(
      "rule.nonconformity.cause-or-decision", analyse, by: Self.owner, on: "2024-07-18")
    try service.done(
      [
        "cause", "add", "--nonconformity", id, "--method", "fiveWhys", "--text",
        "Veidlapā nav lauka",
      ], by: Self.owner)
    try service.done(analyse, by: Self.owner, on: "2024-07-18")
    try service.refused(
      "rule.nonconformity.has-actions", ["nc", "plan", id], by: Self.owner, on: "2024-07-22")
    try service.done(
      [
        "action", "add", "--title", "Papildināt veidlapu", "--kind", "corrective", "--for", id,
        "--responsible",
        Self.owner, "--registered", "2024-07-22", "--due", "2024-08-31",
      ], by: Self.owner)
    try service.done(["nc", "plan", id], by: Self.owner, on: "2024-07-22")
    try service.done(["audit", "close", "AUD-2024-01"], by: Self.auditor, on: "2024-07-23")
    try service.refused(
      "rule.finding.audit-held", ["finding", "edit", "F-2024-001", "--title", "x"],
      by: Self.auditor)
  }

  private func action() throws {
    let id = "ACT-2024-001"
    try service.refused(
      "step.performer", ["action", "start", id], by: Self.second, on: "2024-08-01")
    try service.done(["action", "start", id], by: Self.owner, on: "2024-08-01")
    try service.refused(
      "lifecycle.sealed", ["action", "edit", id, "--due", "2024-12-31"], by: Self.owner)
    let extend = ["action", "extend", id, "--due", "2024-09-15", "--reason", "Tipogrāfija kavējas"]
    try service.refused("step.performer", extend, by: Self.owner, on: "2024-08-26")
    try service.done(extend, by: Self.manager, on: "2024-08-26")
    #expect(try service.field("firstDue", of: "action", id) == "2024-08-31")
    try service.refused(
      "rule.nonconformity.actions-completed", ["nc", "implement", "NC-2024-001"], by: Self.owner,
      on: "2024-09-09")
    try service.done(
      ["action", "complete", id, "--result", "Veidlapa papildināta"], by: Self.owner,
      on: "2024-09-10")
    try service.done(["nc", "implement", "NC-2024-001"], by: Self.manager, on: "2024-09-11")
    let verify = ["action", "verify", id, "--effective", "yes", "--verification", "Veidlapu lieto"]
    try service.refused("step.performer", verify, by: Self.owner, on: "2024-10-01")
    try service.done(verify, by: Self.second, on: "2024-10-01")
  }

  private func verification() throws {
    let verify = [
      "nc", "verify", "NC-2024-001", "--effective", "yes", "--verification", "10 plāni pārbaudīti",
    ]
    try service.refused("step.performer", verify, by: Self.owner, on: "2024-10-11")
    try service.refused("rule.nonconformity.check-day", verify, by: Self.second, on: "2024-10-10")
    // Four eyes: the quality manager may verify, but not what the quality manager implemented.
    try service.refused("step.separation", verify, by: Self.manager, on: "2024-10-11")
    try service.done(verify, by: Self.second, on: "2024-10-11")
    #expect(try service.field("state", of: "nonconformity", "NC-2024-001") == "closed")
    try service.refused(
      "rule.action.subject-open",
      [
        "action", "add", "--title", "x", "--kind", "corrective", "--for", "NC-2024-001",
        "--responsible", Self.owner,
        "--due", "2024-12-31",
      ], by: Self.owner)
    try service.done(["programme", "close", "AP-2024"], by: Self.manager, on: "2024-12-20")
  }

  /// Found on 9 July, registered on the 10th, closed on 11 October: 93 days. The action was due on 31 August first.
  private func review() throws {
    try service.done(["review", "build", "2024", "--format", "json", "-o", "r"], by: Self.manager)
    let figures = try service.figures("r/review-2024.json", year: 2024)
    #expect(
      figures["c4-registered"] == "1" && figures["c4-closed"] == "1" && figures["c4-open"] == "0")
    #expect(figures["c4-days-median"] == "93" && figures["c4-days-mean"] == "93.0")
    #expect(figures["c4-on-time"] == "0.0" && figures["c4-effective"] == "100.0")
    #expect(figures["c6-audits"] == "1" && figures["c6-completion"] == "100.0")
    #expect(figures["c6-findings"] == "1" && figures["c6-nonconforming"] == "1")
    try service.done(["trail", "verify"], by: nil)
    try service.done(["check"], by: nil)
  }
}
