import QualityModel
import QualityStore
import Testing

/// The last import taken back: what came with it goes, what it changed is as it was, and nothing of it is hidden.
@Suite("Imports taken back")
struct ImportUndoTests {
  private typealias Rows = [(kind: String, id: String, texts: KeyValuePairs<String, String>)]

  /// E-001 leads the quality system, E-007 is an employee, KPI-01 has no measurements yet.
  private func bench() throws -> (bench: Bench, workspace: Workspace) {
    let bench = try Bench()
    let workspace = try bench.create()
    try workspace.write(as: Actor("setup", at: Bench.moment(0))) { writer in
      try writer.add(Sample.record("organisation", "", ["name": "Sociālais dienests", "language": "lv"]))
      try writer.add(Sample.record("unit", "U-01", ["name": "Dienests"]))
      for (id, role) in [("E-001", "qualityManager"), ("E-002", "director"), ("E-007", "employee")] {
        try writer.add(Sample.record("person", id, ["name": id, "roles": role, "unit": "U-01"]))
      }
      try writer.add(Sample.record("process", "P-01", ["name": "Aprūpe", "kind": "core", "owner": "E-002"]))
      try writer.add(Sample.record("indicator", "KPI-01", ["name": "Apmierinātība", "direction": "higher"]))
    }
    return (bench, workspace)
  }

  /// Imports rows as a file of their kind.
  private func bring(
    _ rows: Rows, into workspace: Workspace, at moment: Int, as person: String = "E-001", updating: Bool = false
  ) throws {
    let actor = Actor(person, at: Bench.moment(moment))
    try workspace.write(as: actor, through: updating ? .update : .import) { writer in
      let destination = ImportDestination(writer, allowsForward: false)
      for row in rows {
        let record = try Sample.record(row.kind, row.id, row.texts)
        let given = record.schema.fields.filter { record[$0] != nil }
        _ = try destination.put(record, changing: updating ? given : nil)
      }
      try destination.noteFile("rows.csv", digest: String(repeating: "ab", count: 32))
    }
  }

  private func undo(_ workspace: Workspace, at moment: Int, as person: String = "E-001") throws {
    let last = try workspace.read { try LastIntake($0).find() }
    try workspace.undoImport(
      last?.id ?? RecordID("IMP-0"), as: Actor(person, at: Bench.moment(moment)), reason: "Nepareizais fails")
  }

  private let complaints: Rows = [
    ("feedback", "", ["kind": "complaint", "received": "2025-01-02", "text": "Gaidīja trīs nedēļas"]),
    ("feedback", "", ["kind": "proposal", "received": "2025-01-03", "text": "Vajag soliņu"]),
  ]

  private func titles(_ workspace: Workspace, asOf entry: Int? = nil) throws -> [String] {
    try workspace.read(asOf: entry.map { .entry($0) }) { reader in
      try reader.records(RecordQuery("feedback")).map { "\($0.id) \($0.title)" }
    }
  }

  private func head(_ workspace: Workspace) throws -> Int { try workspace.read { try $0.trailHead().entry } }

  @Test("An import says which files came, how many records were new, and which of them were taken over")
  func notes() throws {
    let (_, workspace) = try bench()
    try bring(
      complaints + [
        ("feedback", "", ["kind": "thanks", "received": "2025-01-02", "text": "Paldies", "state": "closed"])
      ],
      into: workspace, at: 8)
    let intake = try #require(try workspace.read { try LastIntake($0).find() })
    #expect(intake.id.text == "IMP-2025-001" && intake.files == "rows.csv" && intake.day.text == "2025-01-05")
    #expect(intake.added == 3 && intake.changed == 0 && intake.takenOverRows == 1)
    #expect(intake.digests == [String(repeating: "ab", count: 32)])
    let marks = try workspace.read { try $0.records(Feedback.self).map(\.takenOver) }
    #expect(marks == [nil, nil, intake.id], "two begin here")
    #expect(try workspace.check() == [])
  }

