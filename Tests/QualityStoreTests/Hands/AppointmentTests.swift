import QualityModel
import QualityStore
import Testing

@Suite("Functions are held by acts of appointment")
struct AppointmentTests {
  private func appointment(
    _ person: String, _ role: String, act: Bool = true, from: String = "2025-01-01", until: String? = nil,
    id: String = ""
  ) throws -> RecordValue {
    var record = try Sample.record("appointment", id, ["person": person, "role": role, "from": from])
    if act {
      record[Appointment.fields.act] = .text("1-4/7")
      record[Appointment.fields.actOn] = .day(try day("2024-12-20"))
    }
    record[Appointment.fields.until] = try until.map { .day(try day($0)) }
    return record
  }

  @Test("An appointment gives the role by every way in, and its end takes it away by the day")
  func roles() throws {
    for way in HandsDesk.ways {
      let desk = try HandsDesk()
      try desk.write(as: "E-002", by: way) { writer in
        _ = try writer.put(appointment("E-004", "auditor", id: "AM-05"), changing: { $1 })
      }
      #expect(try desk.record(Person.self, "E-004").roles == [.owner, .auditor], "\(way)")
      try desk.write(as: "E-002", at: 100, by: way) { writer in
        _ = try writer.put(
          appointment("E-004", "auditor", until: "2025-02-10", id: "AM-05"), changing: { $1 }, reason: "Beidzies")
      }
      #expect(try desk.record(Person.self, "E-004").roles == [.owner], "\(way)")
      #expect(try desk.roles("E-004", on: "2025-02-10") == [.owner, .auditor], "\(way)")
      #expect(try desk.roles("E-004", on: "2025-02-11") == [.owner], "\(way)")
      #expect(try desk.roles("E-004", on: "2024-12-31") == [.owner], "\(way)")
    }
  }

  @Test("Whoever's role stands only in their record keeps it, and an appointment that is withdrawn counts nowhere")
  func withdrawn() throws {
    let desk = try HandsDesk()
    #expect(try desk.roles("E-003", on: "2020-01-01") == [.auditor])
    try desk.write(as: "E-002") { _ = try $0.add(appointment("E-004", "auditor")) }
    try desk.write(as: "E-002", at: 22) { try $0.withdraw("appointment", "AM-01", reason: "Kļūda") }
    #expect(try desk.record(Person.self, "E-004").roles == [.owner])
    #expect(try desk.roles("E-004", on: "2025-01-20") == [.owner])
  }

  @Test("The director is appointed by a decision with number and day alone, the others also by the director in person")
  func acts() throws {
    let desk = try HandsDesk()
    desk.expectRefused(try appointment("E-004", "director", act: false), as: "E-001", "rule.appointment.act")
    desk.expectRefused(try appointment("E-004", "director", act: false), as: "E-002", "rule.appointment.act")
    desk.expectRefused(try appointment("E-004", "auditor", act: false), as: "E-001", "rule.appointment.act")
    try desk.write(as: "E-002") { _ = try $0.add(appointment("E-004", "auditor", act: false)) }
    try desk.write(as: "E-001", at: 21) { _ = try $0.add(appointment("E-003", "qualityManager")) }
    #expect(try desk.record(Person.self, "E-003").roles == [.auditor, .qualityManager])
  }

