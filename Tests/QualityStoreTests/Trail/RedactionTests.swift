import QualityModel
import QualityStore
import Testing

@Suite("Taking out what should never have been written")
struct RedactionTests {
  private static let secret = "Zvaigznītes kundze"

  @Test("A redacted text is nowhere any more: not in the record, not in the trail, not in a byte of the file")
  func gone() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    try workspace.write(as: Bench.actor(3)) { writer in
      try writer.edit("nonconformity", "NC-2025-001") { $0[Nonconformity.fields.description] = .text(Self.secret) }
      try writer.edit("nonconformity", "NC-2025-001", reason: "x") {
        $0[Nonconformity.fields.description] = .text(Self.secret + " 2")
      }
    }
    let links = try PlainSQL(bench.path).rows(#"SELECT hex("link"), hex("digest") FROM "trail""#)
    let count = try workspace.write(as: Bench.actor(4)) {
      try $0.redact("nonconformity", "NC-2025-001", field: "description", reason: "Vārds")
    }
    #expect(count == 3, "the two that wrote it and the one that hid it")
    #expect(try workspace.check() == [])
    let sql = try PlainSQL(bench.path, isReadOnly: true)
    #expect(try Array(sql.rows(#"SELECT hex("link"), hex("digest") FROM "trail""#).prefix(links.count)) == links)
    #expect(try sql.value(#"SELECT count(*) FROM "trail" WHERE "payload" IS NULL AND "salt" IS NULL"#) == "3")
    for file in try bench.files {
      let bytes = try bench.bytes(bench.folder + "/" + file)
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Zvaigzn"), "\(file)")
    }
    try workspace.read { reader in
      #expect(try reader.record("nonconformity", id: "NC-2025-001")?[Nonconformity.fields.description]?.text == "[…]")
      let history = try reader.history("nonconformity", id: "NC-2025-001")
      #expect(history.map(\.isRedacted) == [false, false, true, true, true, false])
      #expect(history.allSatisfy { !$0.changes.isEmpty || $0.entry.event == .redact })
    }
  }

  @Test("The same record can be redacted again and changed afterwards, and the check still proves all of it")
  func again() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    let fields: [RecordField] = [
      Nonconformity.fields.description, Nonconformity.fields.title, Nonconformity.fields.description,
    ]
    for (turn, field) in fields.enumerated() {
      try workspace.write(as: Bench.actor(3 + turn)) { writer in
        try writer.edit("nonconformity", "NC-2025-001") { $0[field] = .text(Self.secret) }
        try writer.redact("nonconformity", "NC-2025-001", field: field.key, reason: "Vārds \(turn)")
      }
      #expect(try workspace.check() == [])
    }
    try workspace.write(as: Bench.actor(9)) {
      try $0.edit("nonconformity", "NC-2025-001") { $0[Nonconformity.fields.causes] = .list(["z"]) }
    }
    #expect(try workspace.check() == [])
    let title = try workspace.read { try $0.record("nonconformity", id: "NC-2025-001")?.title }
    #expect(title == "[…]", "a required field keeps a mark")
    try PlainSQL(bench.path).run(#"UPDATE "nonconformity" SET "criterion" = '1'"#)
    #expect(try !workspace.check().isEmpty)
  }

  @Test("A redacted row of an import leaves the import provable, row by row")
  func bulkRow() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    for turn in 0..<2 {
      try workspace.write(as: Bench.actor(3 + turn)) {
        for row in turn == 1 ? ["KPI-01/2024-02", "KPI-01/2024-03"] : [] {
          try $0.edit("measurement", row) { $0[IndicatorMeasurement.fields.unit] = .text("punkti") }
        }
        try $0.redact("measurement", "KPI-01/2024-02", field: "unit", reason: "Vārds")
        try $0.redact("measurement", "KPI-01/2024-03", field: "unit", reason: "Vārds")
      }
      #expect(try workspace.check() == [])
    }
    try PlainSQL(bench.path).run(#"UPDATE "measurement" SET "value" = '9' WHERE "period" = '2024-01'"#)
    #expect(try workspace.check().contains { $0.identifier == "check.rows-altered" })
  }

