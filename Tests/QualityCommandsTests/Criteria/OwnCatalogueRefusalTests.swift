import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("What an import of a provider's own catalogue refuses")
struct OwnCatalogueRefusalTests {
  @Test("Entries that stand under one another are refused, with file, line, column and the numbers")
  func circle() throws {
    let bench = try OwnCatalogueBench()
    let told = try bench.refused([
      "Number;Title;Number above", "1;One;", "A;a;C", "B;b;A", "C;c;B", "D;d;D", "8.5;e;8.5.1", "8.5.1;f;",
    ])
    #expect(told.contains("slikts.csv:3: column ‘Number above’: the numbers above lead in a circle"), "\(told)")
    #expect(told.contains("A → C → B → A") && told.contains("D → D") && told.contains("8.5 → 8.5.1 → 8.5"))
    #expect(told.contains("[criteria.own-circle]") && told.contains("next: give one of them another number above"))
    #expect(told.contains("3 bad rows; nothing was written") && !told.contains("--partial"))
  }

  @Test("An entry deeper than any catalogue is refused, however many there are")
  func deep() throws {
    let bench = try OwnCatalogueBench()
    let rows = (1...300).map { "n\($0);x;\($0 == 1 ? "" : "n\($0 - 1)")" }
    let told = try bench.refused(["Number;Title;Number above"] + rows)
    #expect(told.contains("n65 stands deeper than level 64 [criteria.own-too-deep]"), "\(told)")
  }

