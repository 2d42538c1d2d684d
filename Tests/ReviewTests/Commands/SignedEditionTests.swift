import Foundation
import QualityModel
import QualityReports
import QualityStore
import Testing

@testable import QualityCommands

@Suite("What a signature freezes, and what can be proved of it")
struct SignedEditionTests {
  private let bench: ReviewBench

  init() throws { bench = try ReviewStory.signed() }

  @discardableResult
  private func done(_ words: String, language: String = "en", on day: String = "2026-02-10") throws -> String {
    let run = try bench.run(words, language: language, on: day)
    #expect(run.code == 0, "\(words): \(run.errors)\(run.output)")
    return run.output
  }

  private func page(_ name: String) throws -> String { try bench.text(name) }

  @Test("Any edition is given out again byte by byte, with its pages in every language and the version for everybody")
  func editions() throws {
    let files = ["review-2025.lv.html", "review-2025.en.html", "review-2025.xml", "review-2025.json"]
    let everybodys = ["review-2025.public.lv.html", "review-2025.public.en.html", "review-2025.public.xml"]
    let build = "review build 2025 --format html,xml,json"
    try done("\(build) -o first", language: "lv,en")
    try done("\(build) --public -o first", language: "lv,en")
    try done("nc add --title Cita --found 2025-04-01 --source employee --severity minor")
    #expect(
      try bench.run(["review", "build", "2025", "--new-edition", "Trūka neatbilstības", "--as", "E-002", "-o", "x"])
        .code
        == 0)
    try done("\(build) --edition 1 -o open", language: "lv,en")
    try done("review sign 2025 --as E-001", on: "2026-03-02")
    try done("\(build) --edition 1 -o again", language: "lv,en", on: "2026-04-01")
    try done("\(build) --edition 1 --public -o again", language: "lv,en", on: "2026-04-01")
    try done("\(build) -o second", language: "lv,en")
    for name in files + everybodys { #expect(try page("first/\(name)") == page("again/\(name)"), "\(name)") }
    for name in files { #expect(try page("first/\(name)") == page("open/\(name)"), "\(name)") }
    #expect(try page("second/review-2025.xml").contains("edition=\"2\""))
    #expect(try bench.run("review build 2025 --edition 3", language: "en").errors.contains("[review.no-edition]"))
    try done("review verify 2025 --edition 1")
    try done("review verify 2025")
    #expect(try bench.run("check").code == 0)
  }

  @Test("The version for everybody names no person, in whatever language and form")
  func everybody() throws {
    try done("review build 2025 --format html,xml,json --public -o out", language: "lv,en")
    try done("review build 2025 --format html -o out", language: "lv")
    #expect(try page("out/review-2025.lv.html").contains("Aija Auditore"))
    for name in ["lv.html", "en.html", "xml", "json"] {
      let text = try page("out/review-2025.public.\(name)")
      for person in ["Dace", "Direktore", "Kārlis", "Aija", "Auditore"] { #expect(!text.contains(person), "\(name)") }
      #expect(text.contains("Neatbilstību maz."), "\(name)")
    }
    let internalPage = try page("out/review-2025.lv.html")
    #expect(!internalPage.contains("Publiskā versija"))
    #expect(try page("out/review-2025.public.lv.html").contains("Publiskā versija"))
  }

  @Test("The signed page bears edition, fingerprint, entry and link, and who was director when management met")
  func seal() throws {
    try done("review build 2025 -o out")
    let text = try page("out/review-2025.en.html")
    let frozen = try #require(try bench.workspace().read { try $0.frozenReview("MR-2025") })
    for seal in [frozen.fingerprint, frozen.link, ">\(frozen.head)<"] { #expect(text.contains(seal), "\(seal)") }
    #expect(text.contains("Director on that day</span>: <span>Vita Visa</span>"), "as the act of appointment says")
    #expect(text.contains("Suitability") && text.contains("Sistēma darbojas."))
  }

  @Test("A page that was changed in the file is found, and which review it belongs to is said")
  func changedPage() throws {
    try PlainSQL(bench.path("quality.aplis"), writing: true)
      .run("UPDATE frozenPart SET content = replace(content, 'maz', 'nav') WHERE name = 'lv.html'")
    let check = try bench.run("check", language: "en")
    #expect(check.code == 1 && check.output.contains("MR-2025"), "\(check.output)")
    let verify = try bench.run("review verify 2025", language: "en")
    #expect(verify.code == 1 && verify.output.contains("[review.verify.pages]"), "\(verify.output)")
  }

  @Test("Where the rules changed the figures are named and nothing is amiss; where records were changed something is")
  func rules() throws {
    try sign(by: "1") { $0.replacing("number=\"1\"", with: "number=\"7\"") }
    let verify = try done("review verify 2025")
    #expect(verify.contains("edition 1 of the rules") && verify.contains("signed 7, computed today 1"), "\(verify)")
    try PlainSQL(bench.path("quality.aplis"), writing: true).run("UPDATE nonconformity SET severity = 'minor'")
    let altered = try bench.run("review verify 2025", language: "en")
    #expect(altered.code == 1 && altered.output.contains("[review.verify.records]"), "\(altered.output)")
  }

  @Test("By the same rules another document is a finding, and the figures that differ are named")
  func content() throws {
    try sign(by: "\(ReviewRules.edition)") { $0.replacing("number=\"1\"", with: "number=\"7\"") }
    let verify = try bench.run("review verify 2025", language: "en")
    #expect(verify.code == 1 && verify.output.contains("[review.verify.content]"), "\(verify.output)")
    #expect(verify.output.contains("signed 7, computed today 1"))
  }

  /// Signs a second edition whose document was computed by other rules.
  private func sign(by rules: String, _ change: (String) -> String) throws {
    #expect(
      try bench.run(["review", "build", "2025", "--new-edition", "Labojums", "--as", "E-002", "-o", "x"]).code == 0)
    let workspace = try Workspace.open(bench.path("quality.aplis"))
    let publisher = ReviewPublisher(templatesFolder: ReviewBench.home + "/Templates")
    let now = try #require(Instant(text: "2026-02-10T11:00:00Z"))
    let request = ReviewRequest(year: 2025, standard: .iso2015, lookingOn: now.day)
    _ = try workspace.write(as: Actor("E-001", at: now)) { writer in
      try writer.sign("MR-2025") { _, _ in
        let report = try ManagementReviewReport(request, reading: writer.reader)
        let document = String(decoding: try publisher.document(report), as: UTF8.self)
        return ReviewDocuments(
          document: change(document).replacing("rules=\"\(ReviewRules.edition)\"", with: "rules=\"\(rules)\""))
      }
    }
  }

  @Test("Nobody signs before management has met")
  func notYetHeld() throws {
    #expect(
      try bench.run(["review", "build", "2025", "--new-edition", "Labots", "--as", "E-002", "-o", "x"]).code == 0)
    try done("review edit MR-2025 --held 2026-04-01 --as E-002")
    let run = try bench.run("review sign 2025 --as E-001", language: "en", on: "2026-03-31")
    #expect(run.code == 1 && run.errors.contains("[rule.review.held]"), "\(run.errors)")
    try done("review sign 2025 --as E-001", on: "2026-04-01")
  }

  // MARK: Files that were given out

  @Test("A file that was given out is compared as a whole; of another page only entry and link match")
  func givenOut() throws {
    try done("review build 2025 --format html,xml,json -o out", language: "lv,en")
    try done("review build 2025 --public -o out")
    try done("backup kopija.aplis-backup")
    for name in [
      "out/review-2025.lv.html", "out/review-2025.en.html", "out/review-2025.xml", "out/review-2025.json",
      "out/review-2025.public.en.html", "kopija.aplis-backup",
    ] { try done("verify \(name)") }
    let beside = try FileManager.default.contentsOfDirectory(atPath: bench.folder).filter { $0.hasPrefix("kopija") }
    #expect(beside == ["kopija.aplis-backup"], "looking at a backup puts nothing beside it")
    let page = try page("out/review-2025.en.html").replacing("Neatbilstību maz", with: "Neatbilstību nav")
    try Data(page.utf8).write(to: URL(fileURLWithPath: bench.path("changed.html")))
    try Data("<p>x</p>".utf8).write(to: URL(fileURLWithPath: bench.path("other.html")))
    for (name, identifier) in [("changed.html", "verify.sealed"), ("other.html", "verify.unknown")] {
      let run = try bench.run("verify \(name)", language: "en")
      #expect(run.code == 1 && run.output.contains("[\(identifier)]"), "\(run.output)\(run.errors)")
    }
    let other = try ReviewStory.bench()
    #expect(try other.run("backup other.aplis-backup").code == 0)
    try FileManager.default.copyItem(atPath: other.path("other.aplis-backup"), toPath: bench.path("o.aplis-backup"))
    #expect(try bench.run("verify o.aplis-backup", language: "en").output.contains("[verify.other-history]"))
    try PlainSQL(bench.path("kopija.aplis-backup"), writing: true).run("UPDATE nonconformity SET title = 'x'")
    #expect(try bench.run("verify kopija.aplis-backup", language: "en").output.contains("[verify.backup-damaged]"))
    #expect(try bench.run("verify nav.html").code == 64)
  }

  @Test("A page that was given out before a text was taken out is still known, with what was taken out since")
  func givenOutBefore() throws {
    try done("review build 2025 -o out")
    try done("backup kopija.aplis-backup")
    let hidden = try done("trail redact conclusion MR-2025/c4 --field text --reason Kļūda --as E-002")
    #expect(hidden.contains("2 files still hold it") && hidden.contains("out/review-2025.en.html"), "\(hidden)")
    try done("redaction remove RED-2026-001 --as E-001")
    let verified = try done("verify out/review-2025.en.html")
    #expect(verified.contains("[verify.frozen]") && verified.contains("still holds what was taken out"), "\(verified)")
  }

  private static let all = "review build 2025 --format html,xml,json"
  private static let names = ["lv.html", "en.html", "xml", "json"]

  private func files(in folder: String) -> [String] {
    Self.names.map { "\(folder)/review-2025.\($0)" } + Self.names.map { "\(folder)/review-2025.public.\($0)" }
  }

  private func give(out folder: String) throws {
    try done("\(Self.all) -o \(folder)", language: "lv,en")
    try done("\(Self.all) --public -o \(folder)", language: "lv,en")
  }

  @Test("Every file is known that was given out before a text was hidden, while it was, and after it was taken out")
  func always() throws {
    try give(out: "before")
    try done("trail redact conclusion MR-2025/c4 --field text --reason Kļūda --as E-002")
    try give(out: "while")
    for file in files(in: "while") {
      #expect(try !page(file).contains("Neatbilstību maz"), "\(file): what is hidden is not given out")
      #expect(try done("verify \(file)").contains("[verify.hidden]"), "\(file)")
    }
    try done("redaction remove RED-2026-001 --as E-001")
    try give(out: "after")
    for file in files(in: "after") {
      #expect(try page(file) == page(file.replacing("after/", with: "while/")), "\(file)")
      let verified = try done("verify \(file)")
      #expect(verified.contains("[verify.redacted]") && !verified.contains("still holds"), "\(file): \(verified)")
    }
    for file in files(in: "before") {
      let verified = try done("verify \(file)")
      #expect(verified.contains("[verify.frozen]") && verified.contains("still holds"), "\(file): \(verified)")
    }
  }

  @Test("While a text is hidden the signed review is whole, and says that it is not shown as a whole")
  func hiddenMeanwhile() throws {
    try done("trail redact conclusion MR-2025/c4 --field text --reason Kļūda --as E-002")
    let verified = try done("review verify 2025")
    #expect(verified.contains("is whole") && verified.contains("hidden until the director decides"), "\(verified)")
  }

  @Test("Of two texts that were taken out of one record both are told")
  func bothTold() throws {
    try done("trail redact nonconformity NC-2025-001 --field title --reason Kļūda --as E-002")
    try done("redaction remove RED-2026-001 --as E-001")
    try done("nc edit NC-2025-001 --description Vēlāks --as E-002")
    try done("trail redact nonconformity NC-2025-001 --field description --reason Kļūda --as E-002")
    try done("redaction remove RED-2026-002 --as E-001")
    let verified = try done("review verify 2025")
    #expect(verified.contains("redaction of ‘Title’"), "\(verified)")
    let checked = try done("check")
    #expect(checked.contains("the field ‘Title’") && checked.contains("the field ‘Description’"), "\(checked)")
  }

  @Test("The workspace itself, and a state of it that is gone by a restore, are told for what they are")
  func goneStates() throws {
    try done("backup early.aplis-backup")
    try done("nc add --title Cita --found 2025-04-01 --source employee --severity minor")
    try done("backup middle.aplis-backup")
    try done("nc add --title Trešā --found 2025-04-01 --source employee --severity minor")
    try done("restore early.aplis-backup --to quality.aplis --replace")
    #expect(try done("verify quality.aplis").contains("[verify.workspace]"))
    for name in ["middle.aplis-backup", "quality.aplis.before-restore"] {
      let run = try bench.run("verify \(name)", language: "en")
      #expect(run.code == 1 && run.output.contains("[verify.gone]"), "\(run.output)\(run.errors)")
    }
    #expect(try done("verify early.aplis-backup").contains("[verify.backup]"))
  }

  // MARK: Redaction

  @Test(
    "A text of a signed review is hidden at once, taken out by the director's consent, and the rest is still proved")
  func redaction() throws {
    let propose = [
      "trail", "redact", "conclusion", "MR-2025/c4", "--field", "text", "--reason", "Personas dati", "--as", "E-002",
    ]
    let hidden = try bench.run(propose, language: "en")
    #expect(hidden.code == 0 && hidden.output.contains("RED-2026-001"), "\(hidden.errors)")
    for words in ["conclusion show MR-2025/c4", "trail list --kind conclusion", "conclusion list"] {
      #expect(try !done(words).contains("Neatbilstību maz"), "\(words)")
    }
    #expect(try !done("conclusion show MR-2025/c4 --as-of 2026-02-10").contains("Neatbilstību maz"))
    #expect(try bench.run(propose, language: "en").errors.contains("[redact.proposed]"))
    #expect(
      try bench.run("redaction remove RED-2026-001 --as E-002", language: "en").errors.contains("[step.performer]"))
    #expect(try done("todo --person E-001").contains("RED-2026-001"))
    try done("redaction remove RED-2026-001 --as E-001")
    for file in try FileManager.default.contentsOfDirectory(atPath: bench.folder) where file.hasPrefix("quality.aplis")
    {
      #expect(!String(decoding: try bench.bytes(file), as: UTF8.self).contains("Neatbilstību maz"), "\(file)")
    }
    #expect(try bench.run("check", language: "en").code == 0)
    let verify = try done("review verify 2025")
    #expect(
      verify.contains("whole, but for the redaction of ‘") && verify.contains("in MR-2025/c4 on 2026-02-10"),
      "\(verify)")
    try PlainSQL(bench.path("quality.aplis"), writing: true)
      .run("UPDATE frozenPart SET content = replace(content, 'Ieviest', 'Neviest') WHERE name = 'en.html'")
    #expect(try bench.run("check").code == 1, "what else stands on the page is still proved")
  }

  @Test("A redaction names the kind and the field of its text as people call them")
  func shown() throws {
    try done("trail redact nonconformity NC-2025-001 --field title --reason Kļūda --as E-002")
    let page = try bench.run("redaction show RED-2026-001", language: "lv").output
    #expect(page.contains("neatbilstība\n") && page.contains("Nosaukums\n"), "\(page)")
    #expect(!page.contains("nonconformity") && !page.contains("title"), "\(page)")
    let list = try bench.run("redaction list", language: "lv").output
    #expect(list.contains("neatbilstība") && !list.contains("nonconformity"), "\(list)")
  }

  @Test("A text of which the director decides that it stays stands again")
  func kept() throws {
    try done("trail redact nonconformity NC-2025-001 --field title --reason Kļūda --as E-002")
    #expect(try !done("nc show NC-2025-001").contains("Akts bez paraksta"))
    try done("redaction keep RED-2026-001 --reason Pamatots --as E-001")
    #expect(try done("nc show NC-2025-001").contains("Akts bez paraksta"))
    try done("review verify 2025")
    #expect(try bench.run("check").code == 0)
  }

  @Test("A review with a redaction, a new edition and a restore since its signature tells exactly that")
  func everything() throws {
    try done("review build 2025 -o out")
    try done("trail redact conclusion MR-2025/c4 --field text --reason Kļūda --as E-002")
    try done("redaction remove RED-2026-001 --as E-001")
    #expect(
      try bench.run(["review", "build", "2025", "--new-edition", "Labots", "--as", "E-002", "-o", "x"]).code == 0)
    try done("review sign 2025 --as E-001", on: "2026-03-02")
    try done("backup kopija.aplis-backup --as E-002", on: "2026-03-03")
    try done("nc add --title Cita --found 2025-04-01 --source employee --severity minor", on: "2026-03-03")
    let backup = bench.path("kopija.aplis-backup")
    try done("restore \(backup) --to quality.aplis --replace --as E-002", on: "2026-03-04")
    let first = try done("review verify 2025 --edition 1", on: "2026-03-05")
    #expect(first.contains("(edition 1) is whole") && first.contains("whole, but for the redaction"), "\(first)")
    let second = try done("review verify 2025", on: "2026-03-05")
    #expect(second.contains("(edition 2) is whole") && !second.contains("redaction"), "\(second)")
    let check = try done("check", on: "2026-03-05")
    for notice in ["[check.redacted]", "[check.restored]"] { #expect(check.contains(notice), "\(check)") }
    #expect(try done("verify out/review-2025.en.html").contains("[verify.frozen]"))
  }
}
