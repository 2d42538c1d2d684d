import Testing
import XMLSupport

@Suite("RELAX NG")
struct RelaxNGSchemaTests {
  private static let source = """
    <element name="findings" xmlns="http://relaxng.org/ns/structure/1.0"
      datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <zeroOrMore>
        <element name="finding">
          <attribute name="number"><data type="positiveInteger"/></attribute>
          <text/>
        </element>
      </zeroOrMore>
    </element>
    """

  private func errors(_ text: String) throws -> [XMLError] {
    let schema = try RelaxNGSchema(parsing: Array(Self.source.utf8), name: "findings.rng")
    return schema.validate(try XMLDocument(parsing: Array(text.utf8), name: "findings.xml"))
  }

  @Test("A valid document has no errors")
  func valid() throws {
    #expect(try errors("<findings><finding number='1'>x</finding></findings>") == [])
  }

  @Test("Every error is told, with its line")
  func invalid() throws {
    let errors = try errors(
      """
      <findings>
        <finding number="1">fine</finding>
        <finding number="none">text</finding>
        <finding>no number</finding>
        <findin number="3"/>
      </findings>
      """)
    #expect(Set(errors.map(\.line)).isSuperset(of: [3, 4, 5]))
    #expect(
      errors.allSatisfy { $0.identifier == "xml.invalid" && $0.file == "findings.xml" && !$0.reason.isEmpty })
  }

  @Test("A built document is checked too")
  func built() throws {
    let schema = try RelaxNGSchema(parsing: Array(Self.source.utf8), name: "findings.rng")
    #expect(schema.validate(XMLDocument(XMLElement("findings"))).isEmpty)
    #expect(!schema.validate(XMLDocument(XMLElement("other"))).isEmpty)
  }

  @Test(
    "A wrong schema is refused",
    arguments: [
      "<a/>", "<element xmlns='http://relaxng.org/ns/structure/1.0'><text/></element>",
      "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>\n<ref name='x'/></element>",
      "<grammar xmlns='http://relaxng.org/ns/structure/1.0'>\n<include href='file:///etc/passwd'/></grammar>",
      "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>\n<externalRef href='b.rng'/></element>",
    ])
  func wrongSchema(text: String) {
    let error = #expect(throws: XMLError.self) { try RelaxNGSchema(parsing: Array(text.utf8), name: "x.rng") }
    #expect(error?.identifier == "xml.schema")
  }

  private static let grammar = """
    <grammar xmlns='http://relaxng.org/ns/structure/1.0'><include href='parts.rng'/>
    <start><element name='days'><oneOrMore><ref name='day'/></oneOrMore></element></start></grammar>
    """
  private static let part = """
    <grammar xmlns='http://relaxng.org/ns/structure/1.0'
      datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'>
    <define name='day'><element name='day'><data type='date'/></element></define></grammar>
    """

  @Test("A part that was handed over is included, with its own library of types")
  func parts() throws {
    let schema = try RelaxNGSchema(
      parsing: Array(Self.grammar.utf8), name: "days.rng", parts: ["parts.rng": Array(Self.part.utf8)])
    #expect(schema.validate(XMLDocument(XMLElement("days", [:], [XMLElement("day", text: "2025-03-31")]))).isEmpty)
    #expect(!schema.validate(XMLDocument(XMLElement("days", [:], [XMLElement("day", text: "2025-02-30")]))).isEmpty)
  }

  @Test("A part that was not handed over, or includes others itself, is refused")
  func missingParts() {
    let loop = Self.grammar.replacing("parts.rng", with: "/etc/passwd")
    for parts in [[:], ["other.rng": Array(Self.part.utf8)], ["parts.rng": Array(loop.utf8)]] {
      let error = #expect(throws: XMLError.self) {
        try RelaxNGSchema(parsing: Array(Self.grammar.utf8), name: "days.rng", parts: parts)
      }
      #expect(error?.identifier == "xml.schema")
    }
  }

  @Test("Schemas work on several threads at once")
  func threads() async throws {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { try self.errors("<findings>\n<finding/></findings>").first?.line ?? 0 }
      }
      for try await line in group { #expect(line == 2) }
    }
  }
}
