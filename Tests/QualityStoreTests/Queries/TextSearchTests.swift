import Foundation
import QualityModel
import Testing

@testable import QualityStore

@Suite("Searching by words")
struct TextSearchTests {
  private let texts = [
    SearchedText(id: "NC-1", title: "Kritienu žurnālā trūkst ierakstu", body: "Trīs ierakstiem nav laika."),
    SearchedText(id: "NC-2", title: "Medikamentu skapis nav aizslēgts", body: "Durvis bija vaļā."),
    SearchedText(id: "NC-3", title: "Klienta lieta", body: "Kritiens nav pierakstīts žurnālā."),
  ]

  private func search(_ text: String) throws -> [TextMatch] {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path, for: .reading)
    return try workspace.read { try $0.matches(of: WordStems(of: text).stems, in: texts) }
  }

  @Test(
    "Word forms are found with and without diacritics, the title before the rest",
    arguments: ["Kritiena žurnāls", "kritieni zurnalos", "KRITIENU ŽURNĀLĀ"])
  func forms(_ text: String) throws {
    #expect(try search(text) == [TextMatch(id: "NC-1", words: 2), TextMatch(id: "NC-3", words: 2)])
  }

  @Test("How many of the words were found is told; what has none is left out")
  func words() throws {
    #expect(try search("aizslēgta medikamentu telpa") == [TextMatch(id: "NC-2", words: 2)])
    #expect(try search("apmācība ikgadējā") == [])
  }

  @Test("What stands in a search is never taken for the query language", arguments: ["\"", "\" OR \"", "*", "title:"])
  func hostile(_ stem: String) throws {
    let bench = try Bench()
    try bench.sample()
    let found = try Workspace.open(bench.path, for: .reading).read { try $0.matches(of: [stem + "kritien"], in: texts) }
    #expect(found.count <= 2)
  }

  @Test("A search leaves the file as it is, also inside a transaction that writes")
  func untouched() throws {
    let bench = try Bench()
    try bench.sample()
    let before = try bench.bytes()
    _ = try Workspace.open(bench.path, for: .reading).read { try $0.matches(of: ["kritien"], in: texts) }
    #expect(try bench.bytes() == before)
    let workspace = try Workspace.open(bench.path, for: .writing)
    let counts = try workspace.write(as: Bench.actor(3)) { writer in
      try [["kritien"], ["medikament"]].map { try writer.reader.matches(of: $0, in: texts).count }
    }
    #expect(counts == [2, 1])
    #expect(try workspace.check().isEmpty)
  }
}
