import Testing

@Suite("Commands and what keeps a workspace")
struct StorageTests {
  @Test("One file of the session knows what keeps a workspace; every command sees the model's protocols")
  func oneFile() throws {
    let sources = try SourceTexts(["QualityCommands"]).sources
    let knowing = sources.filter { $0.value.contains("import QualityStore") }.map(\.key)
    #expect(sources.count > 100)
    #expect(knowing == ["QualityCommands/Session/Session+Opening.swift"])
  }
}
