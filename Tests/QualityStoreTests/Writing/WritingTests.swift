import Foundation
import QualityModel
import QualityStore
import TestSupport
import Testing

@Suite("Writing, and what is refused")
struct WritingTests {
  private func write<Result>(_ bench: Bench, _ body: (WorkspaceWriter) throws -> Result) throws -> Result {
    try Workspace.open(bench.path).write(as: Bench.actor(5), body)
  }

  private func isWhole(_ bench: Bench) throws -> Bool { try Workspace.open(bench.path, for: .reading).check() == [] }

  @Test("Identifiers count up in each series and year, pass over given ones and never come again")
  func numbering() throws {
    let bench = try Bench()
    try bench.sample()
    func nonconformity(_ found: String, _ id: String = "") throws -> RecordValue {
      try Sample.record("nonconformity", id, ["title": "x", "found": found, "source": "employee", "severity": "minor"])
    }
    let ids = try write(bench) { writer in
      try writer.withdraw("nonconformity", "NC-2025-001", reason: "Kļūda")
      return try [
        writer.takeOver(nonconformity("2025-12-31")), writer.takeOver(nonconformity("2026-01-01")),
        writer.takeOver(nonconformity("2025-03-03", "NC-2025-004")), writer.takeOver(nonconformity("2025-03-03")),
        writer.takeOver(nonconformity("2025-03-03")), writer.takeOver(nonconformity("2025-03-03", "Vecais/12.b")),
        writer.takeOver(nonconformity("2024-03-03")), writer.add(Sample.record("unit", "", ["name": "a"])),
        writer.add(Sample.record("programme", "", ["year": "2027"])),
        writer.add(Sample.record("appraisal", "", ["year": "2027", "person": "E-014"])),
        writer.add(
          Sample.record(
            "question", "", ["survey": writer.add(Sample.record("survey", "SV-2023-07", ["title": "a"])), "text": "?"])),
      ]
    }
    #expect(
      ids == [
        "NC-2025-002", "NC-2026-001", "NC-2025-004", "NC-2025-003", "NC-2025-005", "Vecais/12.b", "NC-2024-001", "U-03",
        "AP-2027", "AP-2027-001", "Q-2023-01",
      ])
    #expect(try isWhole(bench))
    for _ in 0..<3 {
      #expect(
        refusal {
          try write(bench) {
            _ = try $0.takeOver(nonconformity("2025-01-01"))
            throw Refusal(.rule, Refusal.ID("no"))
          }
        } == "no")
    }
    #expect(
      try write(bench) { try $0.takeOver(nonconformity("2025-01-01")) } == "NC-2025-006",
      "what was undone leaves no gap")
  }

  @Test("References in lists and to any record must lead somewhere, at the latest when the step ends")
  func looseReferences() throws {
    let bench = try Bench()
    try bench.sample()
    func process(_ id: String, _ units: String) throws -> RecordValue {
      try Sample.record("process", id, ["name": id, "kind": "core", "units": units])
    }
    #expect(refusal { try write(bench) { _ = try $0.add(process("P-10", "U-01;U-77")) } } == "field.unknown-record")
    #expect(
      refusal {
        try write(bench) { try $0.edit("process", "P-01") { $0[QualityProcess.fields.units] = .list(["U-77"]) } }
      }
        == "field.unknown-record")
    #expect(
      refusal {
        try write(bench) {
          try $0.edit("action", "ACT-2025-001", reason: "x") { $0[Action.fields.for] = .text("NC-2025-777") }
        }
      }
        == "field.unknown-record")
    try write(bench) { writer in
      try writer.add(process("P-11", "U-01;U-77"))
      try writer.add(Sample.record("unit", "U-77", ["name": "Seko vēlāk"]))
      try writer.edit("action", "ACT-2025-001", reason: "x") { $0[Action.fields.for] = .text("P-11") }
    }
    #expect(try isWhole(bench))
    // What an older program let in does not keep other fields from being edited.
    try PlainSQL(bench.path).run(#"UPDATE "process" SET "units" = '["U-99"]' WHERE "id" = 'P-11'"#)
    try write(bench) { try $0.edit("process", "P-11") { $0[QualityProcess.fields.purpose] = .text("cits") } }
  }

  @Test("Faults, personal codes and malformed identifiers do not pass, and nothing of the step is written")
  func faults() throws {
    let bench = try Bench()
    try bench.sample()
    let code = "0101" + "90-1" + "2349"
    let before = try PlainSQL(bench.path).value(#"SELECT count(*) FROM "trail""#)
    func add(_ kind: String, _ id: String = "", _ change: (inout RecordValue) -> Void = { _ in }) throws -> String? {
      var record = try Sample.record(kind, id, ["name": "Nodaļa"])
      change(&record)
      return refusal {
        _ = try write(bench) {
          try $0.add(Sample.record("unit", "", ["name": "z"]))
          try $0.add(record)
        }
      }
    }
    #expect(try add("unit") { $0[OrganisationUnit.fields.name] = nil } == "field.missing")
    #expect(try add("unit") { $0[OrganisationUnit.fields.name] = .text(" ") } == "field.missing")
    #expect(try add("unit") { $0[$0.schema.note] = .text("sk. " + code) } == "field.personal-code")
    #expect(try add("unit") { $0[OrganisationUnit.fields.headcount] = .text("5") } == "field.not-an-integer")
    #expect(try add("unit", code) == "record.identifier")
    #expect(try add("unit", "a b") == "record.identifier")
    #expect(try add("unit", "U-01") == "record.exists")
    #expect(try add("setting") { $0[WorkspaceSetting.fields.value] = .text(code) } == "field.personal-code")
    #expect(refusal { try write(bench) { try $0.withdraw("unit", "U-01", reason: code) } } == "field.personal-code")
    #expect(
      refusal {
        try write(bench) { try $0.edit("unit", "U-01", reason: code) { $0[OrganisationUnit.fields.name] = .text("B") } }
      }
        == "reason.personal-code")
    #expect(try PlainSQL(bench.path).value(#"SELECT count(*) FROM "trail""#) == before)
    #expect(try isWhole(bench))
  }

  @Test("A record without its reference is not written, in whatever order records of a step come")
  func references() throws {
    let bench = try Bench()
    try bench.sample()
    #expect(
      refusal { _ = try write(bench) { try $0.add(Sample.record("unit", "", ["name": "a", "head": "E-999"])) } }
        == "storage.constraint")
    #expect(
      refusal { try write(bench) { try $0.edit("unit", "U-01") { $0[OrganisationUnit.fields.head] = .text("E-999") } } }
        == "storage.constraint")
    try write(bench) { writer in
      try writer.add(Sample.record("unit", "U-10", ["name": "a", "head": "E-900"]))
      try writer.add(Sample.record("person", "E-900", ["name": "Vadītājs 900", "unit": "U-10"]))
    }
    #expect(try isWhole(bench))
  }

  @Test("No unit is above itself, not through others and not through references that come true later")
  func cycles() throws {
    let bench = try Bench()
    try bench.sample()
    func unit(_ id: String, _ parent: String) throws -> RecordValue {
      try Sample.record("unit", id, ["name": id, "parent": parent])
    }
    #expect(refusal { _ = try write(bench) { try $0.add(unit("U-50", "U-50")) } } == "field.cycle")
    #expect(
      refusal {
        _ = try write(bench) {
          try $0.add(unit("U-50", "U-51"))
          try $0.add(unit("U-51", "U-50"))
        }
      } == "field.cycle")
    #expect(
      refusal {
        _ = try write(bench) { writer in
          for (id, parent) in [("U-50", "U-51"), ("U-52", "U-50"), ("U-51", "U-52")] {
            try writer.add(unit(id, parent))
          }
        }
      } == "field.cycle")
    #expect(
      refusal {
        try write(bench) { try $0.edit("unit", "U-01") { $0[OrganisationUnit.fields.parent] = .text("U-01") } }
      } == "field.cycle")
    try write(bench) { writer in
      for (id, parent) in [("U-60", "U-61"), ("U-61", "U-62"), ("U-62", "U-01")] { try writer.add(unit(id, parent)) }
    }
    #expect(
      refusal {
        try write(bench) { try $0.edit("unit", "U-01") { $0[OrganisationUnit.fields.parent] = .text("U-60") } }
      } == "field.cycle")
    #expect(try isWhole(bench))
  }

  @Test("To put a record is to add it, to find it the same, to change it, or to be refused")
  func put() throws {
    let bench = try Bench()
    try bench.sample()
    let merge: (RecordValue, RecordValue) -> RecordValue = { old, new in
      var merged = old
      for (place, value) in new.values.enumerated() where value != nil { merged.values[place] = value }
      return merged
    }
    func unit(_ id: String, _ name: String) throws -> RecordValue { try Sample.record("unit", id, ["name": name]) }
    try write(bench) { writer in
      #expect(try writer.put(unit("U-70", "a"), changing: nil) == .added("U-70"))
      #expect(try writer.put(unit("U-70", "a"), changing: nil) == .same("U-70"))
      let (old, new) = (try unit("U-70", "a"), try unit("U-70", "b"))
      #expect(refusal { _ = try writer.put(new, changing: nil) } == "record.exists")
      #expect(try writer.put(new, changing: merge) == .changed(old: old, new: new))
      #expect(try writer.put(Sample.record("unit", "U-70", ["kind": "office"]), changing: merge) != .same("U-70"))
      #expect(try writer.put(Sample.record("unit", "U-70"), changing: merge) == .same("U-70"))
      #expect(refusal { _ = try writer.put(Sample.record("unit", "U-71"), changing: merge) } == "field.missing")
      #expect(refusal { _ = try writer.put(unit("U-02", "Cits"), changing: merge) } == "record.withdrawn")
    }
    #expect(try isWhole(bench))
  }

  @Test("An edit writes what changed and nothing else, and cannot rename a record")
  func edit() throws {
    let bench = try Bench()
    try bench.sample()
    let before = try PlainSQL(bench.path).value(#"SELECT count(*) FROM "trail""#)
    try write(bench) { try $0.edit("unit", "U-01") { $0[OrganisationUnit.fields.name] = .text("Aprūpes nodaļa") } }
    #expect(try PlainSQL(bench.path).value(#"SELECT count(*) FROM "trail""#) == before)
    #expect(refusal { try write(bench) { try $0.edit("unit", "U-09") { _ in } } } == "record.unknown")
    #expect(
      refusal { try write(bench) { try $0.edit("unit", "U-02") { $0[OrganisationUnit.fields.name] = .text("B") } } }
        == "record.withdrawn")
    #expect(refusal { try write(bench) { try $0.withdraw("unit", "U-02", reason: "x") } } == "record.withdrawn")
    #expect(refusal { try write(bench) { try $0.edit("unit", "U-01") { $0.id = "U-77" } } } == "record.key-fixed")
    #expect(
      refusal {
        try write(bench) {
          try $0.edit("target", "KPI-01/2025") { $0[IndicatorTarget.fields.period] = .period(Period(year: 2026)) }
        }
      }
        == "record.key-fixed")
    #expect(try isWhole(bench))
  }

  @Test("A number or name written otherwise with the same meaning stays provable")
  func sameMeaning() throws {
    let bench = try Bench()
    try bench.sample()
    try write(bench) { writer in
      try writer.edit("target", "KPI-01/2025") {
        $0[IndicatorTarget.fields.value] = ExactNumber("45.10").map { .number($0) }
      }
      try writer.edit("target", "KPI-01/2025") { record in
        record[IndicatorTarget.fields.value] = ExactNumber("45.1000").map { .number($0) }
        record[IndicatorTarget.fields.low] = .number(ExactNumber(digits: 40))
      }
      try writer.edit("unit", "U-01") { record in
        record[OrganisationUnit.fields.name] = .text("Apru\u{304}pes nodal\u{327}a")
        record[OrganisationUnit.fields.kind] = .text("office")
      }
      try writer.edit("unit", "U-01") { $0[$0.schema.note] = .text("  ") }
    }
    #expect(try isWhole(bench))
    #expect(try PlainSQL(bench.path).value(#"SELECT "value" FROM "target""#) == "45.1000")
    #expect(try PlainSQL(bench.path).value(#"SELECT "note" IS NULL FROM "unit" WHERE "id" = 'U-01'"#) == "1")
  }

  @Test("The first term of a record stays when its term is moved")
  func firstTerms() throws {
    let bench = try Bench()
    try bench.sample()
    _ = try write(bench) {
      try $0.take(
        "extend", of: "action", "ACT-2025-001", telling: ["due": .day(Day(number: 20_500))], reason: "Gaida līgumu")
    }
    let action = try Workspace.open(bench.path, for: .reading).read { try $0.record(Action.self, id: "ACT-2025-001") }
    #expect(action?.firstDue?.text == "2025-02-01" && action?.due.number == 20_500)
  }

  @Test("Texts with every sign that may be written come back as they were, and so do lists")
  func texts() throws {
    let bench = try Bench()
    try bench.sample()
    let seed: UInt64 = 77
    var generator = SeededGenerator(seed: seed)
    let signs = Array("aĀ;\\\"'\n\t/{}[]:,\u{7F}\u{A0}\u{2028}\u{FEFF}\u{FFFD}\u{FFFF}😀\u{301}%_".unicodeScalars)
    func text() -> String {
      var view = String.UnicodeScalarView("x".unicodeScalars)
      for _ in 0..<12 { view.append(signs[Int.random(in: 0..<signs.count, using: &generator)]) }
      return String(view)
    }
    var written: [(String, String, [String])] = []
    try write(bench) { writer in
      for _ in 0..<200 {
        var record = try Sample.record("process", "", ["kind": "core", "name": "a"])
        let (name, list) = (text(), [text(), text()])
        (record[QualityProcess.fields.name], record[QualityProcess.fields.steps]) = (.text(name), .list(list))
        written.append((try writer.add(record), name, list))
      }
    }
    try Workspace.open(bench.path, for: .reading).read { reader in
      for (id, name, list) in written {
        let record = try #require(try reader.record("process", id: id))
        #expect(
          record.text(QualityProcess.fields.name).map { $0.utf8.elementsEqual(name.utf8) } == true, "seed \(seed)")
        #expect(
          record.list(QualityProcess.fields.steps).map { Array($0.utf8) } == list.map { Array($0.utf8) }, "seed \(seed)"
        )
      }
    }
    #expect(try isWhole(bench))
  }

  @Test("Records named by fields with slashes in them are found, changed and not taken for one another")
  func slashes() throws {
    let bench = try Bench()
    try bench.sample()
    try write(bench) { writer in
      try writer.add(Sample.record("survey", "SV/1", ["title": "a"]))
      try writer.add(Sample.record("question", "Q/1", ["survey": "SV/1", "text": "?"]))
      for (option, count) in [("jā/nē", "1"), ("jā", "2"), ("a/b/c", "3"), ("/", "4")] {
        for subgroup in ["", "x/y"] {
          try writer.add(
            Sample.record("tally", "", ["question": "Q/1", "option": option, "count": count, "subgroup": subgroup]))
        }
      }
      try writer.edit("tally", "Q/1/jā/nē/") { $0[SurveyTally.fields.count] = .integer(10) }
      try writer.edit("tally", "Q/1/a/b/c/x/y") { $0[SurveyTally.fields.count] = .integer(30) }
    }
    let reader = try Workspace.open(bench.path, for: .reading)
    #expect(try reader.read { try $0.record("tally", id: "Q/1/jā/nē/")?[SurveyTally.fields.count] } == .integer(10))
    #expect(try PlainSQL(bench.path).value(#"SELECT sum("count") FROM "tally""#) == "56")
    #expect(try isWhole(bench))
    #expect(try reader.read(asOf: .entry(3)) { try $0.count("tally", where: .always) } == 0)
  }

  @Test("A row that an import brings several times is changed each time from what it was then")
  func repeatedRows() throws {
    let bench = try Bench()
    try bench.sample()
    let merge: (RecordValue, RecordValue) -> RecordValue = { old, new in
      var merged = old
      for (place, value) in new.values.enumerated() where value != nil { merged.values[place] = value }
      return merged
    }
    try write(bench) { writer in
      try writer.beginRows(of: IndicatorMeasurement.schema, file: "n.csv")
      for (value, unit) in [("1", "a"), ("2", ""), ("3", ""), ("4", "b")] {
        for period in ["2024-01", "2023"] {
          _ = try writer.put(
            Sample.record("measurement", "", ["indicator": "KPI-01", "period": period, "value": value, "unit": unit]),
            changing: merge)
        }
      }
      try writer.endRows(of: IndicatorMeasurement.schema, digest: "00")
    }
    #expect(try isWhole(bench))
    let row = try Workspace.open(bench.path, for: .reading).read { try $0.record("measurement", id: "KPI-01/2024-01") }
    #expect(row?.text(IndicatorMeasurement.fields.value) == "4" && row?.text(IndicatorMeasurement.fields.unit) == "b")
    #expect(
      refusal {
        try write(bench) { writer in
          try writer.beginRows(of: IndicatorMeasurement.schema, file: "n.csv")
          try writer.add(Sample.record("unit", "", ["name": "starp"]))
          try writer.endRows(of: IndicatorMeasurement.schema, digest: "00")
        }
      } == "import.unfinished")
  }

  @Test("A signed review, its conclusions and its decisions stay as they are, and only a new edition opens it")
  func seal() throws {
    let bench = try Bench()
    try bench.sample()
    func refused(_ body: (WorkspaceWriter) throws -> Void) -> String? { refusal { try write(bench, body) } }
    let decision = try Sample.record(
      "decision", "",
      ["review": "MR-2025", "kind": "improvement", "text": "Vēl", "responsible": "E-014", "due": "2026-03-01"])
    #expect(
      refused { try $0.edit("review", "MR-2025") { $0[Review.fields.held] = .day(Day(number: 20_001)) } }
        == "review.signed")
    #expect(refused { try $0.withdraw("review", "MR-2025", reason: "x") } == "review.signed")
    #expect(
      refused { try $0.edit("conclusion", "MR-2025/a") { $0[ReviewConclusion.fields.text] = .text("Cits") } }
        == "review.signed")
    #expect(
      refused { try $0.edit("decision", "MD-2025-01") { $0[ReviewDecision.fields.text] = .text("Cits") } }
        == "review.signed")
    #expect(refused { try $0.withdraw("decision", "MD-2025-01", reason: "x") } == "review.signed")
    #expect(refused { try $0.add(decision) } == "review.signed")
    #expect(refused { _ = try $0.sign("MR-2025") { _, _ in ReviewDocuments(document: "") } } == "review.signed")
    #expect(
      refused { try $0.takeOver(Sample.record("review", "", ["year": "2024", "state": "signed"])) }
        == "review.sign-only")
    try write(bench) { writer in
      try writer.add(Sample.record("review", "", ["year": "2024"]))
      #expect(
        refusal { try writer.edit("review", "MR-2024") { $0[Review.fields.state] = .text("signed") } }
          == "lifecycle.sealed")
      #expect(refusal { try writer.beginEdition(of: "MR-2024", reason: "x") } == "review.not-signed")
      // To write once more what stands there is no change.
      let same = try #require(try writer.reader.record("conclusion", id: "MR-2025/a"))
      #expect(try writer.put(same, changing: { _, new in new }) == .same("MR-2025/a"))
      #expect(try writer.put(same, changing: nil) == .same("MR-2025/a"))
      try writer.beginEdition(of: "MR-2025", reason: "Labojums")
      var conclusion = Record<ReviewConclusion>()
      conclusion.input = .a
      conclusion.text = "Cits"
      _ = try writer.perform(ReviewConcluding(year: 2025, conclusion, finishes: false))
      try writer.sign("MR-2025") { _, _ in ReviewDocuments(document: "<review edition='2'/>") }
    }
    #expect(try isWhole(bench))
    #expect(try Workspace.open(bench.path, for: .reading).read { try $0.frozenReview("MR-2025")?.edition } == 2)
  }

  @Test("The trail of one record is found along its links, as the whole trail tells it")
  func recordTrail() throws {
    let bench = try Bench()
    try bench.sample()
    try Workspace.open(bench.path, for: .reading).read { reader in
      var all: [TrailLine] = []
      try reader.trail { all.append($0) }
      for (kind, id) in Set(all.map { [$0.entry.kind, $0.entry.record] }).map({ ($0[0], $0[1]) }) where !id.isEmpty {
        for last in [nil, 1, 2] {
          let expected = all.filter { $0.entry.record == id }.suffix(last ?? all.count)
          for asked in [kind, nil] {
            var lines: [TrailLine] = []
            try reader.trail(kind: asked, record: id, last: last) { lines.append($0) }
            #expect(lines == Array(expected), "\(id)")
          }
        }
      }
      var none: [TrailLine] = []
      try reader.trail(kind: "measurement", record: "KPI-01/2024-01") { none.append($0) }
      try reader.trail(record: "NC-1999-001") { none.append($0) }
      #expect(none == [])
    }
    // A deleted row leaves its entries, and they are still found.
    try PlainSQL(bench.path).run(#"DELETE FROM "decision""#)
    var lines = 0
    try Workspace.open(bench.path, for: .reading).read { try $0.trail(record: "MD-2025-01") { _ in lines += 1 } }
    #expect(lines == 1)
  }
}
