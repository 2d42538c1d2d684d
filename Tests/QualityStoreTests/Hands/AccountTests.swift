import QualityModel
import QualityStore
import Testing

@Suite("An account says who acts: nobody makes themself another one by moving it")
struct AccountTests {
  private let account: RecordField = Person.fields.account
  private let order: RecordField = Person.fields.order
  private let orderedOn: RecordField = Person.fields.orderedOn

  private func person(_ id: String, account name: String, order number: String? = nil) throws -> RecordValue {
    var person = try Sample.record("person", id, ["name": "Darbinieks \(id.suffix(3))"])
    person[account] = .text(name)
    if let number {
      person[order] = .text(number)
      person[orderedOn] = .day(try day("2025-01-02"))
    }
    return person
  }

  private func edit(
    _ desk: HandsDesk, _ id: String, account name: String?, order number: String? = nil, as actor: String,
    through hand: String? = nil, at moment: Int = 20
  ) -> String? {
    desk.refused(as: actor, through: hand, at: moment) { writer in
      try writer.edit("person", id) { record in
        record[account] = name.map { .text($0) }
        guard let number else { return }
        record[order] = .text(number)
        record[orderedOn] = .day(try day("2025-01-02"))
      }
    }
  }

  /// Whether the director's approval says that it is believed who gave it.
  private func isBelieved(_ desk: HandsDesk, at moment: Int) throws -> Bool {
    let id = try desk.workspace.read { try $0.records(AuditProgramme.self).count } + 2026
    try desk.write(as: "E-001", at: moment) { writer in
      _ = try writer.add(Sample.record("programme", "", ["year": "\(id)"]))
      try writer.add(
        Sample.record(
          "audit", "", ["title": "Aprūpe", "planned": "\(id)-06-01", "leader": "E-003", "programme": "AP-\(id)"]))
    }
    try desk.write(as: "E-002", at: moment) { try $0.take("approve", of: "programme", "AP-\(id)") }
    return try desk.record(AuditProgramme.self, "AP-\(id)").believed == true
  }

  @Test("By no way does the quality manager change the director's account without an order, nor another one their own")
  func byOrder() throws {
    let desk = try HandsDesk()
    desk.expectRefused(try person("E-002", account: "root"), as: "E-001", "rule.person.account-by-order")
    #expect(edit(desk, "E-002", account: nil, as: "E-001") == "rule.person.account-by-order")
    #expect(edit(desk, "E-002", account: "root", as: "E-002", through: "E-001") == "acting.for-other")
    #expect(edit(desk, "E-002", account: "other", order: "5", as: "E-001") == nil)
    // An order moves an account once.
    #expect(edit(desk, "E-002", account: "third", as: "E-001", at: 21) == "rule.person.account-by-order")
    #expect(edit(desk, "E-002", account: "third", order: "6", as: "E-001", at: 22) == nil)
    #expect(edit(desk, "E-002", account: "fourth", as: "E-002", at: 23) == nil)
    // The director changes another one's in person.
    #expect(edit(desk, "E-001", account: "m2", as: "E-002", at: 24) == nil)
    #expect(edit(desk, "E-001", account: "m3", as: "E-001", at: 25) == nil)
    #expect(try desk.workspace.check() == [])
  }

  @Test("Whose term ended for a day does not lose the right to their account")
  func ended() throws {
    let desk = try HandsDesk()
    try desk.write(as: "E-001") { writer in
      _ = try writer.add(
        Sample.record(
          "appointment", "AM-01",
          ["person": "E-002", "role": "director", "act": "1", "actOn": "2024-12-01", "from": "2024-12-02"]))
    }
    try desk.write(as: "E-001", at: 21) { writer in
      try writer.edit("appointment", "AM-01") { $0[Appointment.fields.until] = .day(try day("2025-01-03")) }
    }
    #expect(edit(desk, "E-002", account: "root", as: "E-001", at: 22) == "rule.person.account-by-order")
    try desk.write(as: "E-001", at: 23) { try $0.withdraw("appointment", "AM-01", reason: "x") }
    #expect(edit(desk, "E-002", account: "root", as: "E-001", at: 24) == "rule.person.account-by-order")
  }

