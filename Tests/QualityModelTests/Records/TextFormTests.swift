import QualityModel
import Testing

@Suite("Texts that must have a form")
struct TextFormTests {
  private func read(_ text: String, _ field: RecordField?) throws -> FieldValue? {
    try #require(field).value(of: text) { .none }
  }

  @Test(
    "A currency is its code, by whatever name it is written",
    arguments: [
      ("EUR", "EUR"), ("eur", "EUR"), ("eiro", "EUR"), ("Euro", "EUR"), ("€", "EUR"), (" pln ", "PLN"), ("uah", "UAH"),
    ])
  func currencies(text: String, code: String) throws {
    #expect(try read(text, Organisation.schema.field("currency")) == .text(code))
  }

  @Test("What is no code of a currency is refused where it comes in", arguments: ["nauda", "EU", "EURO2", "ĒUR", "12"])
  func refused(text: String) throws {
    #expect(throws: FieldProblem.notACurrency) { try read(text, Organisation.schema.field("currency")) }
  }

  @Test("A record with a currency that pages cannot do with is not written, and pages of an older one show euro")
  func record() throws {
    let field = try #require(Organisation.schema.field("currency"))
    var record = RecordValue(Organisation.schema, id: "ORG")
    record.values[try #require(Organisation.schema.field("name")).place] = .text("Sociālais dienests")
    record.values[try #require(Organisation.schema.field("language")).place] = .text("lv")
    record.values[field.place] = .text("eiro")
    #expect(record.faults == [RecordValue.Fault(field: field, problem: .notACurrency)])
    #expect(Record<Organisation>(record)?.currencyOfSums == "EUR")
    record.values[field.place] = .text("PLN")
    #expect(record.faults.isEmpty && Record<Organisation>(record)?.currencyOfSums == "PLN")
  }

  @Test("The key of a catalogue has small letters, digits and single hyphens")
  func catalogues() throws {
    let field = OwnCatalogue.schema.field("catalogue")
    #expect(try read("Mani-2025", field) == .text("mani-2025"))
    for text in ["mans katalogs", "kārtība", "a-", "a--b", "2025"] {
      #expect(throws: FieldProblem.notACatalogueKey, "\(text)") { try read(text, field) }
    }
  }

  @Test(
    "A measure of a plan says its years, parts of them or how often; the wording stays",
    arguments: [
      "2018.", "2016.-2018.", "2016.-2018", "2016., 2017., 2018.", "2016.,2017.", "pastāvīgi", "reizi gadā",
      "IV ceturksnī", "2026", "katru gadu", "regulāri", "2026. gada I, III ceturksnis", "I, III ceturksnis", "2026-05",
      "2026. gada I un III ceturksnis", "2026. gada maijs", "every year",
    ])
  func planYears(text: String) throws {
    #expect(try read(text, PlanItem.schema.field("years")) == .list([text]))
  }

  @Test(
    "What says no time is refused as the years of a measure",
    arguments: [
      "muļķības", "26", "20166", "2016; kāpēc",
      "2026., muļķības", "2028.-2026.", "2026-13", "2026 -", "2028-2026", "2028. līdz 2026. gads",
    ])
  func noPlanYears(text: String) throws {
    #expect(throws: FieldProblem.notPlanYears) { try read(text, PlanItem.schema.field("years")) }
  }

  @Test("A name has one blank between its words, whatever was typed, at whatever door")
  func names() throws {
    #expect(try read(" Vecākā \u{A0} Auditore ", Person.schema.field("name")) == .text("Vecākā Auditore"))
    var person = Record<Person>()
    person.name = "Vecākā\u{A0}Auditore"
    #expect(person.name == "Vecākā Auditore" && Person.fields.name.mayLoseText)
    for (text, name) in [
      ("Auditore, Vecākā", "Vecākā Auditore"), ("Auditore,  Vecākā Otrā", "Vecākā Otrā Auditore"),
      ("Vecākā Auditore, MBA", "Vecākā Auditore, MBA"), ("Vecākā Auditore, Mg. sc.", "Vecākā Auditore, Mg. sc."),
      ("Auditore, vecākā", "Auditore, vecākā"), ("Darbinieks 014", "Darbinieks 014"), ("A, B, C", "A, B, C"),
    ] {
      #expect(try read(text, Person.schema.field("name")) == .text(name))
      person.name = text
      #expect(person.name == name)
    }
  }

  @Test("No other field asks for a form")
  func fields() {
    let formed = RecordSchema.all.flatMap { kind in
      kind.fields.filter { $0.form != nil }.map { "\(kind.key).\($0.key)" }
    }
    #expect(
      Set(formed) == [
        "organisation.currency", "question.scale", "criterionText.catalogue", "ownCatalogue.catalogue",
        "planItem.years", "person.name",
        "unit.name", "process.name", "partner.name",
      ])
  }
}