  @Test("What was there already, all of it, leaves no import behind")
  func same() throws {
    let (_, workspace) = try bench()
    try bring([("process", "P-01", ["name": "Aprūpe"])], into: workspace, at: 8, updating: true)
    #expect(try workspace.read { try LastIntake($0).find() } == nil)
  }

  @Test("New records go by one entry of the trail, their numbers are free again, and both days can be read")
  func added() throws {
    let (_, workspace) = try bench()
    let before = try head(workspace)
    try bring(complaints, into: workspace, at: 8)
    let between = try head(workspace)
    let there = try titles(workspace)
    #expect(there.count == 2)
    try undo(workspace, at: 9)
    #expect(try head(workspace) == between + 1)
    #expect(try titles(workspace) == [])
    #expect(try titles(workspace, asOf: between) == there)
    #expect(try titles(workspace, asOf: before) == [])
    #expect(try workspace.check() == [])
    try bring(complaints, into: workspace, at: 10)
    #expect(try titles(workspace) == there, "the same identifiers")
    #expect(try titles(workspace, asOf: between + 1) == [])
    #expect(try titles(workspace, asOf: between) == there)
    #expect(try workspace.check() == [])
    let imports = try workspace.read { try $0.records(RecordQuery("intake", includesWithdrawn: true)) }
    #expect(imports.map(\.isWithdrawn) == [true, false])
  }

  @Test("Changed records are as they were before, and their history does not show what was taken back")
  func changed() throws {
    let (_, workspace) = try bench()
    try workspace.write(as: Actor("E-001", at: Bench.moment(2))) {
      try $0.edit("process", "P-01") { $0[QualityProcess.fields.name] = .text("Aprūpe mājās") }
    }
    try bring([("process", "P-01", ["name": "Aprupe majas"])], into: workspace, at: 8, updating: true)
    let between = try head(workspace)
    try undo(workspace, at: 9)
    let (name, entries) = try workspace.read { reader in
      (
        try reader.record(QualityProcess.self, id: "P-01")?.name, try reader.history("process", id: "P-01").count
      )
    }
    #expect(name == "Aprūpe mājās" && entries == 2)
    let then = try workspace.read(asOf: .entry(between)) { try $0.record(QualityProcess.self, id: "P-01")?.name }
    #expect(then == "Aprupe majas")
    #expect(try workspace.check() == [])
  }