  @Test(
    "Nobody gives their own account to another person, not one that they gave up before either, nor shares a leader's")
  func own() throws {
    let desk = try HandsDesk()
    desk.expectRefused(try person("E-007", account: "E-001"), as: "E-001", "rule.person.account-taken")
    #expect(edit(desk, "E-001", account: "root2", as: "E-001") == nil)
    #expect(edit(desk, "E-002", account: "E-001", order: "5", as: "E-001", at: 21) == "rule.person.account-own")
    desk.expectRefused(try person("E-007", account: "E-001"), as: "E-001", "rule.person.account-own")
    #expect(edit(desk, "E-004", account: "E-002", as: "E-001", at: 21) == "rule.person.account-taken")
    #expect(edit(desk, "E-004", account: "e4", as: "E-001", at: 21) == nil)
  }

  @Test("A director's first account is believed until an order stands with it, a moved one for thirty days")
  func believed() throws {
    let desk = try HandsDesk()
    #expect(try isBelieved(desk, at: 20), "recorded by another, without an order")
    #expect(edit(desk, "E-002", account: "E-002", order: "4", as: "E-001", at: 22) == nil)
    #expect(try !isBelieved(desk, at: 24))
    #expect(edit(desk, "E-002", account: "d2", order: "5", as: "E-001", at: 26) == nil)
    #expect(try isBelieved(desk, at: 28))
    // What the account changes itself proves no more than the account.
    #expect(edit(desk, "E-002", account: "d3", as: "E-002", at: 30) == nil)
    #expect(try isBelieved(desk, at: 32))
    #expect(try isBelieved(desk, at: 84))
    #expect(try !isBelieved(desk, at: 90))
  }

  @Test("An account that was another person's before is believed for ever")
  func anothers() throws {
    let desk = try HandsDesk()
    #expect(edit(desk, "E-004", account: "d2", as: "E-001") == nil)
    #expect(edit(desk, "E-004", account: nil, as: "E-001", at: 21) == nil)
    #expect(edit(desk, "E-002", account: "d2", order: "5", as: "E-001", at: 22) == nil)
    #expect(try isBelieved(desk, at: 400))
  }

  @Test("A code that the quality manager made lets nobody become the director unseen")
  func recovered() throws {
    for giver in ["E-001", "E-002"] {
      let desk = try HandsDesk()
      #expect(edit(desk, "E-002", account: "E-002", order: "4", as: "E-001", at: 18) == nil)
      var generator = SystemRandomNumberGenerator()
      let code = RecoveryCode(using: &generator)
      try desk.write(as: giver) { _ = try $0.perform(RecoveryCodeGiving(code, salt: "abc")) }
      try desk.write(as: "new", at: 21) {
        _ = try $0.perform(AccountRecovery(of: RecordID("E-002"), code: code, account: "new"))
      }
      #expect(try isBelieved(desk, at: 24) == (giver == "E-001"), "\(giver)")
      let notices = try desk.workspace.read { try AccountNotices($0).findings().map(\.identifier) }
      #expect(notices.contains("check.account-moved") == (giver == "E-001"), "\(giver)")
    }
  }

  @Test("Check names who moved an account, and what was signed under it since")
  func told() throws {
    let desk = try HandsDesk()
    #expect(edit(desk, "E-002", account: "E-002", order: "4", as: "E-001", at: 18) == nil)
    func notices() throws -> [CheckFinding] { try desk.workspace.read { try AccountNotices($0).findings() } }
    #expect(try notices() == [])
    #expect(edit(desk, "E-002", account: "d2", order: "5", as: "E-001", at: 20) == nil)
    _ = try isBelieved(desk, at: 22)
    let notice = try #require(try notices().first)
    #expect(notice.identifier == "check.account-moved" && notice.weight == .notice)
    #expect(notice.facts["record"] == .record("E-002") && notice.facts["person"] == .person("E-001"))
    #expect(notice.facts["signed"]?.plain == "AP-2026 (2025-01-12)")
  }
}
