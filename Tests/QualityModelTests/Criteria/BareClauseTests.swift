import Testing

@testable import QualityModel

@Suite("Clauses by their numbers alone")
struct BareClauseTests {
  @Test(
    "The number is found, whatever stands around it",
    arguments: [
      "7.5.3", "7.5.3.", "7.5.3. punkts", "p. 7.5.3", "7.5.3 p.", "ISO 9001:2015 7.5.3",
      "LVS EN ISO 9001:2015, 7.5.3. punkts",
    ])
  func number(text: String) {
    #expect(BareClause(text)?.number == "7.5.3")
  }

  @Test("A standard that is named before it is its catalogue")
  func catalogue() {
    #expect(BareClause("ISO 9001:2015 7.5.3")?.catalogue == "iso-9001-2015")
    #expect(BareClause("7.5.3")?.catalogue == nil)
    #expect(BareClause.catalogue(named: "LVS EN ISO 9001:2015 Nr. 123/45, derīgs līdz 2027. gadam") == "iso-9001-2015")
    #expect(BareClause.catalogue(named: "EQUASS 2018") == "equass-2018")
    #expect(BareClause.catalogue(named: "kvalitātes zīme") == nil)
    for law in ["Ministru kabineta 2017. gada 13. jūnija noteikumi Nr. 338", "Likums, 2019. gada redakcija"] {
      #expect(BareClause.catalogue(named: law) == nil, "\(law)")
    }
  }

  @Test(
    "What is cited in full, or is no clause, is none",
    arguments: ["iso-9001-2015:7.5.3", "own: The plan is signed", "lietvedība", "", "2. pielikums lietai"])
  func none(text: String) {
    #expect(BareClause(text) == nil)
  }
}
