import QualityModel
import Testing

@Suite("Words that people use for fields and choices")
struct WordTests {
  private let latvian = Phrases(
    .lv, ["field.severity": "Smagums", "choice.severity.major": "Būtiska", "choice.severity.minor": "Nebūtiska"])
  private let english = Phrases(.en, ["field.severity": "Severity", "choice.severity.major": "Major"])
  private let schema = Nonconformity.schema

  @Test("A field goes by its key and by its label in every language, case and diacritics forgiven")
  func fields() {
    let labels = FieldLabels(of: schema, in: [latvian, english])
    for word in ["severity", "Smagums", " SMAGUMS ", "Severity"] { #expect(labels[word]?.key == "severity") }
    #expect(labels["smagum"] == nil)
  }

  @Test("A choice goes by its key, by its word in every language, and by the person's own words")
  func choices() throws {
    let field = try #require(schema.field("severity"))
    let words = try #require(
      ChoiceWords(field, of: schema, in: [latvian, english], own: ["G": "minor", "Liela": "Būtiska"]))
    for word in ["major", "būtiska", "BUTISKA", "Major", "liela"] { #expect(words.keys(in: word) == "major") }
    #expect(words.keys(in: "g") == "minor")
    #expect(words.keys(in: "vidēja") == "vidēja", "what is not understood is refused by the field")
    #expect(ChoiceWords(try #require(schema.field("title")), of: schema, in: []) == nil)
    let roles = try #require(Person.schema.field("roles"))
    #expect(ChoiceWords(roles, of: Person.schema, in: [])?.keys(in: "AUDITOR; owner ;x") == "auditor;owner;x")
  }

  @Test("A slip of the fingers leads to the word that was meant; anything further away does not")
  func slips() {
    let words = ["nonconformity", "action", "audit"]
    #expect(NearMiss.of("acton", among: words) == "action")
    #expect(NearMiss.of("aduit", among: words) == "audit", "two neighbours swapped are one slip")
    #expect(NearMiss.of("Nonconfromity", among: words) == "nonconformity")
    #expect(NearMiss.of("survey", among: words) == nil)
    #expect(NearMiss.of("", among: words) == nil && NearMiss.of("x", among: []) == nil)
  }
}
