import TestSupport
import Testing

@testable import QualityModel

@Suite("Catalogues of a workspace's own")
struct OwnCriteriaTests {
  private static func text(
    _ number: String, _ language: CriterionText.Language = .lv, title: String? = "x",
    _ tell: (inout Record<CriterionText>) -> Void = { _ in }
  ) -> Record<CriterionText> {
    var record = Record<CriterionText>()
    record.catalogue = "a"
    record.number = number
    record.language = language
    record.title = title
    tell(&record)
    return record
  }

  private static func head(
    _ language: CriterionText.Language = .lv, _ tell: (inout Record<OwnCatalogue>) -> Void = { _ in }
  ) -> Record<OwnCatalogue> {
    var record = Record<OwnCatalogue>()
    record.catalogue = "a"
    record.language = language
    tell(&record)
    return record
  }

  private static func scale(_ key: String, _ method: ScoringMethod) -> ScoringPanel {
    ScoringPanel(key: key, method: method, title: LocalText(["lv": key]), dimensions: [])
  }

  private let library = CriteriaLibrary(
    [], sharedPanels: [scale("levels-5", .levels), scale("yes-no", .yesNo), scale("unused", .fulfilment)])

  private func own(_ texts: [Record<CriterionText>], _ heads: [Record<OwnCatalogue>] = []) -> CriteriaCatalogue? {
    library.with(OwnCriteria(texts: texts, catalogues: heads))["a"]
  }

  @Test(
    "The panel of the catalogue scores what names none and has nothing under it; headings and documents are left out")
  func panel() throws {
    let catalogue = try #require(
      own(
        [
          Self.text("1"), Self.text("1.1"), Self.text("1.2") { $0.scoredBy = ["yes-no"] },
          Self.text("2") { $0.kind = .group }, Self.text("3") { $0.kind = .document }, Self.text("4"),
        ], [Self.head { $0.panel = "levels-5" }]))
    #expect(catalogue.scored.map(\.number) == ["1.1", "1.2", "4"])
    #expect(catalogue.panels.map(\.key) == ["levels-5", "yes-no"] && catalogue.methods == [.levels, .yesNo])
    #expect(catalogue.scored(by: .levels).map(\.criterion.number) == ["1.1", "4"])
  }

  @Test("What does not depend on the language is told by the first language that says it, Latvian before English")
  func languages() throws {
    let catalogue = try #require(
      own(
        [
          Self.text("1", .en, title: "One") { ($0.kind, $0.certainty) = (.theme, .official) },
          Self.text("1", .lv, title: "Viens") { ($0.kind, $0.text) = (.statement, "Teksts") },
        ], [Self.head(.en) { ($0.title, $0.edition) = ("Ours", "1") }, Self.head(.lv) { $0.edition = "2" }]))
    let entry = try #require(catalogue["1"])
    #expect(entry.kind == .statement && entry.certainty == .official)
    #expect(entry.title == LocalText(["lv": "Viens", "en": "One"]) && entry.explanation == LocalText(["lv": "Teksts"]))
    #expect(catalogue.edition == "2" && catalogue.title == LocalText(["en": "Ours"]) && catalogue.isOwn)
    #expect(entry.official.isEmpty && entry.explanation.marked(in: .en) == "Teksts [lv]")
    #expect(entry.title.marked(in: .en) == "One" && LocalText().marked(in: .lv) == "")
  }

  @Test("A catalogue that the program has keeps its own panels, kinds and sureness; only what is not scored is")
  func shipped() throws {
    var scored = Criterion(number: "1", kind: .clause, certainty: .official, title: LocalText(["lv": "N"]))
    scored.scoredBy = ["own"]
    let open = Criterion(number: "2", kind: .clause, certainty: .own, title: LocalText(["lv": "N"]))
    let head = CriteriaCatalogue.Head(
      key: "a", title: LocalText(["lv": "A"]), edition: "7", revised: .first, status: .inForce)
    let base = CriteriaCatalogue(
      head, panels: [Self.scale("own", .classical)],
      entries: [scored, open, Criterion(number: "3", kind: .clause, certainty: .own, title: LocalText(["lv": "N"]))])
    let whole = CriteriaLibrary([base], sharedPanels: library.sharedPanels).with(
      OwnCriteria(
        texts: [Self.text("1") { $0.kind = .theme }, Self.text("2"), Self.text("9")],
        catalogues: [Self.head { ($0.panel, $0.title, $0.edition) = ("yes-no", "Cits", "8") }]))
    let catalogue = try #require(whole["a"])
    #expect(
      catalogue.scored.map { "\($0.number):\($0.scoredBy)" } == [#"1:["own"]"#, #"2:["yes-no"]"#, #"9:["yes-no"]"#])
    #expect(catalogue.title["lv"] == "A" && catalogue.edition == "7" && !catalogue.isOwn)
    #expect(catalogue["1"]?.kind == .clause && catalogue["9"]?.certainty == .official)
  }

  @Test("However deep the numbers above lead, every entry is there once and can be walked through")
  func deep() throws {
    let texts = (1...5_000).map { number in
      Self.text("n\(number)") { $0.parent = number == 1 ? nil : "n\(number - 1)" }
    }
    let catalogue = try #require(own(texts))
    #expect(catalogue.all.count == 5_000 && Set(catalogue.all.map(\.criterion.number)).count == 5_000)
    #expect(catalogue.all.map(\.depth).max() == 63)
  }

  @Test("Whatever the numbers above say, no entry is lost and none stands twice")
  func anyParents() throws {
    var generator = SeededGenerator(seed: 64)
    for _ in 0..<200 {
      let count = Int.random(in: 1...30, using: &generator)
      let texts = (0..<count).map { number in
        Self.text("\(number)") { $0.parent = "\(Int.random(in: 0..<(count + 3), using: &generator))" }
      }
      let catalogue = try #require(own(texts))
      #expect(catalogue.all.map(\.criterion.number).sorted() == (0..<count).map(String.init).sorted())
      // A circle is found exactly where an entry cannot be reached from the top.
      let parents = CriteriaHierarchy.parents(texts.map { ($0.number, $0.parent) }) { Int($0) ?? count < count }
      let reaching = (0..<count).filter { start in
        var (number, steps) = (String(start), 0)
        while let next = parents[number], steps <= count { (number, steps) = (next, steps + 1) }
        return steps > count
      }
      #expect(CriteriaHierarchy.circles(in: parents).isEmpty == reaching.isEmpty)
    }
  }

  @Test("Each circle is told once, from its first number, and what only leads into one is none")
  func circles() {
    let circles = CriteriaHierarchy.circles(in: [
      "c": "a", "a": "b", "b": "c", "x": "a", "y": "x", "s": "s", "p": "q", "q": "p", "z": "top",
    ])
    #expect(circles == [["a", "b", "c", "a"], ["p", "q", "p"], ["s", "s"]])
  }
}
