import Foundation
import QualityModel
import QualityStore
import Testing
import XMLSupport

@testable import QualityReports

@Suite("The document of a review")
struct ReviewDocumentTests {
  static let publisher = ReviewPublisher(templatesFolder: ReviewBench.home + "/Templates")

  static func document(_ report: ManagementReviewReport) throws -> [UInt8] { try publisher.document(report) }

  private func root(_ bytes: [UInt8]) throws -> XMLNode { try XMLDocument(parsing: bytes, name: "review.xml").root }

  @Test("It fits its schema", arguments: WholeReview.all)
  func valid(_ review: WholeReview) throws {
    // The publisher validates with the published schema and throws otherwise.
    #expect(try ReviewDocumentTests.document(review.report()).count > 10_000)
  }

  @Test("An empty workspace has a valid document too", arguments: Review.Standard.allCases)
  func empty(_ standard: Review.Standard) throws {
    let root = try root(ReviewDocumentTests.document(Desk().report(2025, standard)))
    #expect(root.whole(named: "input").map { $0["recorded"] } == Array(repeating: "false", count: 12))
  }

  @Test("Hostile texts in every free field stay texts, to the last character", arguments: Review.Standard.allCases)
  func hostile(_ standard: Review.Standard) throws {
    let desk = try Desk()
    try HostileRecords.write(into: desk)
    let root = try root(ReviewDocumentTests.document(desk.report(2025, standard)))
    #expect(root.elements.first { $0.name == "organisation" }?["name"] == HostileRecords.text)
    #expect(root.whole(named: "conclusion").map(\.text) == [HostileRecords.longText])
    #expect(root.whole(named: "decision").map(\.text) == [HostileRecords.longText])
    #expect(root.whole(named: "record").contains { $0["title"] == HostileRecords.longText })
    #expect(root.whole(named: "script").isEmpty)
  }

  @Test("The inputs stand in the order of the standard, with its clauses and headings")
  func orders() throws {
    let desk = try Desk()
    let modern = try root(ReviewDocumentTests.document(desk.report(2025, .iso2015))).whole(named: "input")
    #expect(modern.compactMap { $0["code"] } == ["a", "b", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "d", "e", "f"])
    #expect(modern[5]["heading"] == "review.iso-9001-2015.c4")
    #expect(modern[5]["clause"] == "9.3.2 c) 4)")
    let old = try root(ReviewDocumentTests.document(desk.report(2025, .iso2008))).whole(named: "input")
    #expect(old.compactMap { $0["code"] } == ["c6", "c1", "c3", "c5", "c4", "e", "a", "b", "f", "c2", "c7", "d"])
    #expect(old.compactMap { $0["heading"] } == old.compactMap { $0["code"] }.map { "review.iso-9001-2008.\($0)" })
    #expect(
      old.compactMap { $0["clause"] }.prefix(9) == [
        "5.6.2 a)", "5.6.2 b)", "5.6.2 c)", "5.6.2 c)", "5.6.2 d)", "5.6.2 d)", "5.6.2 e)", "5.6.2 f)", "5.6.2 g)",
      ])
  }

  @Test(
    "The same records give the same bytes, run after run",
    arguments: [WholeReview(name: .sample, year: 2016), WholeReview(name: .shared, year: 2025)])
  func repeated(_ review: WholeReview) throws {
    let report = try review.report()
    #expect(try ReviewDocumentTests.document(report) == ReviewDocumentTests.document(report))
    #expect(try ReviewDocumentTests.document(review.report()) == ReviewDocumentTests.document(report))
  }

  @Test("The same content with another trail gives the same bytes")
  func otherTrail() throws {
    func fill(_ desk: Desk, _ ids: [String], detour: Bool) throws {
      try desk.add("process", "P-01", ["name": "Aprūpe", "kind": "core"])
      for id in ids {
        try desk.nonconformity(
          id, found: "2025-03-01", ["process": "P-01", "title": detour ? "Cits" : "Neatbilstība \(id)"])
        if detour { try desk.edit("nonconformity", id, ["title": "Neatbilstība \(id)"], at: "2026-01-01") }
        try desk.action("ACT-\(id.dropFirst(3))", due: "2025-05-01", ["for": id])
      }
    }
    let (one, other) = (try Desk(at: "2024-01-01"), try Desk(at: "2024-02-02"))
    try fill(one, ["NC-2025-001", "NC-2025-002", "NC-2025-003"], detour: false)
    try fill(other, ["NC-2025-003", "NC-2025-001", "NC-2025-002"], detour: true)
    #expect(try ReviewDocumentTests.document(one.report()) == ReviewDocumentTests.document(other.report()))
  }

  @Test("No path of this machine stands in it", arguments: WholeReview.all)
  func paths(_ review: WholeReview) throws {
    let text = String(decoding: try ReviewDocumentTests.document(review.report()), as: UTF8.self)
    for path in [ReviewBench.home, FileManager.default.temporaryDirectory.path, NSHomeDirectory()] where path.count > 1
    {
      #expect(!text.contains(path))
    }
  }

  @Test("Every key of a phrase is known in both languages", arguments: WholeReview.all)
  func labels(_ review: WholeReview) throws {
    let root = try root(ReviewDocumentTests.document(review.report()))
    for language in Organisation.Language.allCases {
      let language = ReportLanguage(try ReviewBench.phrases(language))
      for node in root.whole {
        let cell = node["kind"] == "label" ? node["value"] : nil
        for key in [node["label"], node["definition"], node["heading"], node["reason"], node["actionState"], cell]
          .compactMap({ $0 })
        {
          #expect(language.label(key) != nil, "\(key)")
        }
      }
    }
  }

  // MARK: JSON

  @Test(
    "The same as JSON has the same values, all of them",
    arguments: [WholeReview(name: .sample, year: 2016), WholeReview(name: .shared, year: 2025)])
  func json(_ review: WholeReview) throws {
    let document = try ReviewDocumentTests.document(review.report())
    let object = try JSONSerialization.jsonObject(with: Data(try ReviewPublisher.json(of: document)))
    let fromJSON = try values(of: try #require(object as? [String: Any]), at: "")
    let fromXML = values(of: try root(document), at: "")
    #expect(fromJSON.count > 1000)
    #expect(fromJSON.sorted() == fromXML.sorted())
  }

  private func values(of node: XMLNode, at path: String) -> [String] {
    let own = node.attributes.map { "\(path)/\($0.name)=\($0.value)" }
    let text = node.elements.isEmpty && !node.text.isEmpty ? ["\(path)/text=\(node.text)"] : []
    return own + text + node.elements.flatMap { values(of: $0, at: "\(path)/\($0.name)") }
  }

  private func values(of object: [String: Any], at path: String) throws -> [String] {
    try object.flatMap { key, value -> [String] in
      if let children = value as? [[String: Any]] {
        return try children.flatMap { try values(of: $0, at: "\(path)/\(key)") }
      }
      return ["\(path)/\(key)=\(try #require(value as? String))"]
    }
  }
}
