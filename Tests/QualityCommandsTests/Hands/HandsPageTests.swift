import Foundation
import QualityModel
import Testing

@testable import QualityCommands

/// A service of which the accounts are known: E-001 leads the quality system (account `tester`), E-002 the organisation.
@Suite("Pages say who led, by whose hand and by which act")
struct HandsPageTests {
  private let bench: Bench

  init() throws {
    bench = try Bench()
    for words in [
      ["init", "--name", "Sociālais dienests", "--language", "lv"],
      ["person", "add", "--id", "E-002", "--name", "Pirmais vadītājs", "--roles", "director", "--account", "first"],
    ] { done(words) }
    let people = [
      ["E-001", "Kvalitātes vadītājs", "qualityManager"], ["E-003", "Auditors 003", "auditor"],
      ["E-004", "Darbinieks 004", "owner"], ["E-005", "Otrais vadītājs", "employee"],
    ]
    for person in people {
      done(["person", "add", "--id", person[0], "--name", person[1], "--roles", person[2]], account: "first")
    }
    done(["person", "edit", "E-001", "--account", "tester"], account: "first")
    done(["process", "add", "--name", "Aprūpe mājās", "--kind", "core", "--owner", "E-004"])
  }

  @discardableResult
  private func done(
    _ words: [String], account: String = "tester", on day: String = "2025-03-31",
    at place: SourceLocation = #_sourceLocation
  ) -> String {
    let run = bench.run(words, language: "lv", account: account, today: Day(day) ?? .first)
    #expect(run.code == 0, "\(words.joined(separator: " ")): \(run.errors)\(run.output)", sourceLocation: place)
    return run.output
  }

