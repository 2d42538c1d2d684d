import QualityModel
import QualityStore
import Testing

/// The seed's own bylaws: approved on 14 June 2022, in force from 1 January 2022.
@Suite("Documents that were approved elsewhere")
struct AdoptionTests {
  private func bylaws(_ more: KeyValuePairs<String, String> = [:]) throws -> RecordValue {
    var record = try Sample.record(
      "document", "D-009", ["title": "Nolikums", "kind": "bylaw", "version": "1", "owner": "E-004"])
    for (key, text) in more {
      let field = try #require(Document.schema.field(key))
      record[field] = try field.kind.value(of: text)
    }
    return record
  }

  @Test("With order, day of approval and first day they are in force, by every way, and known as such")
  func inForce() throws {
    for way in HandsDesk.ways {
      let desk = try HandsDesk()
      try desk.write(as: "E-001", by: way) { writer in
        _ = try writer.put(
          bylaws(["order": "114", "approvedOn": "2022-06-14", "inForceFrom": "2022-07-01"]), changing: { $1 })
      }
      let document = try desk.record(Document.self, "D-009")
      #expect(document.state == .inForce && document.approvedBy == nil && document.isApprovedElsewhere, "\(way)")
      #expect(try desk.workspace.check() == [], "\(way)")
    }
  }

  @Test("Half a paper makes no draft of them silently")
  func half() throws {
    let desk = try HandsDesk()
    desk.expectRefused(
      try bylaws(["order": "114", "inForceFrom": "2022-07-01"]), as: "E-001", "rule.document.whole-paper")
    desk.expectRefused(try bylaws(["approvedOn": "2022-06-14"]), as: "E-001", "rule.document.whole-paper")
  }

  @Test("In force from a day before the approval they say why, or are refused")
  func retroactive() throws {
    let texts: KeyValuePairs = ["order": "114", "approvedOn": "2022-06-14", "inForceFrom": "2022-01-01"]
    for way in HandsDesk.ways {
      let desk = try HandsDesk()
      var record = try bylaws(texts)
      let refused = desk.refused(as: "E-001", by: way) { _ = try $0.put(record, changing: { $1 }) }
      #expect(refused == "rule.document.retroactive", "\(way)")
      record[Document.fields.retroactiveReason] = .text("Domes lēmums")
      try desk.write(as: "E-001", by: way) { _ = try $0.put(record, changing: { $1 }) }
      #expect(try desk.record(Document.self, "D-009").isRetroactive, "\(way)")
    }
  }

  @Test("A draft is taken over by the step, by those who keep the documents in force")
  func step() throws {
    let desk = try HandsDesk()
    try desk.write(as: "E-004") { _ = try $0.add(bylaws()) }
    var told: [String: FieldValue] = [
      "order": .text("114"), "approvedOn": .day(try day("2022-06-14")), "inForceFrom": .day(try day("2022-01-01")),
    ]
    #expect(
      desk.refused(as: "E-004", at: 21) { try $0.take("adopt", of: "document", "D-009", telling: told) }
        == "step.performer")
    #expect(
      desk.refused(as: "E-001", at: 21) { try $0.take("adopt", of: "document", "D-009", telling: told) }
        == "rule.document.after-approval")
    told["retroactiveReason"] = .text("Domes lēmums")
    try desk.write(as: "E-001", at: 21) { try $0.take("adopt", of: "document", "D-009", telling: told) }
    let document = try desk.record(Document.self, "D-009")
    #expect(document.state == .inForce && document.isApprovedElsewhere && document.isRetroactive)
    // An author does not bring an approved document of their own.
    let own = try bylaws(["order": "1", "approvedOn": "2022-06-14", "inForceFrom": "2022-07-01"])
    var other = own
    other.id = "D-010"
    #expect(desk.refused(as: "E-004", at: 22) { _ = try $0.add(other) } == "step.performer")
  }
}