  @Test("An unknown parent, a double, an empty and an impossible number are refused with line and column, all at once")
  func numbers() throws {
    let bench = try OwnCatalogueBench()
    let told = try bench.refused(
      [
        "Numurs;Nosaukums;Augstākais numurs", "1;Viens;", "2;Divi;9", "1;Vēlreiz;", ";Trīs;", "četri;Četri;",
        "5 a;Pieci;",
      ])
    for part in [
      "slikts.csv:3: column ‘Augstākais numurs’: 2 is to stand under ‘9’",
      "slikts.csv:4: column ‘Numurs’: the number ‘1’ stands already in line 2 [criteria.double-number]",
      "slikts.csv:6: column ‘Numurs’: ‘četri’ is no number of a criterion [criteria.bad-number]",
      "slikts.csv:7: column ‘Numurs’: ‘5 a’ is no number",
    ] { #expect(told.contains(part), "\(part)\n\(told)") }
    #expect(told.contains("slikts.csv:5: column ‘Numurs’:") && told.contains("[field.missing]"), "\(told)")
  }

  @Test("A row without title and text, an unknown kind and an unknown panel are refused")
  func words() throws {
    let bench = try OwnCatalogueBench()
    let told = try bench.refused([
      "Number;Title;Explanation;Kind;Panel", "1;;;;", "2;x;;brīnums;", "3;x;;;desmit", "4;x;;prasība;Pieci līmeņi",
    ])
    #expect(told.contains("slikts.csv:2: column ‘Title’: the number ‘1’ has neither title nor text"), "\(told)")
    #expect(told.contains("slikts.csv:3: column ‘Kind’: ‘brīnums’"))
    #expect(told.contains("slikts.csv:4: column ‘Panel’: there is no panel ‘desmit’ [criteria.own-unknown-panel]"))
    #expect(told.contains("next: there are: levels-5, fulfilment, yes-no") && told.contains("3 bad rows"))
    let panel = try bench.refused(["Number;Title", "1;x"], ["--panel", "desmit"], code: 64)
    #expect(panel.contains("criteria.own-unknown-panel") && panel.contains("levels-5, fulfilment, yes-no"))
  }

  @Test("A number that stands in the workspace may be a parent, and a circle over the workspace is refused")
  func besides() throws {
    let bench = try OwnCatalogueBench()
    try bench.put("a.csv", "Number;Title;Parent\nA;a;\nB;b;A\n")
    #expect(bench.take("mani", "a.csv").code == 0)
    try bench.put("b.csv", "Number;Title;Parent\nC;c;B\n")
    #expect(bench.take("mani", "b.csv").code == 0)
    let told = try bench.refused(["Number;Title;Parent", "A;a;C"], ["--update"])
    #expect(told.contains("A → C → B → A"), "\(told)")
  }

  // MARK: Files of the program's own format

  private func catalogue(_ key: String, _ members: String = "", entry: String = "") -> String {
    """
    {"catalogue": "\(key)", "title": {"lv": "Mūsu"},
     \(members)
     "criteria": [{"number": "1", "kind": "statement", "certainty": "own", "title": {"lv": "Viens"}\(entry)}]}
    """
  }

  private func refused(_ text: String, key: String = "mani") throws -> String {
    let bench = try OwnCatalogueBench()
    try bench.put("mani.json", text)
    let run = bench.take(key, "mani.json")
    #expect(run.code == 65, "\(run.output)\(run.errors)")
    #expect(bench.bench.run(["own-catalogue", "list", "--csv"]).output.split(separator: "\r\n").count == 1)
    return run.errors
  }

  @Test("A file of another catalogue, and the key of one that the program has, are refused")
  func keys() throws {
    let other = try refused(catalogue("citi"))
    #expect(other.contains("mani.json:1:15") && other.contains("aplis criteria import citi"), "\(other)")
    let shipped = try refused(catalogue("caf-2020"), key: "caf-2020")
    #expect(shipped.contains("[criteria.own-shipped-key]") && shipped.contains("my-caf-2020"), "\(shipped)")
  }

  @Test("A catalogue that lies over another, a panel of its own and an unknown panel are refused with the way out")
  func panels() throws {
    #expect(try refused(catalogue("mani", #""overlays": "caf-2020","#)).contains("[criteria.own-overlay]"))
    let panel =
      #""panels": [{"key": "savs", "method": "levels", "title": {"lv": "S"}, "certainty": "own", "dimensions": "#
      + #"[{"key": "level", "title": {"lv": "L"}, "bands": [{"key": "1", "from": 1, "to": 1, "title": {"lv": "x"}, "#
      + #""meaning": {"lv": "x"}}]}]}],"#
    let own = try refused(catalogue("mani", panel, entry: #", "scoredBy": ["savs"]"#))
    #expect(own.contains("mani.json:2:13") && own.contains("[criteria.own-panel]") && own.contains("--home"), "\(own)")
    #expect(try refused(catalogue("mani", entry: #", "scoredBy": ["cits"]"#)).contains("[criteria.own-unknown-panel]"))
  }

  @Test("What a workspace would not keep of a catalogue is refused, not lost")
  func kept() throws {
    let uneven = #", "typicalEvidence": [{"lv": "viens"}, {"lv": "divi", "en": "two"}]"#
    #expect(try refused(catalogue("mani", entry: uneven)).contains("[criteria.own-not-kept]"))
    #expect(try refused(catalogue("mani", entry: #", "change": "added""#)).contains("[criteria.own-not-kept]"))
    #expect(try refused(catalogue("mani", entry: #", "note": {"xx": "a"}"#)).contains("[criteria.unknown-language]"))
  }

  @Test("Title and edition of a catalogue that the program has are not told by the provider")
  func shippedHead() throws {
    let told = try OwnCatalogueBench().refused(
      ["Number;Title", "1;x"], ["--title", "X"], key: "equass-2012", code: 64)
    #expect(told.contains("[criteria.own-shipped-head]"))
  }

  // MARK: What got in by another door

  @Test("A circle that got in otherwise is told by both checks, a parent, number or panel that nobody knows by one")
  func checks() throws {
    let bench = try OwnCatalogueBench()
    let desk = bench.desk
    try bench.put("a.csv", "Number;Title;Parent\nA;a;\nB;b;A\nC;c;\n")
    bench.take("mani", "a.csv", ["--panel", "levels-5"])
    #expect(bench.bench.run(["check"]).code == 0 && bench.bench.run(["criteria", "check"]).code == 0)
    desk.ok(["criterion-text", "edit", "mani/A/lv", "--parent", "B"])
    desk.ok(["criterion-text", "edit", "mani/C/lv", "--parent", "Z", "--scored-by", "desmit"])
    desk.ok([
      "criterion-text", "add", "--catalogue", "mani", "--number", "četri", "--set-language", "lv", "--title", "x",
    ])
    let circle = "mani:A: the numbers above lead in a circle: A → B → A"
    for (words, parts) in [(["check"], [circle]), (["criteria", "check"], [circle, "‘Z’", "‘desmit’", "‘četri’"])] {
      let run = bench.bench.run(words, language: "en")
      #expect(run.code == 1)
      for part in parts { #expect(run.output.contains(part), "\(part)\n\(run.output)") }
    }
    // Nothing is lost of it all the same.
    let tree = bench.bench.run(["criteria", "show", "mani"], language: "lv").output
    #expect(tree.contains("\nA a") && tree.contains("\nB b") && tree.contains("\nC c"), "\(tree)")
  }

  @Test("A folder of catalogues is checked without the workspace, and everything without one")
  func noWorkspace() throws {
    let bench = try Bench()
    #expect(bench.run(["criteria", "check"]).code == 0)
  }
}
