import Testing

@testable import QualityModel

@Suite("Units behind numbers")
struct MeasuredUnitTests {
  private func read(_ field: RecordField, _ text: String) throws -> FieldValue? {
    try field.value(of: text, besides: { .none })
  }

  @Test(
    "The unit in which a field counts may stand behind its number",
    arguments: ["12", "12 st.", "12 stundas", "12h", "12 h", "12 stundu"])
  func own(text: String) throws {
    #expect(try read(Training.fields.hours, text) == .number(ExactNumber(digits: 12)))
  }

  @Test(
    "Another unit is refused, and never dropped", arguments: ["28%", "45 min", "12 €", "€ 12", "3 dienas", "12 darb."])
  func other(text: String) {
    #expect(throws: FieldProblem.otherUnit(.hours), "\(text)") { try read(Training.fields.hours, text) }
  }

  @Test("Words that are no units are told as no number, as ever")
  func words() {
    #expect(throws: FieldProblem.notANumber) { try read(Training.fields.hours, "12 akad. st.") }
    #expect(throws: FieldProblem.notANumber) { try read(Training.fields.hours, "visa diena") }
  }

  @Test("Counts of people and places, and percentages, take their own")
  func counts() throws {
    #expect(try read(OrganisationUnit.fields.headcount, "12 darb.") == .integer(12))
    #expect(try read(Service.fields.places, "25 vietas") == .integer(25))
    #expect(try read(Action.fields.progress, "50 %") == .integer(50))
    #expect(throws: FieldProblem.otherUnit(.people)) { try read(OrganisationUnit.fields.headcount, "12 %") }
  }

  @Test("An end that need not come is left empty by words that say so; any other day is not")
  func ends() throws {
    for text in ["beztermiņa", "uz nenoteiktu laiku", "Nenoteikts", "pastāvīgi"] {
      #expect(try read(Partner.fields.contractUntil, text) == nil, "\(text)")
      #expect(throws: FieldProblem.endlessDay, "\(text)") { try read(Action.fields.due, text) }
    }
    #expect(throws: FieldProblem.notADay) { try read(Partner.fields.contractUntil, "drīz") }
  }
}
