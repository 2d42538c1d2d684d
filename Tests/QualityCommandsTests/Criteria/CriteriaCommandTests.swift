import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Commands for catalogues")
struct CriteriaCommandTests {
  @Test("The list names every catalogue with how sure it is, with and without a workspace", arguments: ["lv", "en"])
  func list(_ language: String) throws {
    for bench in [try Bench(), try Bench.filled()] {
      let run = bench.run(["criteria", "list"], language: language)
      #expect(run.code == 0 && !run.output.contains("«"), "\(run.errors)")
      for key in ["caf-2020", "equass-2018", "iso-9001-2015", "lv-mk-338", "kuldiga-10"] {
        #expect(run.output.contains(key))
      }
    }
  }

  @Test("What is unconfirmed is marked in a tree and on the page of a criterion", arguments: ["lv", "en"])
  func marks(_ language: String) throws {
    let mark = language == "lv" ? "[neapstiprināts]" : "[unconfirmed]"
    let bench = try Bench()
    let tree = bench.run(["criteria", "show", "equass-2018"], language: language).output
    let lines = tree.split(separator: "\n").filter { line in
      let number = line.drop { $0 == " " }
      return number.hasPrefix("P1-a") || number.hasPrefix("P7 ")
    }
    #expect(lines.filter { $0.contains(mark) }.count == 3 && lines.count == 4, "\(lines)")
    #expect(bench.run(["criteria", "show", "equass-2018:P7-a"], language: language).output.contains(mark))
    #expect(!bench.run(["criteria", "show", "iso-9001-2015:8.5.4"], language: language).output.contains(mark))
    #expect(bench.run(["criteria", "show", "kuldiga-10:1"], language: language).output.contains(mark))
    // A link to something unconfirmed is marked as well.
    let links = bench.run(["criteria", "crosswalk", "caf-2020", "kuldiga-10"], language: language).output
    #expect(links.contains(mark))
  }

  @Test("Depth cuts the tree")
  func depth() throws {
    let run = try Bench().run(["criteria", "show", "caf-2020", "--depth", "1"], language: "en")
    #expect(run.output.contains("1 Leadership") && !run.output.contains("1.1 Provide"))
  }