  private func refused(
    _ words: [String], _ identifiers: String..., account: String = "tester", on day: String = "2025-03-31",
    at place: SourceLocation = #_sourceLocation
  ) {
    let run = bench.run(words, language: "lv", account: account, today: Day(day) ?? .first)
    #expect(run.code == 1, "\(run.output)", sourceLocation: place)
    for identifier in identifiers { #expect(run.errors.contains(identifier), "\(run.errors)", sourceLocation: place) }
  }

  private func page(_ name: String) throws -> String {
    let page = try String(contentsOfFile: bench.path(name), encoding: .utf8)
    return page.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
  }

  private func appoint(_ person: String, _ role: String, from: String, until: String? = nil, account: String) {
    done(
      [
        "appointment", "add", "--person", person, "--role", role, "--act", "12/3", "--act-on", "2024-12-20", "--from",
        from,
      ] + (until.map { ["--until", $0] } ?? []), account: account)
  }

  private func programme() {
    done(["programme", "add", "--year", "2025"])
    done([
      "audit", "add", "--title", "Aprūpe", "--kind", "internal", "--processes", "P-01", "--planned", "2025-06-10",
      "--leader", "E-003", "--programme", "AP-2025", "--criteria", "iso-9001-2015:8.5.1",
    ])
  }

  private static let approve = ["programme", "approve", "AP-2025", "--as", "E-002"]

  @Test("status and check ask by which decision somebody is director, with the command, until it is recorded")
  func decision() {
    for words in [["status"], ["check"]] {
      let told = done(words)
      #expect(told.contains("ar kuru lēmumu E-002 ir vadītājs") || told.contains("Ar kuru lēmumu E-002 ir vadītājs"))
      #expect(told.contains("appointment add --person E-002 --role director"), "\(told)")
    }
    appoint("E-002", "director", from: "2025-01-01", account: "tester")
    for words in [["status"], ["check"]] { #expect(!done(words).contains("kuru lēmumu")) }
  }

  @Test("A role that needs an act is refused with the command that gives it")
  func role() {
    refused(
      ["person", "add", "--name", "Otrs", "--roles", "director"], "rule.person.functions-by-act",
      "aplis appointment add --person E-006 --role director")
    refused(
      ["person", "edit", "E-005", "--roles", "auditor"], "rule.person.functions-by-act",
      "aplis appointment add --person E-005 --role auditor")
    appoint("E-005", "auditor", from: "2025-01-01", account: "tester")
    #expect(done(["person", "show", "E-005"]).contains("iekšējais auditors"))
  }

  @Test("What was signed outside the program says so on the programme, with number, day and hand")
  func outside() throws {
    programme()
    refused(Self.approve, "acting.for-other", "--original")
    done([
      "setting", "add", "--name", "acting.for-others", "--value", "yes", "--order", "1-4/9", "--ordered-on",
      "2025-01-06",
    ])
    refused(Self.approve, "rule.signature.original", "--original NUMURS --original-on DIENA")
    done(Self.approve + ["--original", "1-8/27", "--original-on", "2025-03-28"])
    done(["programme", "sheet", "2025", "-o", "out"])
    let text = try page("out/AP-2025.lv.html")
    #expect(text.contains("parakstīts ārpus programmas, reģ. Nr. 1-8/27"), "\(text)")
    #expect(text.contains("28.03.2025.") && text.contains("ierakstīja Kvalitātes vadītājs"))
    #expect(!text.contains("pēc rīkojuma Nr."))
  }

  @Test("What somebody entered for another names the order by which it was permitted")
  func permitted() throws {
    done([
      "setting", "add", "--name", "acting.for-others", "--value", "yes", "--order", "1-4/9", "--ordered-on",
      "2025-01-06",
    ])
    programme()
    done(["audit", "edit", "AUD-2025-01", "--auditee", "E-004", "--as", "E-003"])
    done(["programme", "edit", "AP-2025", "--objectives", "Apliecināt", "--as", "E-001"])
    done(["checklist-item", "add", "--audit", "AUD-2025-01", "--question", "Vai?", "--as", "E-003"])
    done(["audit", "prepare", "AUD-2025-01", "--as", "E-003"])
    done(["audit", "begin", "AUD-2025-01", "--as", "E-003"])
    done(["audit", "sheet", "AUD-2025-01", "-o", "out"])
    let text = try page("out/AUD-2025-01-report.lv.html")
    #expect(text.contains("pēc rīkojuma Nr. 1-4/9") && text.contains("06.01.2025."), "\(text)")
  }

  @Test("A year in which the director changed names both, and the review is signed by who was director then")
  func changed() throws {
    appoint("E-002", "director", from: "2020-01-01", until: "2025-02-28", account: "tester")
    appoint("E-005", "director", from: "2025-03-01", account: "tester")
    done(["review", "conclude", "2025", "--input", "c4", "--text", "Labi", "--finish"])
    refused(
      [
        "review", "decide", "2025", "--kind", "improvement", "--text", "Turpināt", "--responsible", "E-004", "--due",
        "2026-06-30",
      ], "acting.role", "E-005 Otrais vadītājs", account: "first")
    done(["person", "edit", "E-005", "--account", "second"])
    done(
      [
        "review", "decide", "2025", "--kind", "improvement", "--text", "Turpināt", "--responsible", "E-004", "--due",
        "2026-06-30",
      ], account: "second")
    for words in CompleteReview.commands(2025, held: "2025-03-31", by: "E-001") { done(words) }
    refused(["review", "sign", "2025"], "acting.role", account: "first")
    done([
      "review", "sign", "2025", "--as", "E-005", "--original", "1-8/30", "--original-on", "2025-03-30",
    ])
    done(["review", "build", "2025", "-o", "out"])
    let text = try page("out/review-2025.lv.html")
    #expect(text.contains("vadītājs: Pirmais vadītājs, no 01.01.2020., līdz 28.02.2025."), "\(text)")
    #expect(text.contains("vadītājs: Otrais vadītājs, no 01.03.2025."))
    #expect(text.contains("Parakstīja Otrais vadītājs, 31.03.2025."))
    #expect(text.contains("Parakstīts ārpus programmas, reģ. Nr. 1-8/30, 30.03.2025., ierakstīja Kvalitātes vadītājs"))
    done(["review", "verify", "2025"])
    done(["programme", "add", "--year", "2025"])
    done(["programme", "sheet", "2025", "-o", "out"])
    #expect(try page("out/AP-2025.lv.html").contains("Kas gada laikā vadīja"))
  }

  @Test("Documents approved elsewhere and their retroactive force stand in the folder's list")
  func documents() throws {
    done(["unit", "add", "--name", "Nodaļa"])
    refused(
      [
        "document", "add", "--title", "Nolikums", "--kind", "bylaw", "--version", "1", "--order", "114",
        "--approved-on", "2022-06-14", "--in-force-from", "2022-01-01",
      ], "rule.document.retroactive", "--retroactive-reason")
    done([
      "document", "add", "--title", "Nolikums", "--kind", "bylaw", "--version", "1", "--order", "114", "--approved-on",
      "2022-06-14", "--in-force-from", "2022-01-01", "--retroactive-reason", "Domes lēmums",
    ])
    #expect(done(["document", "show", "D-001"]).contains("Domes lēmums"))
    done(["folder", "--unit", "U-01", "--from", "2024-01-01", "--to", "2025-12-31", "-o", "mape"])
    let text = try page("mape/documents.lv.html")
    #expect(text.contains("apstiprināts ārpus programmas") && text.contains("ar atpakaļejošu spēku: Domes lēmums"))
  }

  @Test("Where no account is recorded the approved programme says that who signed is believed")
  func believed() throws {
    let open = try Bench()
    for words in [
      ["init", "--name", "Dienests", "--language", "lv"],
      ["person", "add", "--id", "E-002", "--name", "Vadītājs", "--roles", "director"],
      ["person", "add", "--id", "E-001", "--name", "KV", "--roles", "qualityManager", "--as", "E-002"],
      ["person", "add", "--id", "E-003", "--name", "Auditors", "--roles", "auditor", "--as", "E-002"],
      ["process", "add", "--name", "Aprūpe", "--kind", "core", "--as", "E-001"],
      ["programme", "add", "--year", "2025", "--as", "E-001"],
      [
        "audit", "add", "--title", "A", "--kind", "internal", "--processes", "P-01", "--planned", "2025-06-10",
        "--leader", "E-003", "--programme", "AP-2025", "--as", "E-001",
      ],
      ["programme", "approve", "AP-2025", "--as", "E-002"], ["programme", "sheet", "2025", "-o", "out"],
    ] {
      let run = open.run(words, language: "lv")
      #expect(run.code == 0, "\(words): \(run.errors)")
    }
    let page = try String(contentsOfFile: open.path("out/AP-2025.lv.html"), encoding: .utf8)
    #expect(page.contains("Programma tic, kas to parakstījis"))
  }

  @Test("The quality manager does not sign as the director by moving accounts, and what remains is told")
  func moved() throws {
    refused(["person", "edit", "E-002", "--account", "tester"], "rule.person.account-by-order")
    done(["person", "edit", "E-001", "--account", "second"])
    let order = ["--order", "5", "--ordered-on", "2025-03-01"]
    refused(["person", "edit", "E-002", "--account", "tester"] + order, "rule.person.account-own", account: "second")
    done(["person", "edit", "E-002", "--account", "third"] + order, account: "second")
    for words in [
      ["programme", "add", "--year", "2025"],
      [
        "audit", "add", "--title", "Aprūpe", "--kind", "internal", "--processes", "P-01", "--planned", "2025-06-10",
        "--leader", "E-003", "--programme", "AP-2025",
      ],
    ] { done(words, account: "second") }
    done(["programme", "approve", "AP-2025"], account: "third")
    done(["programme", "sheet", "2025", "-o", "out"], account: "third")
    #expect(try page("out/AP-2025.lv.html").contains("Programma tic, kas to parakstījis"))
    let check = bench.run(["check"], language: "lv", account: "second")
    #expect(check.code == 0 && check.output.contains("[check.account-moved]"), "\(check.output)\(check.errors)")
    #expect(check.output.contains("AP-2025 (2025-03-31)"))
  }

  @Test("An auditor from outside audits everything and is nobody of the staff")
  func outsider() throws {
    done(["unit", "add", "--name", "Nodaļa"])
    done(["unit", "add", "--name", "Cita"])
    done(["process", "add", "--name", "Uzņemšana", "--kind", "core", "--owner", "E-004", "--units", "U-01"])
    done([
      "person", "add", "--id", "E-006", "--name", "Ārējs Auditors", "--unit", "U-01", "--engagement", "externalAuditor",
    ])
    appoint("E-006", "auditor", from: "2025-01-01", account: "tester")
    done([
      "audit", "add", "--title", "Uzņemšana", "--kind", "internal", "--processes", "P-02", "--units", "U-01",
      "--planned", "2025-06-10", "--leader", "E-006", "--criteria", "iso-9001-2015:8.5.1",
    ])
    done(["checklist-item", "add", "--audit", "AUD-2025-01", "--question", "Vai?"])
    done(["audit", "prepare", "AUD-2025-01"], on: "2025-06-01")
    done(["setting", "add", "--name", "training.hours", "--value", "8"])
    done([
      "training", "add", "--title", "Kurss", "--person", "E-006", "--planned", "2025-02-01", "--done", "2025-02-01",
      "--hours", "8",
    ])
    done(["review", "build", "2025", "-o", "out", "--format", "xml"])
    let xml = try String(contentsOfFile: bench.path("out/review-2025.xml"), encoding: .utf8)
    let planned = try #require(xml.range(of: "d-training-planned"))
    #expect(
      xml[planned.upperBound...].prefix(400).contains("year=\"2025\" number=\"0\""),
      "\(xml[planned.upperBound...].prefix(400))")
  }

  @Test("A director who prepared the review signs it by the municipality's exception alone, and the review shows it")
  func exception() throws {
    appoint("E-002", "director", from: "2025-01-01", account: "tester")
    done(["review", "add", "--year", "2025", "--prepared-by", "E-002"])
    done(["review", "conclude", "2025", "--input", "c4", "--text", "Labi", "--finish"])
    done(
      [
        "review", "decide", "2025", "--kind", "improvement", "--text", "Turpināt", "--responsible", "E-004", "--due",
        "2026-06-30",
      ], account: "first")
    for words in CompleteReview.commands(2025, held: "2025-03-31", by: "E-001") { done(words) }
    refused(["review", "sign", "2025"], "review.four-eyes", account: "first")
    let exception = [
      "exception", "add", "--for", "MR-2025", "--step", "sign", "--person", "E-002", "--grounds", "Vadītājs ir viens",
    ]
    refused(exception, "rule.exception.above")
    refused(
      exception + ["--order", "17", "--ordered-on", "2025-03-20"], "rule.exception.not-own", account: "first")
    done(exception + ["--order", "17", "--ordered-on", "2025-03-20"])
    done(["review", "sign", "2025"], account: "first")
    #expect(done(["exception", "show", "EX-2025-01"]).contains("izlietots"))
    done(["review", "verify", "2025"])
    done(["review", "build", "2025", "-o", "out"])
    let text = try page("out/review-2025.lv.html")
    #expect(text.contains("EX-2025-01 Pirmais vadītājs: Vadītājs ir viens, akts Nr. 17, 20.03.2025."), "\(text)")
    refused(["exception", "withdraw", "EX-2025-01", "--reason", "x"], "rule.exception.unused", account: "first")
  }
}
