import QualityModel
import Testing

@Suite("Where records cite criteria")
struct CriterionCitationTests {
  @Test("A field cites criteria where it is named so, in every kind")
  func fields() {
    for schema in RecordSchema.all {
      let named = schema.fields.filter { $0.key == "criterion" || $0.key == "criteria" }
      #expect(CriterionCitations.fields(of: schema) == named, "\(schema.key)")
    }
    #expect(CriterionCitations.fields(of: Nonconformity.schema) == [Nonconformity.fields.criterion])
  }
}
