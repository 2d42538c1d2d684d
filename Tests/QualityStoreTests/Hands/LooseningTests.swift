import QualityModel
import QualityStore
import Testing

@Suite("What loosens a rule is the director's own act, or stands on an order")
struct LooseningTests {
  private func setting(_ value: String, order: String? = nil, _ name: String = "acting.for-others") throws
    -> RecordValue
  {
    var setting = try Sample.record("setting", "", ["name": name, "value": value])
    if let order {
      setting[WorkspaceSetting.fields.order] = .text(order)
      setting[WorkspaceSetting.fields.orderedOn] = .day(try day("2025-01-02"))
    }
    return setting
  }

  @Test("The quality manager records it with number and day of an order by every way, and without one by none")
  func order() throws {
    for name in ["acting.for-others", "due.major"] {
      let value = name == "due.major" ? "60" : "yes"
      let desk = try HandsDesk()
      desk.expectRefused(try setting(value, name), as: "E-001", "rule.setting.loosens-nothing")
      for way in HandsDesk.ways {
        let desk = try HandsDesk()
        try desk.write(as: "E-001", by: way) { _ = try $0.put(setting(value, order: "5", name), changing: { $1 }) }
        #expect(try desk.record(WorkspaceSetting.self, name).order == "5", "\(way)")
      }
    }
  }

  @Test("An order loosens once: the next value needs one of its own")
  func again() throws {
    let desk = try HandsDesk()
    try desk.write(as: "E-001") { _ = try $0.add(setting("60", order: "5", "due.major")) }
    #expect(
      desk.refused(as: "E-001", at: 21) { writer in
        try writer.edit("setting", "due.major") { $0[WorkspaceSetting.fields.value] = .text("90") }
      } == "rule.setting.loosens-nothing")
    try desk.write(as: "E-001", at: 22) { writer in
      try writer.edit("setting", "due.major") { record in
        record[WorkspaceSetting.fields.value] = .text("90")
        record[WorkspaceSetting.fields.order] = .text("6")
      }
    }
  }

  @Test("What the quality manager types as the director is no act of the director's")
  func typed() throws {
    let desk = try HandsDesk()
    try desk.write(as: "E-002") { _ = try $0.add(setting("yes")) }
    desk.expectRefused(
      try setting("60", "due.major"), as: "E-002", through: "E-001", "rule.setting.own-act")
    #expect(
      desk.refused(as: "E-002", through: "E-001") {
        try $0.withdraw("setting", "acting.for-others", reason: "x")
      } == "rule.setting.typed-by-director")
    try desk.write(as: "E-002", through: "E-001", at: 21) { _ = try $0.add(setting("60", order: "5", "due.major")) }
  }

  @Test("By no way does anybody act for another without the permission")
  func withoutPermission() throws {
    let desk = try HandsDesk()
    let unit = try Sample.record("unit", "U-09", ["name": "Nodaļa"])
    desk.expectRefused(unit, as: "E-004", through: "E-001", "acting.for-other")
    try desk.write(as: "E-002") { _ = try $0.add(setting("yes")) }
    try desk.write(as: "E-004", through: "E-001", at: 21) { _ = try $0.add(unit) }
    // An account that nobody is known by is nobody's hand.
    let open = try HandsDesk(isClosed: false)
    try open.write(as: "E-004", through: "konts") { _ = try $0.add(unit) }
  }

  @Test("An exception is granted by the director in person or by an order, and never to oneself")
  func exceptions() throws {
    let desk = try HandsDesk()
    try desk.write(as: "E-002") { _ = try $0.add(setting("yes")) }
    try desk.write(as: "E-001", at: 4) { _ = try $0.add(Sample.record("programme", "", ["year": "2025"])) }
    func exception(_ person: String, order: Bool = false) throws -> RecordValue {
      var record = try Sample.record(
        "exception", "", ["for": "AP-2025", "step": "approve", "person": person, "grounds": "Maz cilvēku"])
      if order {
        record[FourEyesException.fields.order] = .text("17")
        record[FourEyesException.fields.orderedOn] = .day(try day("2025-01-02"))
      }
      return record
    }
    for way in HandsDesk.ways {
      func refused(_ record: RecordValue, as person: String, through hand: String? = nil) -> String? {
        desk.refused(as: person, through: hand, by: way) { _ = try $0.put(record, changing: { $1 }) }
      }
      for order in [false, true] {
        #expect(refused(try exception("E-002", order: order), as: "E-002") == "rule.exception.not-own", "\(way)")
        #expect(
          refused(try exception("E-001", order: order), as: "E-002", through: "E-001") == "rule.exception.not-own",
          "\(way)")
      }
      #expect(refused(try exception("E-004"), as: "E-001") == "rule.exception.above", "\(way)")
      #expect(refused(try exception("E-004"), as: "E-002", through: "E-001") == "rule.exception.above", "\(way)")
      #expect(refused(try exception("E-002"), as: "E-001") == "rule.exception.above", "\(way)")
      #expect(refused(try exception("E-002", order: true), as: "E-001") == nil, "\(way)")
      #expect(refused(try exception("E-004"), as: "E-002") == nil, "\(way)")
    }
  }
}
