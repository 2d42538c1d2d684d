import Foundation
import QualityModel
import Testing

@testable import QualityStore

@Suite("Searching by words")
struct TextSearchTests {
  private let texts = TextQuery(
    RecordQuery(Nonconformity.self, order: [.byID]), title: \Nonconformity.title, body: \.description)

  private func workspace(for purpose: Workspace.Purpose = .reading, _ bench: Bench) throws -> Workspace {
    try bench.sample()
    try Workspace.open(bench.path).write(as: Bench.actor(3)) { writer in
      for (id, title, body) in [
        ("NC-2025-901", "Kritienu žurnālā trūkst ierakstu", "Trīs ierakstiem nav laika."),
        ("NC-2025-902", "Medikamentu skapis nav aizslēgts", "Durvis bija vaļā."),
        ("NC-2025-903", "Klienta lieta", "Kritiens nav pierakstīts žurnālā."),
      ] {
        try writer.add(
          Sample.record(
            "nonconformity", id,
            [
              "title": title, "description": body, "found": "2025-01-02", "source": "employee", "severity": "minor",
              "unit": "U-01",
            ]))
      }
    }
    return try Workspace.open(bench.path, for: purpose)
  }

  private func search(_ text: String) throws -> [TextMatch] {
    let bench = try Bench()
    return try workspace(bench).read { try $0.matches(of: WordStems(of: text).stems, in: texts) }
  }

  @Test(
    "Word forms are found with and without diacritics, the title before the rest",
    arguments: ["Kritiena žurnāls", "kritieni zurnalos", "KRITIENU ŽURNĀLĀ"])
  func forms(_ text: String) throws {
    #expect(
      try search(text) == [TextMatch(id: "NC-2025-901", words: 2), TextMatch(id: "NC-2025-903", words: 2)])
  }

  @Test("How many of the words were found is told; what has none is left out")
  func words() throws {
    #expect(try search("aizslēgta medikamentu telpa") == [TextMatch(id: "NC-2025-902", words: 2)])
    #expect(try search("apmācība ikgadējā") == [])
  }

  @Test("Only records that the query asks for are searched, withdrawn ones never")
  func asked() throws {
    let bench = try Bench()
    let workspace = try workspace(for: .writing, bench)
    let some = TextQuery(
      RecordQuery(Nonconformity.self, where: .idIn([RecordID("NC-2025-903"), RecordID("NC-2025-902")])),
      title: \Nonconformity.title, body: \.description)
    #expect(try workspace.read { try $0.matches(of: ["kritien"], in: some).map(\.id) } == ["NC-2025-903"])
    try workspace.write(as: Bench.actor(4)) { try $0.withdraw("nonconformity", "NC-2025-903", reason: "divreiz") }
    #expect(try workspace.read { try $0.matches(of: ["kritien"], in: some) } == [])
  }

  @Test("What stands in a search is never taken for the query language", arguments: ["\"", "\" OR \"", "*", "title:"])
  func hostile(_ stem: String) throws {
    let bench = try Bench()
    let found = try workspace(bench).read { try $0.matches(of: [stem + "kritien"], in: texts) }
    #expect(found.count <= 2)
  }

  @Test("A search leaves the file as it is, also inside a transaction that writes")
  func untouched() throws {
    let bench = try Bench()
    let reading = try workspace(bench)
    let before = try bench.bytes()
    _ = try reading.read { try $0.matches(of: ["kritien"], in: texts) }
    #expect(try bench.bytes() == before)
    let workspace = try Workspace.open(bench.path, for: .writing)
    let counts = try workspace.write(as: Bench.actor(4)) { writer in
      try [["kritien"], ["medikament"]].map { try writer.reader.matches(of: $0, in: texts).count }
    }
    #expect(counts == [2, 1])
    #expect(try workspace.check().isEmpty)
  }
}