  @Test("A slip of the fingers is met with what was likely meant")
  func slips() throws {
    let bench = try Bench()
    let run = bench.run(["criteria", "show", "caf-2002"], language: "en")
    #expect(run.code == 64 && run.errors.contains("‘caf-2020’"))
    #expect(
      bench.run(["criteria", "show", "caf-2020:12"], language: "en").errors.contains("criteria.unknown-criterion"))
    #expect(bench.run(["criteria", "show", "caf-2020: "], language: "en").errors.contains("criteria.no-criterion"))
    #expect(bench.run(["criteria", "crosswalk", "caf-2020"], language: "en").errors.contains("usage.argument-missing"))
  }

  @Test("The check tells file, line and column of what is wrong, and ends with 1")
  func check() throws {
    let bench = try Bench()
    #expect(bench.run(["criteria", "check"]).code == 0)
    let folder = bench.path("katalogi")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "{\n  \"catalogue\": \"a\",\n  \"colour\": 1\n}".write(
      toFile: folder + "/a.json", atomically: true, encoding: .utf8)
    let run = bench.run(["criteria", "check", "katalogi"], language: "lv")
    #expect(run.code == 1)
    #expect(run.output.contains("Criteria/a.json:3:3: kļūda: nepazīstams „colour“"), "\(run.output)")
    #expect(run.output.contains("tālāk:"))
  }

  @Test("A folder without catalogues is told as such")
  func nothing() throws {
    let run = try Bench().run(["criteria", "check", "nekur"], language: "en")
    #expect(run.code == 74 && run.errors.contains("criteria.unreadable") && !run.errors.contains("/aplis-"))
  }

  // MARK: Texts of a provider

  private func bench(_ name: String, _ text: String) throws -> Bench {
    let bench = try Bench.filled()
    try text.write(toFile: bench.path(name), atomically: true, encoding: .utf8)
    return bench
  }

  @Test("Official texts come in as CSV with Latvian headers, keep their numbers and are shown as the provider's own")
  func csv() throws {
    let bench = try bench(
      "standarts.csv",
      "Numurs;Nosaukums;Oficiālais teksts;Augstākais numurs\nP1;Vadība;Oficiāls teksts.;\n17;Kritērijs;Cits.;P2\n")
    let words = ["criteria", "import", "equass-2018", "standarts.csv", "--source", "Mūsu eksemplārs"]
    let run = bench.run(words, language: "lv")
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(bench.run(words, language: "lv").output.contains("nemainīti") || bench.run(words).code == 0)
    let page = bench.run(["criteria", "show", "equass-2018:P1"], language: "lv").output
    #expect(
      page.contains("Oficiālais teksts no jūsu eksemplāra (lv, Mūsu eksemplārs)") && page.contains("Oficiāls teksts."))
    #expect(bench.run(["criteria", "show", "equass-2018:17"], language: "lv").output.contains("P2 Darbinieki"))
    for format in ["csv", "json", "oscal"] {
      let export = bench.run(["criteria", "export", "equass-2018", "--format", format])
      #expect(export.code == 0 && !export.output.contains("Oficiāls teksts.") && !export.output.contains("Cits."))
    }
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("They come in as JSON, in several languages and to any depth")
  func json() throws {
    let bench = try bench(
      "iso.json",
      """
      {"criteria": [{"number": "8.5.1", "title": {"en": "Title", "lv": "Virsraksts"}, "text": "Latviski",
        "children": [{"number": "8.5.1.a", "text": {"en": "English"}}]}]}
      """)
    let run = bench.run(["criteria", "import", "iso-9001-2015", "iso.json"], language: "en")
    #expect(run.code == 0, "\(run.errors)")
    let list = bench.run(["criterion-text", "list", "--csv"]).output
    #expect(list.split(separator: "\r\n").count == 4, "\(list)")
    #expect(bench.run(["criteria", "show", "iso-9001-2015:8.5.1.a"], language: "en").output.contains("English"))
  }

  @Test("A bad entry stops the whole import and is told with its line")
  func bad() throws {
    let bench = try bench("iso.json", "[\n {\"number\": \"1\", \"text\": \"a\"},\n {\"number\": \"viens divi\"}\n]")
    let run = bench.run(["criteria", "import", "iso-9001-2015", "iso.json"], language: "en")
    #expect(run.code == 65 && run.errors.contains("iso.json:3"), "\(run.errors)")
    #expect(bench.run(["criterion-text", "list", "--csv"]).output.split(separator: "\r\n").count == 1)
  }

  @Test("A personal code in an official text is refused and not repeated")
  func personalCode() throws {
    let bench = try bench("iso.json", #"[{"number": "1", "text": "Persona 010190-11119 un 32123456789"}]"#)
    let run = bench.run(["criteria", "import", "iso-9001-2015", "iso.json"], language: "en")
    #expect(
      run.code == 65 && run.errors.contains("field.personal-code") && !run.errors.contains("3212345"), "\(run.errors)")
  }

  @Test("Texts that stand there already are changed only when that is asked for")
  func update() throws {
    let bench = try bench("a.json", #"[{"number": "1", "text": "viens"}]"#)
    bench.run(["criteria", "import", "manis", "a.json"])
    try #"[{"number": "1", "text": "divi"}]"#.write(toFile: bench.path("a.json"), atomically: true, encoding: .utf8)
    #expect(bench.run(["criteria", "import", "manis", "a.json"], language: "en").errors.contains("record.exists"))
    #expect(bench.run(["criteria", "import", "manis", "a.json", "--dry-run", "--update"]).code == 0)
    #expect(bench.run(["criteria", "show", "manis:1"]).output.contains("viens"))
    #expect(bench.run(["criteria", "import", "manis", "a.json", "--update"]).code == 0)
    #expect(bench.run(["criteria", "show", "manis:1"]).output.contains("divi"))
  }

  // MARK: Citations

  @Test("The check of a workspace finds a number that its catalogue does not have")
  func citations() throws {
    let bench = try Bench.filled()
    bench.run(["nc", "edit", "NC-2025-001", "--criterion", "iso-9001-2015:8.5.1"])
    bench.run(["process", "edit", "P-01", "--criteria", "caf-2020:5.1", "--criteria", "nezināms-katalogs:1"])
    #expect(bench.run(["check"]).code == 0)
    bench.run(["document", "add", "--title", "Kārtība", "--version", "1", "--criteria", "iso-9001-2015:8.99"])
    bench.run(["process", "edit", "P-01", "--criteria", "caf-2020:5.1", "--criteria", "caf-2020:5.9"])
    let run = bench.run(["check"], language: "lv")
    #expect(run.code == 1)
    #expect(run.output.contains("iso-9001-2015:8.99") && run.output.contains("caf-2020:5.9"), "\(run.output)")
    #expect(!run.output.contains("5.1,"))
  }

  @Test("Evidence of a criterion stands under those that are linked with it, with the kind of link")
  func evidence() throws {
    let bench = try Bench.filled()
    bench.run(["document", "add", "--title", "Aptaujas kārtība", "--version", "1", "--criteria", "iso-9001-2015:9.1.2"])
    let run = bench.run(["criteria", "evidence", "caf-2020:6.1"], language: "lv")
    #expect(
      run.output.contains("daļēji sakrīt: iso-9001-2015:9.1.2") && run.output.contains("Aptaujas kārtība"),
      "\(run.output)")
    #expect(bench.run(["criteria", "evidence", "caf-2020:1.1"], language: "lv").output.contains("nekā nav"))
    let json = bench.run(["criteria", "evidence", "caf-2020:6.1", "--json"]).output
    #expect(json.contains(#""relation":"partly""#) && json.contains(#""ours":true"#))
  }

  @Test("The page of a catalogue's coverage is whole in both languages and marks what is unconfirmed")
  func coverage() throws {
    let bench = try Bench.filled()
    bench.run(["document", "add", "--title", "<b>Ētika</b>", "--version", "1", "--criteria", "equass-2018:P4-a"])
    let run = bench.run([
      "criteria", "coverage", "equass-2018", "-o", "lapas", "--language", "lv,en", "--format", "html,xml",
    ])
    #expect(run.code == 0, "\(run.errors)")
    for (language, mark) in [("lv", "neapstiprināts"), ("en", "unconfirmed")] {
      let page = try String(contentsOfFile: bench.path("lapas/coverage-equass-2018.\(language).html"), encoding: .utf8)
      #expect(!page.contains("«") && !page.contains("<b>Ētika"))
      #expect(page.contains("&lt;b>Ētika") || page.contains("&lt;b&gt;Ētika"))
      #expect(page.components(separatedBy: "\(mark)</span>").count - 1 >= 68)
    }
    #expect(bench.run(["criteria", "coverage", "equass-2018", "--gaps"]).code == 0)
  }

  @Test("Every finding in a catalogue has its sentence and its next step in both languages")
  func sentences() throws {
    let folder = Bench.home + "/Sources/QualityExchange/Criteria"
    var identifiers: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for name in text.matches(of: /Refusal\.ID\("criteria\.([a-z-]+)"\)/) { identifiers.insert(String(name.output.1)) }
    }
    #expect(identifiers.count > 25 && identifiers.contains("overlay-nothing"))
    for language in Organisation.Language.allCases {
      let phrases = try PhraseFile.read(language, in: Home(path: Bench.home, origin: .option))
      for identifier in identifiers.sorted() {
        #expect(phrases["refusal.criteria.\(identifier)"] != nil, "\(identifier)")
        #expect(phrases["refusal.criteria.\(identifier).next"] != nil, "\(identifier)")
      }
      for kind in ["malformed", "not-utf8", "bad-text", "bad-number", "too-deep", "surplus", "cut-short"] {
        #expect(phrases["refusal.criteria.json-\(kind)"] != nil, "\(kind)")
      }
    }
  }
}
