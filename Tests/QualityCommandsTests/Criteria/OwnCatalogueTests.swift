import Foundation
import QualityExchange
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Catalogues that only a workspace has")
struct OwnCatalogueTests {
  private static let assessors = ["E-003", "E-004", "E-005"]

  /// Every assessor gives levels; they agree on everything but statement 7.
  private func fill(_ bench: AssessmentBench, _ assessment: String) throws {
    for (index, assessor) in Self.assessors.enumerated() {
      var rows = try bench.form(assessment, assessor)
      let level = try #require(rows[0].firstIndex(of: "Level"))
      for place in rows.indices.dropFirst() {
        rows[place][level] = rows[place][1] == "mani:7" ? "\(index + 1)" : "4"
      }
      try bench.put(rows, "\(assessor).csv")
    }
  }

  private func start(_ bench: AssessmentBench, _ more: [String] = []) {
    bench.ok(
      [
        "assessment", "start", "--catalogue", "mani", "--leader", "E-001", "--assessors",
        Self.assessors.joined(separator: ";"), "--year", "2025",
      ] + more)
  }

  @Test("Twelve statements in Latvian are imported, scored by three alone, agreed on, reported and planned")
  func scenario() throws {
    let own = try OwnCatalogueBench()
    let bench = own.desk
    try own.put("saraksts.csv", bytes: [0xEF, 0xBB, 0xBF] + Array(OwnCatalogueBench.statements.utf8))
    let words = ["--title", "Mūsu kritēriji", "--edition", "2025", "--panel", "levels-5"]
    let taken = own.take("mani", "saraksts.csv", words, language: "lv")
    #expect(taken.code == 0 && taken.output.contains("aplis assessment start --catalogue mani"), "\(taken.errors)")
    // There is one method only: nobody has to choose it.
    start(bench)
    let form = try bench.form("SA-2025-01", "E-003")
    #expect(form.count == 13 && form[12].contains { $0.contains("Kā to rāda ikdiena, 12. [lv]") }, "\(form[12])")
    bench.ok(["assessment", "form", "SA-2025-01", "-o", "lapas"], language: "lv")
    #expect(try bench.text("lapas/SA-2025-01.E-003.lv.html").contains("Klients zina savas tiesības – 12"))
    try fill(bench, "SA-2025-01")

    try changeWhileScoring(own)
    bench.ok(["assessment", "collect", "back"])
    bench.ok(["assessment", "convene", "SA-2025-01"])
    #expect(bench.ok(["assessment", "spread", "SA-2025-01"]).split(separator: "\n")[1].hasPrefix("7"))
    bench.ok(["assessment", "consensus", "SA-2025-01", "--unanimous"])
    bench.ok(["assessment", "consensus", "SA-2025-01", "7", "--level", "2", "--reason", "Vēl ne visur"])
    bench.ok(["assessment", "report", "SA-2025-01", "--format", "html,xml", "-o", "out"], language: "lv,en")
    let latvian = try bench.text("out/SA-2025-01.lv.html")
    let english = try bench.text("out/SA-2025-01.en.html")
    #expect(latvian.contains("Mūsu kritēriji") && !latvian.contains("[lv]"))
    #expect(english.contains("Mūsu kritēriji [lv]") && english.contains("Klients zina savas tiesības – 7 [lv]"))
    bench.ok(["assessment", "plan", "SA-2025-01"])
    bench.ok(["assessment", "approve", "SA-2025-01"], as: "E-002")
    try compare(own)
    #expect(bench.bench.run(["check"]).code == 0)
  }

