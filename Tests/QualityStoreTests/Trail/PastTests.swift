import Foundation
import QualityModel
import QualityStore
import TestSupport
import Testing

@Suite("The past, read back")
struct PastTests {
  private typealias State = [String: [String: [String]]]
  private static let kinds = ["unit", "nonconformity", "action", "indicator", "measurement", "target"]

  /// Every record of some kinds, withdrawn ones too, as texts.
  private static func state(_ reader: WorkspaceReader) throws -> State {
    var state: State = [:]
    for kind in kinds {
      try reader.forEach(RecordQuery(kind, includesWithdrawn: true)) { record in
        state[kind, default: [:]][record.id] = record.values.map { $0?.text ?? "" }
      }
    }
    return state
  }

  private static func counts(_ reader: WorkspaceReader) throws -> [AggregateRow] {
    try reader.aggregate(
      Aggregation(
        Nonconformity.self, where: .always, by: [.field(\.severity), .year(\.found)],
        measures: [.sum(\.plannedCost), .count(.isSet(\.owner))]))
      + reader.aggregate(
        Aggregation(
          IndicatorMeasurement.key, where: .always,
          by: [.year(IndicatorMeasurement.fields.period), .field(IndicatorMeasurement.schema.note)]))
      + reader.aggregate(Aggregation(Nonconformity.self, where: .always, by: [.item(\.causes)]))
  }

  /// One history: random steps, with the state after each of them.
  private struct History {
    var generator: SeededGenerator
    var moment = 10
    var states: [Int: State] = [:]
    var counts: [Int: [AggregateRow]] = [:]
    var days: [Day: Int] = [:]
    /// What was taken out: what is earlier reads as it was, but for that text.
    var redacted: [(id: String, entry: Int, kind: String, field: Int, born: Int)] = []
    /// How many imports were taken back.
    var undone = 0

    mutating func random(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func step(_ workspace: Workspace) throws {
      moment += random(0..<3)
      let actor = Bench.actor(moment)
      let choice = random(0..<14)
      let number = random(0..<1000)
      if choice > 11 { try undo(workspace, actor) }
      var taken: (kind: String, id: String, field: RecordField)?
      try workspace.write(as: actor, through: (8...9).contains(choice) ? .update : .library) { writer in
        let ids = try writer.reader.records(RecordQuery("nonconformity")).map(\.id)
        let id = ids.isEmpty ? "" : ids[number % ids.count]
        switch choice {
        case 0...3:
          try writer.takeOver(
            Sample.record(
              "nonconformity", "",
              [
                "title": "N \(number)", "found": "202\(number % 5)-0\(1 + number % 9)-11", "source": "employee",
                "severity": number % 2 == 0 ? "minor" : "major", "plannedCost": "\(number),5",
                "causes": "c\(number % 3);c\(number % 2)",
              ]))
          if number % 3 == 0 { try writer.add(Sample.record("unit", "", ["name": "U \(number)"])) }
        case 4...6 where !id.isEmpty:
          try writer.edit("nonconformity", id) { record in
            record[Nonconformity.fields.title] = .text("Ā \(number)")
            record[Nonconformity.fields.plannedCost] = number % 2 == 0 ? nil : .money(Money(hundredths: number))
            record[Nonconformity.fields.containedOn] = .day(Day(number: 20_000 + number))
          }
        case 7 where !id.isEmpty: try writer.withdraw("nonconformity", id, reason: "Iemesls \(number)")
        case 8...9: try Self.importRows(writer, number)
        case 10 where try !id.isEmpty && writer.reader.record("nonconformity", id: id)?.title != RedactedText.mark:
          try writer.redact("nonconformity", id, field: "title", reason: "x")
          taken = ("nonconformity", id, Nonconformity.fields.title)
        case 11:
          let rows = try writer.reader.records(RecordQuery("measurement"))
          guard !rows.isEmpty else { return }
          let row = rows[number % rows.count].id
          let note = IndicatorMeasurement.schema.note
          if number % 4 == 0, let text = try writer.reader.record("measurement", id: row)?[note]?.text,
            text != RedactedText.mark
          {
            try writer.redact("measurement", row, field: "note", reason: "x")
            taken = ("measurement", row, note)
          } else {
            try writer.edit("measurement", row) { $0[$0.schema.note] = .text("r\(number)") }
          }
        default: break
        }
      }
      try workspace.read { reader in
        let last = try reader.trailHead().entry
        states[last] = try PastTests.state(reader)
        counts[last] = try PastTests.counts(reader)
        days[Bench.moment(moment).day] = last
        guard let taken else { return }
        let first = try reader.history(taken.kind, id: taken.id).first?.entry
        redacted.append(
          (taken.id, last, taken.kind, taken.field.place, first?.event == .create ? first?.number ?? 0 : 0))
      }
    }

    /// Takes back the last import, if nothing stands on it.
    private mutating func undo(_ workspace: Workspace, _ actor: Actor) throws {
      guard let last = try workspace.read({ try LastIntake($0).find() }) else { return }
      let refused = refusal { try workspace.undoImport(last.id, as: actor, reason: "x") }
      #expect(refused == nil || refused == "import.undo-changed" || refused == "import.undo-signed", "\(last.id.text)")
      if refused == nil { undone += 1 }
    }

    private static func importRows(_ writer: WorkspaceWriter, _ number: Int) throws {
      try writer.beginRows(of: IndicatorMeasurement.schema, file: "\(number).csv")
      for month in 1...4 {
        let row = try Sample.record(
          "measurement", "",
          ["indicator": "KPI-01", "period": "20\(10 + number % 12)-0\(month)", "value": "\(number).\(month)"])
        _ = try writer.put(row) { old, new in
          var merged = old
          merged[IndicatorMeasurement.fields.value] = new[IndicatorMeasurement.fields.value]
          return merged
        }
      }
      try writer.endRows(of: IndicatorMeasurement.schema, digest: "00")
    }

    /// The state at an entry as it can still be known: but for the texts that were taken out later. An identifier that
    /// was given again names another record.
    func expected(_ entry: Int) -> State? {
      guard var state = states[entry] else { return nil }
      for redaction in redacted where redaction.entry > entry && redaction.born <= entry {
        if state[redaction.kind]?[redaction.id]?[redaction.field].isEmpty == false {
          state[redaction.kind]?[redaction.id]?[redaction.field] = RedactedText.mark
        }
      }
      return state
    }
  }

