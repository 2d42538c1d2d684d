import QualityModel
import Testing

@testable import QualityExchange

@Suite("What is wrong with a catalogue is found, with its place")
struct CatalogueFindingTests {
  private typealias Files = CriteriaFiles

  @Test("A catalogue without faults has no findings")
  func whole() throws {
    let (library, findings) = try Files.read([("a.json", Files.catalogue(Files.criterion("1")))])
    #expect(findings.isEmpty)
    #expect(library["a"]?["1"]?.title.text(in: .lv) == "x")
  }

  @Test(
    "Faults of one entry",
    arguments: [
      (#"{"number": "1", "kind": "criterion", "certainty": "own"}"#, "criteria.missing-key 4:1"),
      (Files.criterion("1", #", "colour": "red""#), "criteria.unknown-key 4:91"),
      (Files.criterion("1", #", "kind": "clause""#), "criteria.double-key 4:91"),
      (Files.criterion("1", #", "source": 7"#), "criteria.wrong-type 4:101"),
      (Files.criterion("1", #", "source": " ""#), "criteria.empty 4:101"),
      (Files.criterion("1", #", "source": {"lv": "Vadlīnijas"}"#), "criteria.language-missing 4:101"),
      (
        Files.criterion("1", #", "note": {"lv": "tikai latviski"}"#),
        "criteria.language-missing 4:99"
      ),
      (
        Files.criterion("1", #", "note": {"latviski": "x", "lv": "x", "en": "x"}"#),
        "criteria.unknown-language 4:100"
      ),
      (Files.criterion("1", #", "explanationCertainty": "droši""#), "criteria.unknown-word 4:115"),
      (Files.criterion("1", #", "services": ["viesnīca"]"#), "criteria.unknown-word 4:104"),
      (Files.criterion("1", #", "scoredBy": ["nav"]"#), "criteria.unknown-panel 4:104"),
      (Files.criterion("1", #", "replacedBy": "1.1""#), "criteria.no-citation 4:105"),
      (
        Files.criterion("1", #", "replacedBy": "b:1""#),
        "criteria.unknown-reference-catalogue 4:105"
      ),
      (Files.criterion("1", #", "replacedBy": "a:2""#), "criteria.unknown-number 4:105"),
      (Files.criterion("1", #", "replacedBy": "a:1""#), "criteria.cycle 4:12"),
      (Files.criterion("viens divi"), "criteria.bad-number 4:12"),
      (Files.criterion("1") + ",\n" + Files.criterion("1"), "criteria.double-number 5:12"),
      (
        Files.criterion("1", #", "children": [\#(Files.criterion("1"))]"#),
        "criteria.double-number 4:115"
      ),
      ("7", "criteria.wrong-type 4:1"),
    ])
  func entries(_ criterion: String, _ finding: String) throws {
    #expect(try Files.findings([("a.json", Files.catalogue(criterion))]).first == finding)
  }

  @Test("A source is one text for all languages, or one for each")
  func sources() throws {
    let entries = [
      Files.criterion("1", #", "source": "ISO 9001:2015, 4.1""#),
      Files.criterion("2", #", "source": {"lv": "Vadlīnijas", "en": "Guidelines"}"#), Files.criterion("3"),
    ]
    let (library, findings) = try Files.read([("a.json", Files.catalogue(entries.joined(separator: ", ")))])
    #expect(findings.isEmpty)
    let sources = try #require(library["a"]).entries.map(\.source)
    let words = SourceText.words(LocalText(["lv": "Vadlīnijas", "en": "Guidelines"]))
    #expect(sources == ["ISO 9001:2015, 4.1", words, nil])
    #expect(words.text(in: .lv) == "Vadlīnijas" && words.text(in: .en) == "Guidelines")
  }

  @Test("Faults of the catalogue as a whole")
  func heads() throws {
    #expect(try Files.findings([("b.json", Files.catalogue(""))]) == ["criteria.file-name 1:15"])
    #expect(try Files.findings([("a.json", "{")]) == ["criteria.json-cut-short 1:2"])
    #expect(try Files.findings([("a.json", "[]")]) == ["criteria.no-content 1:1"])
    let lost = Files.catalogue("", more: #", "overlays": "b""#)
    #expect(
      try Files.findings([("a.json", lost)]).first?.hasPrefix("criteria.unknown-base 2:") == true)
  }

  @Test("Catalogues that overlay one another in a circle are found and still read")
  func circle() throws {
    let files = ["a", "b", "c"].map { key in
      let next = ["a": "b", "b": "c", "c": "a"][key] ?? ""
      return (
        "\(key).json",
        Files.catalogue(Files.criterion("1"), key: key, more: #", "overlays": "\#(next)""#)
      )
    }
    let (library, findings) = try Files.read(files)
    #expect(findings.filter { $0.identifier == .criteriaCycle }.count == 3)
    #expect(library.catalogues.count == 3)
  }

  private func panel(_ bands: String) -> String {
    let dimension = #"{"key": "level", "title": \#(Files.both), "bands": [\#(bands)]}"#
    return
      #"{"sharedPanels": [{"key": "p", "method": "levels", "title": \#(Files.both), "#
      + #""certainty": "own", "dimensions": [\#(dimension)]}]}"#
  }

  private func band(_ key: String, _ from: Int?, _ to: Int?) -> String {
    let numbers = [("from", from), ("to", to)].compactMap { name, value in
      value.map { #""\#(name)": \#($0), "# }
    }
    return
      #"{"key": "\#(key)", \#(numbers.joined())"title": \#(Files.both), "meaning": \#(Files.both)}"#
  }

  @Test("A scale has no gap, no overlap, no mixture of numbers and words, and no band twice")
  func scales() throws {
    func kinds(_ bands: String...) throws -> [String] {
      try Files.read([("panels.json", panel(bands.joined(separator: ", ")))]).findings.map(
        \.identifier.text)
    }
    #expect(try kinds(band("1", 0, 10), band("2", 11, 30)).isEmpty)
    #expect(try kinds(band("met", nil, nil), band("not", nil, nil)).isEmpty)
    #expect(try kinds(band("1", 0, 10), band("2", 12, 30)) == ["criteria.scale-gap"])
    #expect(try kinds(band("1", 0, 10), band("2", 10, 30)) == ["criteria.scale-gap"])
    #expect(try kinds(band("1", 10, 0)) == ["criteria.scale-gap"])
    #expect(try kinds(band("1", 0, 10), band("2", nil, nil)) == ["criteria.scale-gap"])
    #expect(try kinds(band("1", 0, nil)) == ["criteria.missing-key"])
    #expect(try kinds(band("1", 0, 10), band("1", 11, 30)) == ["criteria.double-band"])
    #expect(try kinds() == ["criteria.scale-empty"])
  }

  private func crosswalk(_ links: (String, String)...) -> (String, String) {
    let rows = links.map { from, to in
      #"{"from": "\#(from)", "to": "\#(to)", "relation": "partly", "reason": \#(Files.both), "#
        + #""source": "x", "ours": true}"#
    }
    return (
      "crosswalk.json", "{\"crosswalk\": \"x\", \"links\": [\n\(rows.joined(separator: ",\n"))\n]}"
    )
  }

  @Test("A link leads from a criterion that is there to another, and only once")
  func links() throws {
    let catalogue = ("a.json", Files.catalogue(Files.criterion("1") + ", " + Files.criterion("2")))
    #expect(try Files.findings([catalogue, crosswalk(("a:1", "a:2"))]).isEmpty)
    #expect(
      try Files.findings([catalogue, crosswalk(("a:1", "a:3"))]) == ["criteria.unknown-number 2:23"]
    )
    #expect(
      try Files.findings([catalogue, crosswalk(("b:1", "a:1"))]) == [
        "criteria.unknown-reference-catalogue 2:10"
      ])
    #expect(
      try Files.findings([catalogue, crosswalk(("a:1", "a:1"))]) == ["criteria.link-to-itself 2:23"]
    )
    #expect(
      try Files.findings([catalogue, crosswalk(("a:1", "a:2"), ("a:2", "a:1"))]) == [
        "criteria.double-link 3:10"
      ])
  }

  @Test("An overlay changes what is there and adds what is not")
  func overlays() throws {
    let base = ("a.json", Files.catalogue(Files.criterion("1")))
    func findings(_ criterion: String) throws -> [String] {
      let overlay = Files.catalogue(criterion, key: "b", more: #", "overlays": "a""#)
      return try Files.read([base, ("b.json", overlay)]).findings.map(\.identifier.text)
    }
    #expect(try findings(Files.criterion("1")).isEmpty)
    #expect(try findings(Files.criterion("2", #", "change": "added", "under": "1""#)).isEmpty)
    #expect(try findings(Files.criterion("2")) == ["criteria.overlay-nothing"])
    #expect(
      try findings(Files.criterion("1", #", "change": "added""#)) == ["criteria.overlay-double"])
    #expect(
      try findings(Files.criterion("2", #", "change": "added", "under": "9""#)) == [
        "criteria.overlay-nothing"
      ])
  }
}