  @Test("A withdrawn record stays withdrawn when the reason is redacted")
  func withdrawal() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    _ = try workspace.write(as: Bench.actor(3)) { try $0.redact("unit", "U-02", field: "withdrawn", reason: "Vārds") }
    #expect(try workspace.read { try $0.record("unit", id: "U-02")?.isWithdrawn } == true)
    #expect(try workspace.check() == [])
  }

  @Test("Of two hidden texts of a record each is decided for itself")
  func two() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    let before = try workspace.read { try $0.record("nonconformity", id: "NC-2025-001")?.title }
    try workspace.write(as: Bench.actor(3)) { writer in
      try writer.edit("nonconformity", "NC-2025-001") { $0[Nonconformity.fields.description] = .text(Self.secret) }
      let title = try writer.proposeRedaction("nonconformity", "NC-2025-001", field: "title", reason: "Kļūda")
      let text = try writer.proposeRedaction("nonconformity", "NC-2025-001", field: "description", reason: "Vārds")
      #expect(try writer.reader.record("nonconformity", id: "NC-2025-001")?.title == "[…]")
      try writer.decide(title, .kept)
      try writer.decide(text, .removed)
    }
    let record = try workspace.read { try $0.record("nonconformity", id: "NC-2025-001") }
    #expect(record?.title == before && record?[Nonconformity.fields.description]?.text == "[…]")
    #expect(try workspace.check() == [])
  }

  @Test("The reason of a change is hidden at once and taken out, and nothing else of what the entry says")
  func reason() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    try workspace.write(as: Bench.actor(3)) { writer in
      try writer.edit("nonconformity", "NC-2025-001", reason: "tā teica " + Self.secret) {
        $0[Nonconformity.fields.description] = .text("Bez paraksta")
      }
    }
    let lines = { try workspace.read { try $0.history("nonconformity", id: "NC-2025-001") } }
    let entry = try #require(try lines().last?.entry.number)
    let redaction = try workspace.write(as: Bench.actor(4)) { writer in
      for other in [entry - 1, entry + 9] {
        #expect(throws: Refusal.self) {
          try writer.proposeRedaction("nonconformity", "NC-2025-001", reasonOf: other, reason: "Vārds")
        }
      }
      return try writer.proposeRedaction("nonconformity", "NC-2025-001", reasonOf: entry, reason: "Vārds")
    }
    #expect(try lines().last?.reason == "[…]")
    let lost = try workspace.write(as: Bench.actor(5)) { try $0.decide(redaction, .removed) }
    #expect(lost == 1)
    for file in try bench.files {
      #expect(
        !String(decoding: try bench.bytes(bench.folder + "/" + file), as: UTF8.self).contains("Zvaigzn"), "\(file)")
    }
    let line = try #require(try lines().first { $0.entry.number == entry })
    #expect(line.reason == "[…]" && line.changes.map(\.after) == ["Bez paraksta"])
    #expect(try workspace.check() == [])
  }

  @Test("What a redaction's own reason should not have said is taken out in the same way")
  func ownReason() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    _ = try workspace.write(as: Bench.actor(3)) { writer in
      try writer.redact("nonconformity", "NC-2025-001", field: "title", reason: Self.secret)
    }
    _ = try workspace.write(as: Bench.actor(4)) { writer in
      try writer.redact("redaction", "RED-2025-001", field: "reason", reason: "Vārds")
    }
    for file in try bench.files {
      #expect(
        !String(decoding: try bench.bytes(bench.folder + "/" + file), as: UTF8.self).contains("Zvaigzn"), "\(file)")
    }
    #expect(try workspace.check() == [])
  }

  @Test("By what the program acts, and what proves a right, is no text that is taken out")
  func steering() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    try workspace.write(as: Bench.actor(3)) { writer in
      try writer.edit("person", "E-001") { $0[Person.fields.account] = .text("konts") }
      _ = try writer.add(Sample.record("setting", "", ["name": "audit.cycle", "value": "3"]))
      for (kind, id, field) in [("person", "E-001", "account"), ("setting", "audit.cycle", "value")] {
        #expect(
          refusal { _ = try writer.proposeRedaction(kind, id, field: field, reason: "Vārds") } == "redact.not-text")
      }
    }
    let acted: [RecordField] = [
      Review.fields.fingerprint, Appointment.fields.act, WorkspaceSetting.fields.order, Redaction.fields.record,
    ]
    #expect(acted.allSatisfy { !$0.mayLoseText })
  }

  @Test("A text is told at every other place at which the workspace says it")
  func otherPlaces() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    try workspace.write(as: Bench.actor(3)) { writer in
      try writer.edit("nonconformity", "NC-2025-001", reason: "kā teica " + Self.secret) {
        $0[Nonconformity.fields.description] = .text(Self.secret)
      }
      try writer.edit("unit", "U-01") { $0[OrganisationUnit.fields.name] = .text("sk. \(Self.secret)") }
    }
    let places = try workspace.read { try $0.places(holding: [Self.secret]) }
    #expect(Set(places.map(\.record)) == ["NC-2025-001", "U-01"] && places.count == 3)
    #expect(places.count { $0.entry != nil } == 1)
  }

  @Test("What is no free text, names the record or does not exist is not redacted")
  func refusals() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    func redact(_ kind: String, _ id: String, _ field: String, _ reason: String = "x") -> String? {
      refusal { _ = try workspace.write(as: Bench.actor(3)) { try $0.redact(kind, id, field: field, reason: reason) } }
    }
    #expect(redact("nonconformity", "NC-2025-001", "due") == "redact.not-text")
    #expect(redact("conclusion", "MR-2025/a", "review") == "redact.not-text")
    #expect(redact("nonconformity", "NC-2025-999", "title") == "record.unknown")
    #expect(redact("nonconformity", "NC-2025-001", "title", "0101" + "90-1" + "2349") == "reason.personal-code")
  }
}