  @Test(
    "The state at each entry and on each day is the one that was there when it was written", arguments: [1, 2, 3, 4])
  func law(seed: UInt64) throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    var history = History(generator: SeededGenerator(seed: seed))
    for _ in 0..<60 { try history.step(workspace) }
    #expect(try workspace.check() == [], "seed \(seed)")
    #expect(history.undone > 2, "seed \(seed)")
    let reading = try Workspace.open(bench.path, for: .reading)
    for entry in history.states.keys.sorted() {
      let expected = try #require(history.expected(entry))
      let (state, counts) = try reading.read(asOf: .entry(entry)) { (try Self.state($0), try Self.counts($0)) }
      for kind in Self.kinds {
        #expect(state[kind, default: [:]] == expected[kind, default: [:]], "seed \(seed), entry \(entry), \(kind)")
      }
      if !history.redacted.contains(where: { $0.entry > entry }) {
        #expect(counts == history.counts[entry], "seed \(seed), entry \(entry)")
      }
    }
    for (day, entry) in history.days {
      let state = try reading.read(asOf: .endOf(day)) { try Self.state($0) }
      #expect(state == history.expected(entry)?.filter { !$0.value.isEmpty }, "seed \(seed), \(day.text)")
    }
    let now = try reading.read { try Self.state($0) }
    #expect(now == history.states[history.states.keys.max() ?? 0], "reading the past leaves nothing behind")
  }

  @Test("Before the first entry there was nothing, and after the last it is as it is")
  func ends() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path, for: .reading)
    #expect(try workspace.read(asOf: .entry(0)) { try Self.state($0) } == [:])
    #expect(try workspace.read(asOf: .endOf(Day(number: 19_000))) { try Self.state($0) } == [:])
    let now = try workspace.read { try Self.state($0) }
    #expect(try workspace.read(asOf: .entry(1_000_000)) { try Self.state($0) } == now)
    #expect(try workspace.read(asOf: .entry(.max)) { try Self.state($0) } == now)
    #expect(try workspace.read(asOf: .endOf(Day(number: 30_000))) { try Self.state($0) } == now)
  }

  @Test("A signing can be read back to before it")
  func signing() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path, for: .reading)
    let head = try workspace.read { try $0.frozenReview("MR-2025")?.head }
    let before = try workspace.read(asOf: .entry((head ?? 0) - 1)) { try $0.record(Review.self, id: "MR-2025") }
    #expect(before?.state == .prepared && before?.fingerprint == nil && before?.signedBy == nil)
  }
}