  @Test("Rows without entries of their own go and come back with the past, and a changed one of them is found")
  func rows() throws {
    let (bench, workspace) = try bench()
    try workspace.write(as: Actor("E-001", at: Bench.moment(8)), through: .import) { writer in
      try writer.beginRows(of: IndicatorMeasurement.schema, file: "m.csv")
      for month in 1...9 {
        let row = try Sample.record(
          "measurement", "", ["indicator": "KPI-01", "period": "2024-0\(month)", "value": "4\(month).50", "unit": "%"])
        _ = try writer.put(row, changing: nil)
      }
      try writer.endRows(of: IndicatorMeasurement.schema, digest: "00")
    }
    let between = try head(workspace)
    let there = try workspace.read { try $0.records(RecordQuery("measurement")) }
    #expect(there.count == 9)
    try undo(workspace, at: 9)
    #expect(try workspace.read { try $0.count(IndicatorMeasurement.self, where: .always) } == 0)
    #expect(try workspace.read(asOf: .entry(between)) { try $0.records(RecordQuery("measurement")) } == there)
    #expect(try workspace.check() == [])
    try PlainSQL(bench.path).run(
      #"UPDATE "undone" SET "content" = json_set("content", '$.value', '99') WHERE rowid = 3"#)
    #expect(try workspace.check().map(\.identifier) == ["check.rows-altered"])
  }

  @Test("What followed from a row goes with it: terms that a free day moved")
  func followed() throws {
    let (_, workspace) = try bench()
    try bring(complaints, into: workspace, at: 8)
    let term = try #require(try term(workspace))
    try bring([("setting", "", ["name": "calendar.free", "value": term.text])], into: workspace, at: 9)
    #expect(try self.term(workspace) == term.adding(days: 1))
    try undo(workspace, at: 10)
    #expect(try self.term(workspace) == term)
    #expect(try workspace.check() == [])
  }

  private func term(_ workspace: Workspace) throws -> Day? {
    try workspace.read { try $0.records(Feedback.self, where: .equals(\.kind, .complaint)).first?.answerDue }
  }

  // MARK: What stands on it

  @Test("An import whose records were changed since is not taken back, nor one to which something refers")
  func stands() throws {
    let (_, workspace) = try bench()
    try bring([("unit", "U-05", ["name": "Dienas centrs"])] + complaints, into: workspace, at: 8)
    try workspace.write(as: Actor("E-001", at: Bench.moment(9))) {
      _ = try $0.add(Sample.record("person", "E-020", ["name": "Darbinieks 020", "unit": "U-05"]))
    }
    #expect(refusal { try undo(workspace, at: 10) } == "import.undo-referred")
    try workspace.write(as: Actor("E-001", at: Bench.moment(11))) {
      try $0.edit("unit", "U-05") { $0[OrganisationUnit.fields.name] = .text("Centrs") }
    }
    #expect(refusal { try undo(workspace, at: 12) } == "import.undo-changed")
    #expect(try titles(workspace).count == 2, "nothing went")
  }

  @Test("A person who came with an import and has written since keeps it where it is")
  func actor() throws {
    let (_, workspace) = try bench()
    try bring([("person", "E-030", ["name": "Darbinieks 030", "roles": "employee"])], into: workspace, at: 8)
    try workspace.write(as: Actor("E-030", at: Bench.moment(9))) {
      _ = try $0.add(Sample.record("feedback", "", ["kind": "proposal", "received": "2025-01-02", "text": "Soliņš"]))
    }
    #expect(refusal { try undo(workspace, at: 10) } == "import.undo-referred")
  }

  @Test("What a review counts that was signed since is not taken back")
  func signed() throws {
    let workspace = try Bench().create()
    try workspace.write(as: Bench.actor(1)) { try Sample.fill($0) }
    try bring(complaints, into: workspace, at: 11)
    try workspace.write(as: Bench.actor(12)) { try Sample.change($0) }
    #expect(refusal { try undo(workspace, at: 13) } == "import.undo-signed")
  }

  @Test("Only the last import is taken back, then the one before it, and no other")
  func order() throws {
    let (_, workspace) = try bench()
    try bring(complaints, into: workspace, at: 8)
    let first = try #require(try workspace.read { try LastIntake($0).find() }).id
    try bring([("unit", "U-05", ["name": "Centrs"])], into: workspace, at: 9)
    let actor = Actor("E-001", at: Bench.moment(10))
    #expect(refusal { try workspace.undoImport(first, as: actor, reason: "x") } == "import.undo-not-last")
    try undo(workspace, at: 11)
    try undo(workspace, at: 12)
    #expect(try titles(workspace) == [])
    #expect(refusal { try undo(workspace, at: 13) } == "import.undo-nothing")
    #expect(try workspace.check() == [])
  }

  @Test(
    "Whoever brought it may take it back on the same day, and whoever leads the system; nobody else, nor as a record")
  func rights() throws {
    let (_, workspace) = try bench()
    try bring(complaints, into: workspace, at: 8, as: "E-007")
    #expect(refusal { try undo(workspace, at: 12, as: "E-007") } == "acting.employee")
    let withdrawn = refusal {
      try workspace.write(as: Actor("E-001", at: Bench.moment(13))) {
        try $0.withdraw("intake", "IMP-2025-001", reason: "x")
      }
    }
    #expect(withdrawn == "rule.intake.undo")
    try undo(workspace, at: 14)
  }

  @Test("Nobody takes an import back in another one's name without the permission to act for others")
  func hand() throws {
    let (_, workspace) = try bench()
    try bring(complaints, into: workspace, at: 8)
    let last = try #require(try workspace.read { try LastIntake($0).find() })
    let actor = Actor("E-001", at: Bench.moment(9), through: "E-007")
    #expect(refusal { try workspace.undoImport(last.id, as: actor, reason: "x") } == "acting.for-other")
    #expect(try titles(workspace).count == 2)
  }

  @Test("Also while nobody leads, nobody edits an import's record or the mark of what was taken over")
  func unled() throws {
    let workspace = try Bench().create()
    try bring(
      [("feedback", "", ["kind": "thanks", "received": "2024-01-02", "text": "Paldies", "state": "closed"])],
      into: workspace, at: 1)
    let actor = Actor("setup", at: Bench.moment(2))
    let edited = refusal {
      try workspace.write(as: actor) { try $0.edit("intake", "IMP-2025-001") { $0[Intake.fields.last] = .integer(9) } }
    }
    #expect(edited == "rule.intake.own")
    let unmarked = refusal {
      try workspace.write(as: actor) { writer in
        try writer.edit("feedback", "FB-2024-001") { record in
          record[Feedback.schema.takenOver ?? record.schema.note] = nil
        }
      }
    }
    #expect(unmarked == "acting.computed")
  }

  @Test(
    "A record of an import that was changed by hand takes nothing back",
    arguments: [(9, 3), (-5, 7), (1, 1), (1, Int.max)])
  func tampered(first: Int, last: Int) throws {
    let (bench, workspace) = try bench()
    try bring(complaints, into: workspace, at: 8)
    try PlainSQL(bench.path).run("UPDATE \"intake\" SET \"first\" = \(first), \"last\" = \(last)")
    #expect(refusal { try undo(workspace, at: 9) } == "workspace.damaged")
    #expect(try titles(workspace).count == 2)
  }

  @Test("Nobody writes or changes the record of an import, nor the mark by which a record was taken over")
  func sealed() throws {
    let (_, workspace) = try bench()
    try bring(complaints, into: workspace, at: 8)
    let actor = Actor("E-001", at: Bench.moment(9))
    let added = refusal {
      try workspace.write(as: actor) {
        _ = try $0.add(
          Sample.record(
            "intake", "IMP-9",
            [
              "files": "x", "day": "2025-01-01", "added": "1", "changed": "0",
              "takenOverRows": "0", "first": "1", "last": "3",
            ]))
      }
    }
    #expect(added == "acting.use-case")
    for (bench, expected) in [(workspace, "acting.use-case"), (try Bench().create(), "rule.intake.own")] {
      let row = ("intake", "IMP-9", ["files": "x", "day": "2025-01-01", "first": "1", "last": "3"])
      let counts: KeyValuePairs = ["added": "1", "changed": "0", "takenOverRows": "0"]
      let brought = refusal {
        try bench.write(as: actor, through: .import) { writer in
          var record = try Sample.record(row.0, row.1, counts)
          for (key, text) in row.2 {
            record[try #require(record.schema.field(key))] = try record.schema.field(key)?.kind.value(of: text)
          }
          _ = try writer.put(record, changing: nil)
        }
      }
      #expect(brought == expected, "nor by import")
    }
    let edited = refusal {
      try workspace.write(as: actor) { try $0.edit("intake", "IMP-2025-001") { $0[Intake.fields.first] = .integer(1) } }
    }
    #expect(edited == "acting.use-case")
    let marked = refusal {
      try workspace.write(as: actor) { writer in
        try writer.edit("feedback", "FB-2025-001") { record in
          record[Feedback.schema.takenOver ?? record.schema.note] = .text("IMP-2025-001")
        }
      }
    }
    #expect(marked == "acting.computed")
    var brought = try Sample.record("feedback", "", ["kind": "proposal", "received": "2025-01-02", "text": "Soliņš"])
    brought[Feedback.schema.takenOver ?? brought.schema.note] = .text("IMP-2025-001")
    let id = try workspace.write(as: actor) { try $0.add(brought) }
    #expect(try workspace.read { try $0.record(Feedback.self, id: id) }?.takenOver == nil, "it began here")
  }
}