  /// While the scoring runs a sentence may be mended, and what is scored may not be changed.
  private func changeWhileScoring(_ own: OwnCatalogueBench) throws {
    let changed = OwnCatalogueBench.statements.replacing("Kā to rāda ikdiena, 3.", with: "Kā to rāda pieraksti.")
    try own.put("saraksts.csv", changed)
    let told = own.take("mani", "saraksts.csv", ["--update"])
    #expect(told.code == 0 && told.output.contains("SA-2025-01: the scoring has begun"), "\(told.output)\(told.errors)")
    for (text, more) in [
      (changed + "13;Vēl viens;\r\n", []), (changed, ["--panel", "yes-no"]), (changed, ["--edition", "2026"]),
    ] {
      try own.put("saraksts.csv", text)
      let refused = own.take("mani", "saraksts.csv", ["--update"] + more)
      #expect(refused.code == 1 && refused.errors.contains("[criteria.in-use]"), "\(refused.output)\(refused.errors)")
    }
    #expect(own.bench.run(["criteria", "show", "mani"]).output.contains("13") == false)
    // By the other door the forms are protected.
    own.desk.ok([
      "criterion-text", "add", "--catalogue", "mani", "--number", "13", "--set-language", "lv", "--title", "x",
    ])
    #expect(
      own.desk.refused(["assessment", "form", "SA-2025-01", "-o", "x"]).contains("[assessment.catalogue-changed]"))
    own.desk.ok(["criterion-text", "withdraw", "mani/13/lv", "--reason", "Nepareizi"])
  }

  /// The same edition is compared, another is not.
  private func compare(_ own: OwnCatalogueBench) throws {
    start(own.desk)
    try fill(own.desk, "SA-2025-02")
    own.desk.ok(["assessment", "collect", "back"])
    own.desk.ok(["assessment", "convene", "SA-2025-02"])
    own.desk.ok(["assessment", "consensus", "SA-2025-02", "--unanimous"])
    #expect(own.desk.ok(["assessment", "compare", "SA-2025-01", "SA-2025-02"]).contains("12 "))
    own.desk.ok(
      ["assessment", "report", "SA-2025-02", "--unassessed", "Vēl", "-o", "out"], language: "lv")
    own.desk.ok(["assessment", "approve", "SA-2025-02"], as: "E-002")
    // Nothing runs any more: a new edition may come.
    try own.put("saraksts.csv", OwnCatalogueBench.statements)
    #expect(own.take("mani", "saraksts.csv", ["--update", "--edition", "2026"]).code == 0)
    start(own.desk)
    own.desk.ok(["assessment", "convene", "SA-2025-03", "--absent", "Visi"])
    #expect(
      own.desk.refused(["assessment", "compare", "SA-2025-02", "SA-2025-03"], code: 1).contains("[compare.edition]"))
  }

  @Test("The same table comes in with a byte order mark and in Windows-1257, and says at once what is missing")
  func encodings() throws {
    let own = try OwnCatalogueBench()
    var bytes: [UInt8] = []
    let writer = CSVWriter(
      CSVDialect(delimiter: .semicolon, encoding: .windows1257, lineEnd: .crlf, byteOrderMark: false)
    ) { bytes += Array($0) }
    try writer.write(["Nr.", "Kritērijs", "Skaidrojums"])
    try writer.write(["1", "Ģimene, žetons un ķēde", "Ļoti – „īsi“"])
    try writer.finish()
    try own.put("logi.csv", bytes: bytes)
    let run = own.take("mani", "logi.csv", language: "lv")
    #expect(run.output.contains("aplis own-catalogue edit mani/lv --panel levels-5"), "\(run.output)\(run.errors)")
    #expect(own.bench.run(["criteria", "show", "mani:1"], language: "lv").output.contains("Ļoti – „īsi“"))
    let start = ["assessment", "start", "--catalogue", "mani", "--leader", "E-001", "--assessors", "E-003"]
    let refused = own.desk.refused(start)
    #expect(refused.contains("[assessment.no-own-panel]"))
    #expect(refused.contains("aplis own-catalogue edit mani/lv --panel levels-5"), "\(refused)")
    own.desk.ok(["own-catalogue", "edit", "mani/lv", "--panel", "desmit"])
    #expect(own.desk.refused(start).contains("[assessment.unknown-panel]"))
    // Or by the import, once more.
    #expect(own.take("mani", "logi.csv", ["--panel", "Izpilde", "--update"], language: "lv").code == 0)
    own.desk.ok(start)
    #expect(own.desk.refused(["assessment", "start", "--catalogue", "manu"], code: 64).contains("did you mean ‘mani’"))
  }

  @Test("Texts added to a catalogue of the program are scored by the provider's panel, and the rest is as it was")
  func shipped() throws {
    let own = try OwnCatalogueBench()
    let start = ["assessment", "start", "--catalogue", "equass-2012", "--leader", "E-001", "--assessors", "E-003"]
    own.desk.ok(start + ["--method", "levels"])
    let before = try own.desk.form("SA-2025-01", "E-003")
    try own.put("e.csv", "Number;Title;Parent\nK1;Kritērijs;\nK1.1;Apakškritērijs;\n")
    #expect(own.take("equass-2012", "e.csv", ["--panel", "yes-no"]).code == 0)
    #expect(own.desk.refused(start).contains("[assessment.no-method]"))
    own.desk.ok(start + ["--method", "yesNo"])
    #expect(try own.desk.form("SA-2025-02", "E-003").dropFirst().map { $0[1] } == ["equass-2012:K1.1"])
    #expect(try own.desk.form("SA-2025-01", "E-003") == before)
  }

  @Test("Texts of a catalogue that nobody described are not scored before a panel is told by the import")
  func undescribed() throws {
    let own = try OwnCatalogueBench()
    own.desk.ok([
      "criterion-text", "add", "--catalogue", "mani", "--number", "1", "--set-language", "lv", "--title", "x",
    ])
    let start = ["assessment", "start", "--catalogue", "mani", "--leader", "E-001", "--assessors", "E-003"]
    let refused = own.desk.refused(start)
    #expect(refused.contains("[assessment.no-panel]") && refused.contains("aplis criteria import mani FILE --panel"))
    try own.put("m.csv", "Number;Title\n1;x\n")
    #expect(own.take("mani", "m.csv", ["--panel", "yes-no"]).code == 0)
    own.desk.ok(start)
  }

  @Test("Kinds, panels and parents of a table make the tree; what holds others together is not scored")
  func tree() throws {
    let own = try OwnCatalogueBench()
    try own.put(
      "t.csv",
      """
      Number;Title;Kind;Parent;Panel
      V;Vadība;princips;;
      V-b;Otrais;;;yes-no
      V-a;Pirmais;prasība;V;
      IX;Devītais;;;
      I;Pirmais;nodaļa;;
      """)
    #expect(own.take("mani", "t.csv", ["--panel", "levels-5"]).code == 0)
    let tree = own.bench.run(["criteria", "show", "mani"], language: "lv").output.split(separator: "\n").map(
      String.init)
    // The order of the file is kept where the numbers would tell another.
    #expect(tree.suffix(5) == ["V Vadība", "  V-b Otrais", "  V-a Pirmais", "IX Devītais", "I Pirmais"], "\(tree)")
    let page = own.bench.run(["criteria", "show", "mani:V-a"], language: "lv").output
    #expect(page.contains("prasība") && page.contains("Pieci līmeņi") && page.contains("Ietilpst: V Vadība"), "\(page)")
    #expect(own.bench.run(["criteria", "show", "mani:V-b"], language: "lv").output.contains("Jā vai nē"))
    for number in ["V", "I"] {
      #expect(!own.bench.run(["criteria", "show", "mani:\(number)"], language: "lv").output.contains("Vērtē ar"))
    }
  }

  @Test("Its texts are official only if the provider says so")
  func certainty() throws {
    let own = try OwnCatalogueBench()
    try own.put("c.csv", "Number;Title\n1;x\n")
    own.take("mani", "c.csv")
    #expect(own.bench.run(["criteria", "list", "--json"]).output.contains(#""own":1"#))
    own.take("citi", "c.csv", ["--certainty", "official"])
    own.take("neviens", "c.csv", ["--certainty", "unconfirmed"])
    #expect(own.bench.run(["criteria", "show", "citi:1"], language: "en").output.contains("Certainty: official"))
    #expect(own.bench.run(["criteria", "show", "neviens:1"], language: "en").output.contains("[unconfirmed]"))
  }

  // MARK: Out and in again

  @Test("A catalogue in the program's own format comes in whole, goes out, and comes into another workspace the same")
  func roundTrip() throws {
    let first = try OwnCatalogueBench()
    try first.put("mani.json", OwnCatalogueTests.whole)
    let run = first.take("mani", "mani.json", ["--panel", "fulfilment"])
    #expect(run.code == 0, "\(run.errors)")
    let exported = first.bench.run(["criteria", "export", "mani", "--format", "json"]).output
    let second = try OwnCatalogueBench()
    try second.put("mani.json", exported)
    #expect(second.take("mani", "mani.json").code == 0)
    for words in [
      ["criteria", "export", "mani", "--format", "json"], ["criteria", "export", "mani"],
      ["criteria", "export", "mani", "--format", "oscal"], ["criteria", "show", "mani"],
      ["criteria", "show", "mani:B.2"], ["criteria", "coverage", "mani"],
    ] {
      let (one, two) = (first.bench.run(words, language: "lv"), second.bench.run(words, language: "lv"))
      #expect(one.code == 0 && one.output == two.output, "\(words)")
    }
    #expect(try digest(first) == digest(second))
    #expect(second.take("mani", "mani.json").output.contains("7 the same"))
    for part in [
      "Kādam jāzina", "SPS 2024", "homeCare", #""documented": "both""#, "Piezīme", "Ethik", "Chapter 3", "Handbook",
    ] {
      #expect(exported.contains(part), "\(part)")
    }
  }

  private func digest(_ own: OwnCatalogueBench) throws -> String {
    own.desk.ok([
      "assessment", "start", "--catalogue", "mani", "--method", "fulfilment", "--leader", "E-001", "--assessors",
      "E-003",
    ])
    return try #require(
      own.desk.ok(["assessment", "show", "SA-2025-01", "--json"]).split(separator: "\"").first { $0.count == 64 }
        .map(String.init))
  }

  private static let whole = """
    {"catalogue": "mani", "title": {"lv": "Mūsu", "en": "Ours"}, "about": {"lv": "Par to"}, "edition": "SPS 2024",
     "revised": "2024-05-01", "status": "draft", "isComplete": false, "sources": [{"lv": "Rokasgrāmata", "en": "Handbook"}, "Likums"],
     "rights": {"lv": "Brīvi"},
     "criteria": [
      {"number": "B", "kind": "principle", "certainty": "official", "title": {"lv": "Ētika", "de": "Ethik"},
       "titleCertainty": {"de": "own"}, "children": [
        {"number": "B.2", "kind": "requirement", "certainty": "official", "title": {"lv": "Otrais"},
         "explanation": {"lv": "Kādam jāzina", "en": "Who knows"}, "explanationCertainty": "unconfirmed",
         "typicalEvidence": [{"lv": "Viens; divi", "en": "One"}, {"lv": "Trīs", "en": "Three"}],
         "services": ["homeCare"], "accommodation": "without", "documented": "both", "source": {"lv": "3. nodaļa", "en": "Chapter 3"},
         "note": {"lv": "Piezīme"}, "replacedBy": "caf-2020:1.1"},
        {"number": "B.1", "kind": "statement", "certainty": "own", "title": {"lv": "Pirmais", "en": "First"},
         "scoredBy": ["yes-no", "fulfilment"]}]},
      {"number": "A", "kind": "group", "certainty": "own", "title": {"lv": "Nodaļa"}}]}
    """

  @Test("Evidence and gaps of an own catalogue are shown like those of any other")
  func evidence() throws {
    let own = try OwnCatalogueBench()
    try own.put("c.csv", "Number;Title\n1;Viens\n2;Divi\n")
    own.take("mani", "c.csv", ["--panel", "levels-5", "--title", "Mūsu"])
    own.desk.ok(["document", "add", "--title", "Kārtība", "--version", "1", "--criteria", "mani:1"])
    #expect(own.bench.run(["criteria", "evidence", "mani:1"], language: "lv").output.contains("Kārtība"))
    let run = own.bench.run(["criteria", "coverage", "mani", "-o", "lapas", "--language", "lv,en"])
    #expect(run.code == 0, "\(run.errors)")
    let page = try String(contentsOfFile: own.bench.path("lapas/coverage-mani.en.html"), encoding: .utf8)
    #expect(page.contains("Mūsu [lv]") && page.contains("Divi [lv]") && !page.contains("«"))
    let form = {
      own.desk.ok(["assessment", "form", "SA-2025-01", "-o", "lapas"], language: "lv")
      return try own.desk.text("lapas/SA-2025-01.E-003.lv.html")
    }
    start(own.desk)
    #expect(try form().contains("Kārtība"))
    #expect(own.bench.run(["check"]).code == 0)
  }
}
