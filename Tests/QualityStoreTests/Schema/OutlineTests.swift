import QualityModel
import Testing

@Suite("The outline of the kinds")
struct OutlineTests {
  @Test("It names every kind with the number of fields that its description has, besides the two that all have")
  func numbers() {
    #expect(RecordSchema.outline.map(\.kind) == RecordSchema.all.map(\.key))
    #expect(RecordSchema.outline.map(\.fields) == RecordSchema.all.map { $0.fields.count - 2 })
  }
}