  @Test("Nobody appoints themself, nor ends or changes their own appointment, not through another one either")
  func own() throws {
    let desk = try HandsDesk()
    desk.expectRefused(try appointment("E-001", "director"), as: "E-001", "rule.appointment.not-own")
    desk.expectRefused(try appointment("E-002", "director"), as: "E-002", "rule.appointment.not-own")
    for person in ["E-003", "E-004"] {
      #expect(desk.refused(as: person) { _ = try $0.add(appointment("E-005", "auditor")) } == "acting.right-add")
    }
    #expect(desk.refused(as: "E-005") { _ = try $0.add(appointment("E-003", "auditor")) } == "acting.employee")
    try desk.write(as: "E-002") { _ = try $0.add(appointment("E-001", "qualityManager", id: "AM-03")) }
    let ended = try appointment("E-001", "qualityManager", until: "2030-01-01", id: "AM-03")
    for way in HandsDesk.ways where way != .import {
      let refused = desk.refused(as: "E-001", at: 22, by: way) {
        _ = try $0.put(ended, changing: { $1 }, reason: "Pati")
      }
      #expect(refused == "rule.appointment.not-own", "\(way)")
    }
    try desk.write(as: "E-002", at: 21) { writer in
      _ = try writer.add(Sample.record("setting", "", ["name": "acting.for-others", "value": "yes"]))
    }
    #expect(
      desk.refused(as: "E-002", through: "E-001", at: 23) { _ = try $0.add(appointment("E-001", "auditor")) }
        == "rule.appointment.not-own")
  }

  @Test("Functions do not come with the roles of a person once somebody leads, by no way")
  func directly() throws {
    let desk = try HandsDesk()
    for (index, role) in ["director", "qualityManager", "auditor"].enumerated() {
      let person = try Sample.record("person", "E-05\(index)", ["name": "Jauns \(index)", "roles": role])
      desk.expectRefused(person, as: "E-001", "rule.person.functions-by-act")
    }
    let director = try Sample.record("person", "E-004", ["name": "Darbinieks 004", "roles": "owner;director"])
    desk.expectRefused(director, as: "E-001", "rule.person.functions-by-act")
    desk.expectRefused(director, as: "E-002", "rule.person.functions-by-act")
    // The director in person gives the role of auditor.
    try desk.write(as: "E-002") { writer in
      try writer.edit("person", "E-004") { $0[Person.fields.roles] = .list(["owner", "auditor"]) }
    }
    // What was given by an act is taken away by one.
    try desk.write(as: "E-002", at: 21) { _ = try $0.add(appointment("E-004", "qualityManager")) }
    #expect(
      desk.refused(as: "E-002", at: 22) { writer in
        try writer.edit("person", "E-004") { $0[Person.fields.roles] = .list(["owner"]) }
      } == "rule.person.functions-by-act")
  }

  @Test("Rights follow the day: whose term has ended decides no more, who comes after does")
  func succession() throws {
    let desk = try HandsDesk()
    try desk.write(as: "E-001") { writer in
      _ = try writer.add(appointment("E-002", "director", until: "2025-01-31"))
      _ = try writer.add(appointment("E-004", "director", from: "2025-02-01"))
      _ = try writer.add(Sample.record("programme", "", ["year": "2025"]))
      try writer.add(
        Sample.record(
          "audit", "", ["title": "Aprūpe", "planned": "2025-06-01", "leader": "E-003", "programme": "AP-2025"]))
    }
    let january = try #require(Day("2025-01-20"))
    // 5 February: the new director may, the earlier one may not, not even with a day of their own time.
    #expect(
      desk.refused(as: "E-002", at: 70) { try $0.take("approve", of: "programme", "AP-2025") } == "step.performer")
    #expect(
      desk.refused(as: "E-002", at: 70) { try $0.take("approve", of: "programme", "AP-2025", on: january) }
        == "step.performer")
    #expect(
      desk.refused(as: "E-004", at: 70) { try $0.take("approve", of: "programme", "AP-2025", on: january) }
        == "step.performer")
    try desk.write(as: "E-004", at: 70) { try $0.take("approve", of: "programme", "AP-2025") }
    #expect(try desk.record(AuditProgramme.self, "AP-2025").approvedBy?.text == "E-004")
    let february = try #require(Day("2025-02-05"))
    let holders = try desk.workspace.read { try PersonRegister($0, on: february).holders(of: .director) }
    #expect(holders == ["E-004"])
  }

  @Test("When the terms of all who led have ended the file stays closed, and the last of them record who comes after")
  func orphaned() throws {
    let desk = try HandsDesk()
    try desk.write(as: "E-001") { _ = try $0.add(appointment("E-002", "director", until: "2025-01-31")) }
    try desk.write(as: "E-002", at: 21) {
      _ = try $0.add(appointment("E-001", "qualityManager", until: "2025-01-31"))
    }
    #expect(desk.refused(as: "E-005", at: 80) { _ = try $0.add(appointment("E-004", "director")) } == "acting.employee")
    #expect(
      desk.refused(as: "E-004", at: 80) { _ = try $0.add(appointment("E-003", "director")) } == "acting.right-add")
    #expect(try desk.workspace.read { try WorkspaceOpenness($0) } == .closed)
    try desk.write(as: "E-001", at: 80) { _ = try $0.add(appointment("E-004", "director", from: "2025-02-10")) }
    #expect(try desk.roles("E-004", on: "2025-02-10") == [.owner, .director])
  }
}
