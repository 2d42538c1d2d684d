import Foundation
import QualityModel
import Testing

@Suite("Phrases in their lines")
struct PhraseLinesTests {
  private func lines(_ text: String) -> PhraseLines? { PhraseLines(Array(text.utf8)) }

  @Test("Every phrase of the program reads as a reader of JSON reads it", arguments: ["lv", "en"])
  func whole(_ language: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Templates/strings")
    let data = try Data(contentsOf: root.appending(path: "\(language).json"))
    let expected = try #require(try JSONSerialization.jsonObject(with: data) as? [String: String])
    let lines = try #require(PhraseLines([UInt8](data)))
    #expect(lines.keys == expected.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for (key, phrase) in expected { #expect(lines[key] == phrase, "\(key)") }
    #expect(lines["nothing"] == nil && lines[""] == nil && lines["~"] == nil)
  }

  @Test("Marked signs are read, and what has another form is left to others")
  func forms() {
    #expect(lines("{\n  \"a\": \"x\\ny \\\"z\\\" \\\\\"\n}\n")?["a"] == "x\ny \"z\" \\")
    for text in [
      "", "{}", "{\n}\n", "{\n  \"b\": \"1\",\n  \"a\": \"2\"\n}\n", "{\n  \"a\": \"1\",\n  \"a\": \"2\"\n}\n",
      "{\n  \"a\": \"\\u0041\"\n}\n", "{\n  \"a\": 1\n}\n", "{\n  \"a\": \"1\"\n}", "{\n  \"a\": \"1\",\n}\n",
    ] { #expect(lines(text) == nil, "\(text)") }
    #expect(PhraseLines([123, 10, 32, 32, 34, 97, 34, 58, 32, 34, 0xFF, 34, 10, 125, 10]) == nil)
  }
}
