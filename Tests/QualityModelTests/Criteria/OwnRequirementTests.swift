import Testing

@testable import QualityModel

@Suite("Requirements of the organisation's own")
struct OwnRequirementTests {
  @Test(
    "They are cited by their words, in any of the languages as people write them",
    arguments: [
      "own: Plan is signed", "Own: Plan is signed", "own:Plan is signed", "savs: Plan is signed",
      "sava: Plan is signed",
      "Sava prasība:  Plan is signed ", "own requirement: Plan is signed",
    ])
  func words(_ citation: String) {
    #expect(OwnRequirement(citation)?.text == "Plan is signed")
  }

  @Test("Without words, or behind another word, it is none", arguments: ["own:", "savs:  ", "own", "mine: x", "x", ""])
  func none(_ citation: String) {
    #expect(OwnRequirement(citation) == nil)
  }

  private struct Shelf: CriteriaSource {
    func library(of key: String) throws -> CriteriaLibrary { CriteriaLibrary([]) }
  }

  @Test("What is cited must exist in a catalogue; where no catalogues are at hand, its form counts")
  func known() throws {
    let records = MemoryRecords()
    var text = Record<CriterionText>()
    (text.catalogue, text.number, text.text) = ("rules-2024", "4.1", "Plans are signed")
    text.content.id = text.content.naturalID ?? ""
    records.put(text.content)
    let known = KnownCriteria(records, Shelf())
    #expect(try known.unknown(in: "rules-2024:4.1") == nil)
    #expect(try known.unknown(in: "rules-2024:4.1; own: signed in ink") == nil)
    #expect(try known.unknown(in: "rules-2024:4.1; rules-2024:4.2") == "rules-2024:4.2")
    #expect(try known.unknown(in: "some text") == "some text")
    let unshelved = KnownCriteria(records, nil)
    #expect(try unshelved.unknown(in: "iso-9001-2015:8.5.1") == nil)
    #expect(try unshelved.unknown(in: "some text") == "some text")
  }
}
