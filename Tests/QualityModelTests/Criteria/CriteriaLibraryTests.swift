import Testing

@testable import QualityModel

@Suite("Catalogues and the provider's own texts")
struct CriteriaLibraryTests {
  private static func criterion(_ number: String, _ children: [Criterion] = []) -> Criterion {
    var criterion = Criterion(
      number: number, kind: .clause, certainty: .official, title: LocalText(["lv": "N\(number)", "en": "N\(number)"]))
    criterion.children = children
    return criterion
  }

  private static func catalogue(_ key: String, _ entries: [Criterion]) -> CriteriaCatalogue {
    CriteriaCatalogue(
      .init(key: key, title: LocalText(["lv": key]), edition: "1", revised: .first, status: .inForce), entries: entries)
  }

  private static func text(
    _ number: String, catalogue: String = "a", title: String? = nil, text: String? = nil, parent: String? = nil,
    order: Int? = nil
  ) -> Record<CriterionText> {
    var record = Record<CriterionText>()
    record.catalogue = catalogue
    record.number = number
    record.title = title
    record.text = text
    record.parent = parent
    record.order = order
    return record
  }

  private let library = CriteriaLibrary([catalogue("a", [criterion("8", [criterion("8.5", [criterion("8.5.1")])])])])

  private func numbers(_ texts: [Record<CriterionText>]) -> [String] {
    (library.with(texts)["a"]?.all ?? []).map { "\($0.parent ?? "")>\($0.criterion.number)" }
  }

  @Test("A citation is known, has an unknown number, or belongs to a catalogue that is not at hand")
  func standing() {
    #expect(library.standing(of: CriterionID("8.5.1", in: "a")) == .known)
    #expect(library.standing(of: CriterionID("8.5.2", in: "a")) == .unknownNumber)
    #expect(library.standing(of: CriterionID("8.5.2", in: "b")) == .unknownCatalogue)
  }

  @Test("An official text stands beside the entry of its number, which keeps its own title")
  func beside() {
    let whole = library.with([CriteriaLibraryTests.text("8.5", title: "Oficiāls", text: "Teksts")])
    let criterion = whole.criterion(CriterionID("8.5", in: "a"))
    #expect(criterion?.official == [OfficialText(language: "lv", title: "Oficiāls", text: "Teksts", source: nil)])
    #expect(criterion?.title["lv"] == "N8.5")
    #expect(whole["a"]?.all.count == library["a"]?.all.count)
  }

  @Test("A number that the catalogue lacks is added under the longest number that it begins with, or under its parent")
  func added() {
    let text = CriteriaLibraryTests.text
    #expect(
      numbers([
        text("8.5.1.2", "a", "x", nil, nil, nil), text("8.5.2", "a", "x", nil, nil, nil),
        text("9", "a", "x", nil, nil, nil),
        text("9.1", "a", "x", nil, nil, nil), text("K1", "a", "x", nil, "8.5", nil),
      ]) == [">8", "8>8.5", "8.5>8.5.1", "8.5.1>8.5.1.2", "8.5>8.5.2", "8.5>K1", ">9", "9>9.1"])
  }

  @Test("Added entries follow their order, then their numbers")
  func order() {
    let text = CriteriaLibraryTests.text
    #expect(
      numbers([
        text("x10", "a", "x", nil, nil, nil), text("x9", "a", "x", nil, nil, nil), text("z", "a", "x", nil, nil, 1),
      ]).suffix(3) == [">z", ">x9", ">x10"])
  }

  @Test("Texts that name one another as parents are put at the top, and none is lost")
  func circle() {
    let text = CriteriaLibraryTests.text
    #expect(
      numbers([
        text("p", "a", "x", nil, "q", nil), text("q", "a", "x", nil, "p", nil), text("r", "a", "x", nil, "r", nil),
      ]).suffix(3) == [">p", ">q", ">r"])
  }

  @Test("A catalogue of which only the provider's own copy is at hand is made of it")
  func ownCatalogue() throws {
    let own = try #require(library.with([CriteriaLibraryTests.text("1", catalogue: "b", title: "Viens")])["b"])
    #expect(own.all.map(\.criterion.number) == ["1"])
    #expect(own["1"]?.title.text(in: .en) == "Viens")
  }

  @Test("A link is seen from both ends, and supports reads from each end as what it is")
  func crosswalk() {
    let (first, second) = (CriterionID("1", in: "a"), CriterionID("2", in: "b"))
    let link = CrosswalkLink(
      from: first, to: second, relation: .supports, reason: LocalText(["lv": "x"]), source: "x", isOurs: true)
    let crosswalk = Crosswalk([link])
    #expect(crosswalk.links(of: first).map(\.other) == [second])
    #expect(crosswalk.links(of: second).map(\.other) == [first])
    #expect(crosswalk.links(of: first)[0].isForward && !crosswalk.links(of: second)[0].isForward)
    #expect(crosswalk.links(of: second)[0].near == second)
    #expect(crosswalk.links(between: "b", and: "a").map(\.0) == [second])
    #expect(crosswalk.links(between: "a", and: "c").isEmpty)
  }

  @Test("What is unconfirmed anywhere in an entry counts as unconfirmed")
  func certainty() {
    var criterion = CriteriaLibraryTests.criterion("1")
    #expect(!criterion.hasUnconfirmed && criterion.leastCertain(in: .lv) == .official)
    criterion.titleCertainty = ["lv": .own, "lt": .unconfirmed]
    #expect(!criterion.hasUnconfirmed && criterion.leastCertain(in: .lv) == .own)
    criterion.explanation = LocalText(["lv": "x"])
    criterion.explanationCertainty = .unconfirmed
    #expect(criterion.hasUnconfirmed && criterion.leastCertain(in: .en) == .unconfirmed)
    #expect(CriteriaLibraryTests.catalogue("a", [criterion]).counts == [.unconfirmed: 1])
  }
}
