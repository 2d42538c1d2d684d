import Foundation
import QualityModel
import Testing

@testable import QualityExchange

@Suite("The JSON schema of Criteria/ speaks of what the program reads")
struct CatalogueSchemaTests {
  private func schema() throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: CriteriaFiles.folder.path + "/criteria.schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func members(_ definition: Any?) throws -> Set<String> {
    let object = try #require(definition as? [String: Any])
    return Set(try #require(object["properties"] as? [String: Any]).keys)
  }

  @Test("Each kind of object has the same members in the schema and in the program")
  func members() throws {
    let schema = try schema()
    let definitions = try #require(schema["$defs"] as? [String: Any])
    #expect(try members(definitions["criterion"]) == Set(CriterionDecoder.names))
    #expect(try members(definitions["panel"]) == Set(PanelDecoder.names))
    #expect(try members(definitions["link"]) == Set(CrosswalkDecoder.names))
    let files = try #require(schema["oneOf"] as? [Any])
    #expect(try members(files[0]) == Set(CatalogueDecoder.names))
  }

  @Test("Each choice has the same words in the schema and in the program")
  func words() throws {
    let definitions = try #require(try schema()["$defs"] as? [String: Any])
    func words(_ definition: String, _ member: String) throws -> [String] {
      let object = try #require(definitions[definition] as? [String: Any])
      let properties = try #require(object["properties"] as? [String: [String: Any]])
      let choice = (properties[member]?["items"] as? [String: Any]) ?? properties[member] ?? [:]
      return choice["enum"] as? [String] ?? []
    }
    #expect(try words("criterion", "kind") == CriterionKind.allCases.map(\.rawValue))
    #expect(try words("criterion", "services") == Service.Kind.allCases.map(\.rawValue))
    #expect(try words("criterion", "documented") == DocumentedInformation.allCases.map(\.rawValue))
    #expect(try words("criterion", "change") == CriterionChange.allCases.map(\.rawValue))
    #expect(try words("panel", "method") == ScoringMethod.allCases.map(\.rawValue))
    #expect(try words("link", "relation") == CrosswalkRelation.allCases.map(\.rawValue))
  }
}
