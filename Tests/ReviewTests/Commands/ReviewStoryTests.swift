import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("A review from draft to signature")
struct ReviewStoryTests {
  private func bench() throws -> ReviewBench { try ReviewStory.bench() }
  private func signed() throws -> ReviewBench { try ReviewStory.signed() }

  private func refused(_ run: ReviewBench.Run, _ identifier: String, code: Int32 = 1) {
    #expect(run.code == code, "\(run.errors)")
    #expect(run.errors.contains("[\(identifier)]"), "\(run.errors)")
    #expect(run.errors.contains("\n  next: "), "\(run.errors)")
  }

  @Test("Conclusions, decisions and the signature follow each other; each decision becomes an action with its cost")
  func story() throws {
    let bench = try bench()
    let first = try bench.run(ReviewStory.conclude("E-002", []))
    #expect(first.code == 0)
    #expect(first.output.contains("a, b, c1, c2, c3, c5, c6, c7, d, e, f"))
    #expect(try bench.run(["review", "conclude", "2025", "--finish", "--as", "E-002"]).code == 0)
    let decision = try bench.run(ReviewStory.decide + ["--as", "E-001"])
    #expect(decision.output.contains("MD-2025-01"), "\(decision.errors)")
    let sql = try PlainSQL(bench.path("quality.aplis"))
    #expect(
      try sql.rows("SELECT kind, \"for\", responsible, due, firstDue, plannedCost, state, title FROM action") == [
        ["decision", "MD-2025-01", "E-004", "2026-06-30", "2026-06-30", "120050", "planned", "Ieviest kontrolsarakstu"]
      ])
    #expect(
      try sql.rows("SELECT d.action = a.id, d.cost, d.decidedOn FROM decision d, action a") == [
        ["1", "120050", "2026-02-10"]
      ])
    refused(try bench.run("review sign 2025 --as E-001"), "rule.review.complete")
    for words in CompleteReview.commands(2025, held: "2026-02-10", by: "E-002") {
      #expect(try bench.run(words).code == 0)
    }
    let sign = try bench.run("review sign 2025 --as E-001")
    #expect(sign.code == 0, "\(sign.errors)")
    #expect(
      try sql.rows("SELECT state, preparedBy, signedBy, signedOn, length(fingerprint) FROM review") == [
        ["signed", "E-002", "E-001", "2026-02-10", "64"]
      ])
    #expect(try bench.run("check").code == 0)
  }

  @Test("A review is prepared by itself when every input has a conclusion")
  func complete() throws {
    let bench = try bench()
    for input in ReviewInput.allCases {
      let run = try bench.run([
        "review", "conclude", "2025", "--input", input.rawValue, "--text", "Labi.", "--as", "E-002",
      ])
      #expect(run.code == 0)
    }
    #expect(try PlainSQL(bench.path("quality.aplis")).column("SELECT state FROM review") == ["prepared"])
  }

  @Test("A page can be made at every step, in both languages")
  func pages() throws {
    let bench = try bench()
    let complete = CompleteReview.commands(2025, held: "2026-02-10", by: "E-002")
    let steps =
      [
        ["status"], ReviewStory.conclude("E-002", []), ReviewStory.conclude("E-002"),
        ReviewStory.decide + ["--as", "E-001"],
      ] + complete
      + [["review", "sign", "2025", "--as", "E-001"]]
    for (index, words) in steps.enumerated() {
      #expect(try bench.run(words).code == 0)
      let build = try bench.run(["review", "build", "2025", "-o", "out\(index)"], language: "lv,en")
      #expect(build.code == 0, "step \(index): \(build.errors)")
    }
    #expect(try bench.text("out\(steps.count - 1)/review-2025.lv.html").contains("Ieviest kontrolsarakstu"))
  }

  // MARK: What is refused

  @Test("Nobody decides before the review is prepared")
  func unprepared() throws {
    let bench = try bench()
    refused(try bench.run(ReviewStory.decide + ["--as", "E-001"]), "review.not-prepared")
    _ = try bench.run(ReviewStory.conclude("E-002", []))
    refused(try bench.run(ReviewStory.decide + ["--as", "E-001"]), "review.not-prepared")
  }

  @Test(
    "A wrong role is told who could",
    arguments: [
      (ReviewStory.conclude("E-004"), "E-002 Kārlis Kvalitāte"),
      (ReviewStory.conclude("E-001"), "E-002 Kārlis Kvalitāte"),
      (ReviewStory.decide + ["--as", "E-002"], "E-001 Dace Direktore"),
      (["review", "sign", "2025", "--as", "E-002"], "E-001 Dace Direktore"),
      (["review", "sign", "2025", "--as", "E-004"], "E-001 Dace Direktore"),
    ])
  func roles(_ sample: (words: [String], able: String)) throws {
    let run = try bench().run(sample.words)
    refused(run, "acting.role")
    #expect(run.errors.contains(sample.able))
  }

  @Test("Who prepared a review does not sign it")
  func fourEyes() throws {
    let bench = try bench()
    #expect(try bench.run(ReviewStory.conclude("E-003")).code == 0)
    #expect(try bench.run(ReviewStory.decide + ["--as", "E-003"]).code == 0)
    for words in CompleteReview.commands(2025, held: "2026-02-10", by: "E-002") {
      #expect(try bench.run(words).code == 0)
    }
    refused(try bench.run("review sign 2025 --as E-003"), "review.four-eyes")
    #expect(try bench.run("review sign 2025 --as E-001").code == 0)
  }

  @Test("A review without decisions is not signed, nor one that was never prepared")
  func undecided() throws {
    let bench = try bench()
    refused(try bench.run("review sign 2025 --as E-001"), "review.not-prepared")
    _ = try bench.run(ReviewStory.conclude("E-002", []))
    _ = try bench.run([
      "decision", "add", "--review", "MR-2025", "--kind", "resources", "--text", "Lēmums", "--responsible", "E-004",
      "--due", "2026-05-01", "--as", "E-002",
    ])
    refused(try bench.run("review sign 2025 --as E-001"), "review.not-prepared")
    let other = try ReviewStoryTests.prepared()
    refused(try other.run("review sign 2025 --as E-001"), "review.undecided")
  }

  private static func prepared() throws -> ReviewBench {
    let bench = try ReviewStory.bench()
    _ = try bench.run(ReviewStory.conclude("E-002"))
    return bench
  }

  @Test(
    "Nothing of a signed review changes, by whatever command",
    arguments: [
      ReviewStory.conclude("E-002"), ReviewStory.decide + ["--as", "E-001"],
      ["review", "sign", "2025", "--as", "E-001"],
      ["review", "edit", "MR-2025", "--held", "2026-02-01", "--as", "E-002"],
      ["decision", "edit", "MD-2025-01", "--text", "Cits", "--as", "E-001"],
      ["decision", "withdraw", "MD-2025-01", "--reason", "kļūda", "--as", "E-001"],
    ])
  func sealed(_ words: [String]) throws {
    let run = try signed().run(words)
    refused(run, "review.signed")
    #expect(run.errors.contains("--new-edition"))
  }

  @Test("A review becomes signed by signing only")
  func signOnly() throws {
    refused(try ReviewStoryTests.prepared().run("review edit MR-2025 --state signed --as E-001"), "lifecycle.sealed")
  }

  struct WrongWords: Sendable, CustomTestStringConvertible {
    let words: [String]
    let code: Int32
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String, _ code: Int32) {
      self.words = words.split(separator: " ").map { String($0).replacing("_", with: " ") }
      self.code = code
    }
  }

  static let wrong = [
    WrongWords("review conclude 2025 --input z9 --text x --as E-002", 64),
    WrongWords("review conclude 2025 --input c4 --text x --rating lieliski --as E-002", 64),
    WrongWords("review conclude 2025 --input c4 --as E-002", 64),
    WrongWords("review decide 2025 --kind improvement --text x --due 2026-06-30 --as E-001", 65),
    WrongWords("review decide 2025 --kind cits --text x --responsible E-004 --due 2026-06-30 --as E-001", 65),
    WrongWords("review decide 2025 --kind improvement --text x --responsible Nav_Tāda --due 2026-06-30 --as E-001", 65),
    WrongWords(
      "review decide 2025 --kind improvement --text Kods_010190-11119 --responsible E-004 --due 2026-06-30 --as E-001",
      65),
    WrongWords("review decide 2025 --kind improvement --text x --responsible E-004 --due 30.02.2026 --as E-001", 65),
    WrongWords("review build abc", 64), WrongWords("review build 2025 --standard iso-1", 64),
    WrongWords("review build 2025 --format pdf", 64), WrongWords("review build 2025 --as-of yesterday", 64),
    WrongWords("review verify 2025", 1), WrongWords("review build 2025 --new-edition kļūda --as E-001", 1),
  ]

  @Test("Wrong words are refused as such, and nothing is written", arguments: wrong)
  func words(_ sample: WrongWords) throws {
    let bench = try ReviewStoryTests.prepared()
    let before = try PlainSQL(bench.path("quality.aplis")).rows("SELECT count(*) FROM trail")
    let run = try bench.run(sample.words)
    #expect(run.code == sample.code, "\(run.errors)")
    #expect(!run.errors.isEmpty && !run.errors.contains("«") && !run.errors.contains("[unexpected]"), "\(run.errors)")
    #expect(try PlainSQL(bench.path("quality.aplis")).rows("SELECT count(*) FROM trail") == before)
  }

  // MARK: Frozen

  @Test("A signed review is given out byte by byte as it was signed, whatever changed since")
  func frozen() throws {
    let bench = try signed()
    let kept = try #require(try PlainSQL(bench.path("quality.aplis")).column("SELECT document FROM frozen").first)
    #expect(try bench.run("nc add --title Cita --found 2025-04-01 --source employee --severity minor").code == 0)
    let run = try bench.run("review build 2025 --format html,xml,json -o out", on: "2026-08-01")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try bench.text("out/review-2025.xml") == kept)
    #expect(kept.contains("state=\"signed\""))
    for name in ["review-2025.en.html", "review-2025.json"] { #expect(try bench.bytes("out/\(name)").count > 1000) }
  }

  @Test("Files of a review are for their owner only")
  func modes() throws {
    let bench = try signed()
    _ = try bench.run("review build 2025 --format html,xml,json -o out")
    for name in ["review-2025.xml", "review-2025.en.html", "review-2025.json"] {
      let mode = try FileManager.default.attributesOfItem(atPath: bench.path("out/\(name)"))[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test("A new edition needs a reason and the right role, and keeps the signed one")
  func newEdition() throws {
    let bench = try signed()
    refused(try bench.run(["review", "build", "2025", "--new-edition", "Trūka c2", "--as", "E-004"]), "acting.role")
    #expect(try bench.run("review build 2025 --new-edition", on: "2026-03-01").code == 64)
    let sql = try PlainSQL(bench.path("quality.aplis"))
    let old = try sql.rows("SELECT edition, document, fingerprint FROM frozen")
    #expect(
      try bench.run(
        ["review", "build", "2025", "--new-edition", "Trūka c2", "-o", "out", "--format", "xml", "--as", "E-002"],
        on: "2026-03-01"
      ).code == 0)
    #expect(try bench.text("out/review-2025.xml").contains("edition=\"2\""))
    #expect(try bench.text("out/review-2025.xml").contains("editionReason=\"Trūka c2\""))
    #expect(
      try sql.rows("SELECT state, signedBy, edition, editionReason FROM review") == [
        ["prepared", nil, "2", "Trūka c2"]
      ])
    #expect(try bench.run("review sign 2025 --as E-001", on: "2026-03-02").code == 0)
    let both = try sql.rows("SELECT edition, document, fingerprint FROM frozen ORDER BY edition")
    #expect(both.count == 2 && both.first == old.first)
    #expect(try bench.run("review verify 2025").code == 0)
    #expect(try bench.run("check").code == 0)
  }

  // MARK: Verifying

  @Test("A signed review verifies, also after later changes of its records")
  func verify() throws {
    let bench = try signed()
    #expect(try bench.run("review verify 2025").code == 0)
    #expect(try bench.run("nc edit NC-2025-001 --severity minor --title Cits").code == 0)
    #expect(try bench.run("nc add --title Cita --found 2025-04-01 --source employee --severity minor").code == 0)
    let run = try bench.run("review verify 2025", on: "2027-05-05")
    #expect(run.code == 0, "\(run.output)")
  }

  @Test("A record changed behind the program's back makes the content differ")
  func tamperedRecord() throws {
    let bench = try signed()
    try PlainSQL(bench.path("quality.aplis"), writing: true).run("UPDATE nonconformity SET severity = 'minor'")
    let run = try bench.run("review verify 2025")
    #expect(run.code == 1)
    #expect(run.output.contains("[review.verify.content]"), "\(run.output)")
    #expect(!run.output.contains("[review.verify.fingerprint]"))
  }

  @Test("A changed signed document does not fit its fingerprint")
  func tamperedDocument() throws {
    let bench = try signed()
    try PlainSQL(bench.path("quality.aplis"), writing: true)
      .run("UPDATE frozen SET document = replace(document, 'Neatbilstību maz', 'Neatbilstību nav')")
    let run = try bench.run("review verify 2025")
    #expect(run.code == 1)
    #expect(run.output.contains("[review.verify.fingerprint]"), "\(run.output)")
    #expect(run.output.contains("[review.verify.content]"))
  }

  @Test("A changed entry of the trail is found by its link")
  func tamperedTrail() throws {
    let bench = try signed()
    let sql = try PlainSQL(bench.path("quality.aplis"), writing: true)
    try sql.run("UPDATE trail SET link = zeroblob(32) WHERE entry = (SELECT head FROM frozen)")
    let run = try bench.run("review verify 2025")
    #expect(run.code == 1)
    #expect(run.output.contains("[review.verify.trail]"), "\(run.output)")
  }
}
