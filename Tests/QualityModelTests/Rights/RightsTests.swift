import Foundation
import Testing

@testable import QualityModel

@Suite("Rights")
struct RightsTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/rights.txt")

  @Test("Who may write what, of every kind, field, role and state, is what the recorded table says")
  func table() throws {
    let text = RightsTable().text()
    if ProcessInfo.processInfo.environment["APLIS_RECORD_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: RightsTests.file)
      Issue.record("recorded anew")
    }
    #expect(text == (try String(contentsOf: RightsTests.file, encoding: .utf8)))
  }

  @Test("A reader writes nothing, an employee changes nothing, an account that nobody is known by only reports")
  func outsiders() throws {
    for line in RightsTable().text().split(separator: "\n") where line.contains(": ") {
      let who = line.split(separator: ":").last.map(String.init)?.uppercased() ?? ""
      if who.contains("NOBODY") { continue }
      #expect(!who.contains("X"), "\(line)")
      // What comes in a table and begins here is reported like anything else.
      if !line.hasPrefix("  add:"), !line.hasPrefix("  take over:") {
        #expect(!who.contains("E") && !who.contains("U"), "\(line)")
      }
    }
  }

  @Test("The auditee changes nothing of what the audit found")
  func auditee() throws {
    let world = RightsWorld()
    let finding = RightsWorld.record(of: AuditFinding.schema)
    var audit = try #require(Record<Audit>(world.audit))
    for state in Audit.State.allCases {
      audit.state = state
      world.records.put(audit.content)
      for field in AuditFinding.schema.fields {
        var other = finding
        other[field] = finding[field] == nil ? .text("x") : nil
        for somebody in [RightsWorld.Somebody.processOwner, .owner, .unitHead, .manager, .director] {
          #expect(throws: Refusal.self) {
            try world.permission(of: somebody).check(changing: finding, to: other, reason: "why")
          }
        }
      }
    }
  }

  @Test("Nobody gives a right to themself by the change for which they need it")
  func selfGiven() throws {
    let world = RightsWorld()
    let nonconformity = RightsWorld.record(of: Nonconformity.schema)
    var mine = nonconformity
    mine[Nonconformity.fields.owner] = .text(RightsWorld.Somebody.assessor.rawValue)
    mine[Nonconformity.fields.containment] = .text("x")
    #expect(throws: Refusal.self) {
      try world.permission(of: .assessor).check(changing: nonconformity, to: mine, reason: "why")
    }
  }

  @Test("A correction after the report bears its day, its hand and its reason, and nobody writes those by hand")
  func correction() throws {
    let world = RightsWorld()
    var audit = try #require(Record<Audit>(world.audit))
    audit.state = .reported
    world.records.put(audit.content)
    let old = RightsWorld.record(of: AuditFinding.schema)
    var new = old
    new[AuditFinding.fields.evidence] = .text("3 no 10")
    let permission = world.permission(of: .leader)
    #expect(throws: Refusal.self) { try permission.check(changing: old, to: new, reason: nil) }
    try permission.mark(&new, changed: old, reason: "Pārskatīts")
    let corrected = try #require(Record<AuditFinding>(new))
    #expect(corrected.correctedOn == RightsWorld.day && corrected.correctedBy?.text == "L")
    #expect(corrected.correction == "Pārskatīts")
    var forged = old
    forged[AuditFinding.fields.correction] = .text("x")
    #expect(throws: Refusal.self) { try permission.check(changing: old, to: forged, reason: "why") }
  }

  @Test("Until anybody leads the workspace it can be set up; until their account is recorded who acts is believed")
  func openness() throws {
    let world = RightsWorld()
    let unit = RightsWorld.record(of: OrganisationUnit.schema)
    try world.permission(of: .unknown, .unled).check(adding: unit)
    try world.permission(of: .unknown, .open).check(adding: unit)
    #expect(throws: Refusal.self) { try world.permission(of: .unknown, .closed).check(adding: unit) }
    try world.permission(of: .unknown, .closed).check(adding: RightsWorld.record(of: Nonconformity.schema))
    var setting = Record<WorkspaceSetting>(id: "due.major")
    setting.name = "due.major"
    setting.value = "10"
    for openness in [WorkspaceOpenness.open, .closed] {
      #expect(throws: Refusal.self) { try world.permission(of: .unknown, openness).check(adding: setting.content) }
    }
  }

  @Test(
    "A setting that would loosen a rule is the director's",
    arguments: RuleSetting.all.map(\.name) + [RuleSetting.actingForOthers])
  func loosening(_ name: String) throws {
    let world = RightsWorld()
    let rule = RuleSetting.all.first { $0.name == name }
    let values = rule.map { [$0.standard - 1, $0.standard, $0.standard + 1].map(String.init) } ?? ["no", "yes"]
    for value in values {
      var setting = Record<WorkspaceSetting>(id: name)
      setting.name = name
      setting.value = value
      let isLooser =
        switch rule?.loosening {
        case .upwards: Int(value) ?? 0 > rule?.standard ?? 0
        case .downwards: Int(value) ?? 0 < rule?.standard ?? 0
        case .never: false
        case nil: value == "yes"
        }
      let isRefused = (try? world.permission(of: .manager).check(adding: setting.content)) == nil
      #expect(isRefused == isLooser, "\(name) \(value)")
      try world.permission(of: .director).check(adding: setting.content)
    }
  }
}
