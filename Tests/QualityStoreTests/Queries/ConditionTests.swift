import Foundation
import QualityModel
import TestSupport
import Testing

@testable import QualityStore

/// Conditions answered in Swift, record by record, as their documentation says; the store answers them in SQL.
struct PlainEvaluator {
  let condition: Condition

  func holds(_ record: RecordValue) -> Bool { holds(condition, record) }

  private func day(_ key: RecordField, _ record: RecordValue, _ test: (Day) -> Bool) -> Bool {
    record.day(key).map(test) ?? false
  }

  private func holds(_ condition: Condition, _ record: RecordValue) -> Bool {
    switch condition {
    case .always: true
    case .never: false
    case .equals(let key, let value): record[key] == value
    case .isIn(let key, let values): record[key].map { values.contains($0) } ?? false
    case .isEmpty(let key): record[key] == nil
    case .isSet(let key): record[key] != nil
    case .before(let key, let limit): day(key, record) { $0 < limit }
    case .onOrBefore(let key, let limit): day(key, record) { $0 <= limit }
    case .onOrAfter(let key, let limit): day(key, record) { $0 >= limit }
    case .within(let key, let period): day(key, record) { period.contains($0) }
    case .periodFrom(let key, let first, let last):
      if case .period(let period)? = record[key] { (first...last).contains(period.year) } else { false }
    case .notAfter(let one, let other): day(one, record) { one in day(other, record) { one <= $0 } }
    case .contains(let key, let item): record.list(key).contains(item)
    case .matches(let key, let letters): record.text(key)?.lowercased().contains(letters.lowercased()) ?? false
    case .idIs(let id): record.id == id
    case .idIn(let ids): ids.contains(record.id)
    case .all(let conditions): conditions.allSatisfy { holds($0, record) }
    case .any(let conditions), .union(let conditions): conditions.contains { holds($0, record) }
    case .not(let condition): !holds(condition, record)
    // Asks for another record: it has a test of its own.
    case .refers, .refersTo: false
    }
  }
}

@Suite("Questions to the store")
struct ConditionTests {
  /// Nonconformities and measurements with every field sometimes empty.
  private static func seeded(_ bench: Bench, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func maybe(_ text: String) -> String { Int.random(in: 0..<3, using: &generator) == 0 ? "" : text }
    func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }
    func day() -> String { Day(number: number(19_700..<20_400)).text }
    try bench.create().write(as: Bench.actor(1)) { writer in
      try writer.add(Sample.record("person", "E-001", ["name": "Vadītājs 01"]))
      try writer.add(Sample.record("person", "E-002", ["name": "Darbinieks 002"]))
      try writer.add(Sample.record("indicator", "KPI-01", ["name": "A"]))
      for _ in 0..<150 {
        let words = ["Ēdināšana", "ĒDINĀŠANA", "plāns 100%", "Plāns_1", "kļūda"]
        try writer.takeOver(
          Sample.record(
            "nonconformity", "",
            [
              "title": words[number(0..<words.count)], "found": day(),
              "source": ["employee", "incident"][number(0..<2)],
              "severity": ["minor", "major"][number(0..<2)], "description": maybe(words[number(0..<words.count)]),
              "owner": maybe("E-00\(number(1..<3))"), "due": maybe(day()), "closed": maybe(day()),
              "state": maybe("planned"),
              "causes": maybe("c\(number(0..<3));c\(number(0..<3))"), "plannedCost": maybe("\(number(0..<50)),5"),
              "reopened": maybe("\(number(0..<3))"), "correctionEnough": maybe(["true", "false"][number(0..<2)]),
            ]))
      }
      for year in 2014..<2024 {
        for part in ["", "-H1", "-Q3", "-07"] {
          try writer.takeOver(
            Sample.record(
              "target", "",
              [
                "indicator": "KPI-01", "period": "\(year)\(part)",
                "value": ["45.1", "45.10", "9", "100,5", "-3"][number(0..<5)],
              ]))
        }
      }
      try writer.withdraw("nonconformity", "NC-2024-003", reason: "x")
    }
  }

  private static func leaves(_ generator: inout SeededGenerator) -> Condition {
    let day = Day(number: Int.random(in: 19_700..<20_400, using: &generator))
    let fields = Nonconformity.fields
    let optional: [RecordField] = [
      fields.description, fields.owner, fields.due, fields.closed, fields.causes, fields.plannedCost, fields.reopened,
      fields.correctionEnough,
    ]
    let field = optional[Int.random(in: 0..<optional.count, using: &generator)]
    let number = Int.random(in: 0..<3, using: &generator)
    let all: [Condition] = [
      .always, .equals(fields.owner, .text("E-001")), .equals(fields.reopened, .integer(number)),
      .equals(fields.correctionEnough, .boolean(number == 0)),
      .equals(fields.plannedCost, .money(Money(hundredths: 50 + number * 100))),
      .isIn(fields.severity, [.text("major")]), .isIn(fields.owner, [.text("E-001"), .text("E-002")]),
      .isIn(fields.owner, []),
      .isEmpty(field), .isSet(field), .before(fields.due, day), .onOrBefore(fields.closed, day),
      .onOrAfter(fields.due, day),
      .within(fields.found, Period(year: 2024)), .within(fields.due, Period(from: 2024, to: 2025)),
      .notAfter(fields.closed, fields.due),
      .contains(fields.causes, "c\(number)"), .matches(fields.title, "ēdin"), .matches(fields.description, "ĀŠANA"),
      .matches(fields.title, "%"),
      .matches(fields.title, "s_1"), .idIs("NC-2024-00\(number + 1)"), .idIn(["NC-2024-001", "NC-2025-002", "x"]),
      .idIn([]),
    ]
    return all[Int.random(in: 0..<all.count, using: &generator)]
  }

  private static func condition(_ depth: Int, _ generator: inout SeededGenerator) -> Condition {
    guard depth > 0 else { return leaves(&generator) }
    let count = Int.random(in: 0...3, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return .all((0..<count).map { _ in condition(depth - 1, &generator) })
    case 1: return .any((0..<count).map { _ in condition(depth - 1, &generator) })
    case 2: return .not(condition(depth - 1, &generator))
    default: return leaves(&generator)
    }
  }

  @Test("Every condition finds what the same condition holds of, and its opposite all the rest")
  func conditions() throws {
    let bench = try Bench()
    let seed: UInt64 = 338
    try Self.seeded(bench, seed: seed)
    var generator = SeededGenerator(seed: seed)
    try Workspace.open(bench.path, for: .reading).read { reader in
      let all = try reader.records(RecordQuery("nonconformity"))
      #expect(all.count == 149)
      for _ in 0..<1500 {
        let condition = Self.condition(3, &generator)
        let found = try reader.records(RecordQuery("nonconformity", where: condition)).map(\.id)
        let expected = all.filter(PlainEvaluator(condition: condition).holds).map(\.id)
        #expect(found == expected, "seed \(seed): \(condition)")
        let opposite = try reader.count("nonconformity", where: .not(condition))
        #expect(opposite == all.count - expected.count, "seed \(seed): \(condition)")
      }
    }
  }

  @Test("Periods and exact numbers are compared by what they mean")
  func periods() throws {
    let bench = try Bench()
    try Self.seeded(bench, seed: 5)
    try Workspace.open(bench.path, for: .reading).read { reader in
      let fields = IndicatorTarget.fields
      let all = try reader.records(RecordQuery("target"))
      let number = try #require(ExactNumber("45.1"))
      for condition: Condition in [
        .periodFrom(fields.period, year: 2016, to: 2018), .equals(fields.value, .number(number)),
        .not(.equals(fields.value, .number(number))),
        .isIn(fields.value, [.number(number), .number(ExactNumber(digits: 9))]),
        .equals(fields.period, .period(Period(year: 2016))),
        .idIs("KPI-01/2016-Q3"), .idIn(["KPI-01/2016", "KPI-01/2017-H1"]), .isEmpty(fields.low), .isSet(fields.period),
      ] {
        let found = try reader.records(RecordQuery("target", where: condition)).map(\.id)
        #expect(found == all.filter(PlainEvaluator(condition: condition).holds).map(\.id), "\(condition)")
        #expect(!found.isEmpty, "\(condition)")
      }
      let values = try reader.records(RecordQuery("target", order: [.init(fields.value)])).compactMap { record in
        if case .number(let number)? = record[fields.value] { number } else { nil }
      }
      #expect(values == values.sorted() && values.count == 40)
    }
  }

  @Test("Order and limit: by the fields asked for, then by identifier, and only so many")
  func order() throws {
    let bench = try Bench()
    try Self.seeded(bench, seed: 6)
    try Workspace.open(bench.path, for: .reading).read { reader in
      let fields = Nonconformity.fields
      let all = try reader.records(RecordQuery("nonconformity"))
      #expect(all.map(\.id) == all.map(\.id).sorted())
      let ordered = try reader.records(
        RecordQuery("nonconformity", order: [.init(fields.severity), .init(fields.found, isDescending: true)]))
      let expected = all.sorted { left, right in
        if left[fields.severity] != right[fields.severity] {
          return left.text(fields.severity) ?? "" < right.text(fields.severity) ?? ""
        }
        if left[fields.found] != right[fields.found] {
          return left.text(fields.found) ?? "" > right.text(fields.found) ?? ""
        }
        return left.id < right.id
      }
      #expect(ordered.map(\.id) == expected.map(\.id))
      let query = RecordQuery("nonconformity", order: [.init(fields.found)], limit: 7)
      #expect(try reader.records(query).count == 7)
      #expect(try reader.lines(query).map(\.id) == reader.records(query).map(\.id))
      #expect(try reader.records(RecordQuery("nonconformity", limit: 0)) == [])
      #expect(try reader.records(RecordQuery("nonconformity", includesWithdrawn: true)).count == 150)
      #expect(try reader.records(RecordQuery("nothing")) == [])
    }
  }

  @Test("Groups, sums and counts are those of a sum by hand")
  func aggregates() throws {
    let bench = try Bench()
    try Self.seeded(bench, seed: 7)
    try Workspace.open(bench.path, for: .reading).read { reader in
      let fields = Nonconformity.fields
      let all = try reader.records(RecordQuery("nonconformity"))
      func check(
        _ groups: [Aggregation.Group], _ comment: String, where condition: Condition = .always,
        keys: (RecordValue) -> [[String?]]
      ) throws {
        let isMajor = Condition.equals(fields.severity, .text("major"))
        let rows = try reader.aggregate(
          Aggregation(
            "nonconformity", where: condition, by: groups, measures: [.sum(fields.plannedCost), .count(isMajor)]))
        var expected: [[String?]: AggregateRow] = [:]
        for record in all where PlainEvaluator(condition: condition).holds(record) {
          for key in keys(record) {
            let old = expected[key] ?? AggregateRow(keys: key, count: 0, measures: [0, 0])
            let cost =
              record[fields.plannedCost].flatMap { if case .money(let money) = $0 { money.hundredths } else { nil } }
              ?? 0
            let major = PlainEvaluator(condition: isMajor).holds(record) ? 1 : 0
            expected[key] = AggregateRow(
              keys: key, count: old.count + 1, measures: [old.measures[0] + cost, old.measures[1] + major])
          }
        }
        #expect(Set(rows) == Set(expected.values) && rows.count == expected.count, "\(comment)")
      }
      try check([.field(fields.owner), .field(fields.severity)], "fields") {
        [[$0.text(fields.owner), $0.text(fields.severity)]]
      }
      try check([.year(fields.found)], "year", where: .isSet(fields.owner)) {
        [[$0.text(fields.found).map { String($0.prefix(4)) }]]
      }
      try check([.year(fields.closed)], "empty year") { [[$0.text(fields.closed).map { String($0.prefix(4)) }]] }
      try check([.days(from: [fields.found], to: fields.closed)], "days") { record in
        [[record.day(fields.closed).flatMap { closed in record.day(fields.found).map { "\($0.days(until: closed))" } }]]
      }
      try check([.days(from: [fields.due, fields.found], to: fields.closed)], "days from the first filled") { record in
        [
          [
            record.day(fields.closed).flatMap { closed in
              (record.day(fields.due) ?? record.day(fields.found)).map { "\($0.days(until: closed))" }
            }
          ]
        ]
      }
      try check([.holds(.notAfter(fields.closed, fields.due))], "holds") { record in
        [["\(PlainEvaluator(condition: .notAfter(fields.closed, fields.due)).holds(record))"]]
      }
      try check([.item(fields.causes)], "items", where: .idIn(all.prefix(60).map(\.id))) {
        $0.list(fields.causes).map { [$0] }
      }
      try check([.item(fields.causes), .field(fields.severity)], "items and field") { record in
        record.list(fields.causes).map { [$0, record.text(fields.severity)] }
      }
      #expect(
        try reader.aggregate(Aggregation("action", where: .always)) == [AggregateRow(keys: [], count: 0, measures: [])])
      #expect(try reader.aggregate(Aggregation(Action.self, where: .always, by: [.field(\.state)])) == [])
    }
  }

  @Test("Items of a list are counted also where the kind has fields named like the columns of a list")
  func itemNames() throws {
    let bench = try Bench()
    try bench.sample()
    try Workspace.open(bench.path).write(as: Bench.actor(3)) { writer in
      // Scores of an assessment that is over come from elsewhere.
      try writer.takeOver(
        Sample.record(
          "assessment", "", ["catalogue": "caf-2020", "year": "2025", "state": "approved", "approvedBy": "E-001"]))
      try writer.takeOver(
        Sample.record(
          "score", "", ["assessment": "SA-2025-01", "criterion": "1.1", "value": "5", "evidence": "a;b", "level": "3"]))
    }
    try Workspace.open(bench.path, for: .reading).read { reader in
      let rows = try reader.aggregate(
        Aggregation(
          CriterionScore.self, where: .all([.isSet(\.value), .idIs(RecordID("SA-2025-01/1.1/"))]),
          by: [.item(\.evidence)],
          measures: [.sum(\.level)]))
      #expect(rows.map(\.keys) == [["a"], ["b"]] && rows.map(\.measures) == [[3], [3]])
    }
  }

  @Test("A condition on what a field refers to holds if the referred record is there, in use, and fits")
  func references() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    let owned = RecordQuery(Nonconformity.self, where: .refers(\.owner, .idIs(RecordID("E-014"))))
    let fitting = try workspace.read { try $0.records(owned) }
    #expect(fitting.map(\.id) == ["NC-2025-001"])
    let other = RecordQuery(Nonconformity.self, where: .refers(\.owner, .equals(\.name, "–")))
    #expect(try workspace.read { try $0.records(other) }.isEmpty)
    // A field that refers to nothing finds nothing.
    let title = RecordQuery("nonconformity", where: .refers(Nonconformity.fields.title, .always))
    #expect(try workspace.read { try $0.records(title) }.isEmpty)
    try workspace.write(as: Bench.actor(8)) { try $0.withdraw("person", "E-014", reason: "nestrādā") }
    #expect(try workspace.read { try $0.records(owned) }.isEmpty)
  }

  @Test("What may lead to any kind is found by the kind to which it leads, also to its own")
  func anyReferences() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    try workspace.write(as: Bench.actor(8)) { writer in
      for (id, target) in [("ACT-2025-901", "NC-2025-001"), ("ACT-2025-902", "ACT-2025-901")] {
        try writer.takeOver(
          Sample.record(
            "action", id,
            [
              "title": id, "kind": "corrective", "responsible": "E-014", "due": "2025-12-01", "for": target,
            ]))
      }
    }
    func found<Target: RecordKind>(_ kind: Target.Type) throws -> [String] {
      let own: Condition.Of<Action> = .idIn(["ACT-2025-901", "ACT-2025-902"].map { RecordID($0) })
      return try workspace.read {
        try $0.records(Action.self, where: .all([own, .refers(\.for, to: kind, .always)])).map(\.id.text)
      }
    }
    #expect(try found(Nonconformity.self) == ["ACT-2025-901"])
    #expect(try found(Action.self) == ["ACT-2025-902"])
    #expect(try found(ReviewDecision.self).isEmpty)
  }

  @Test("Names are listed in the order of the language")
  func names() throws {
    let bench = try Bench()
    let workspace = try bench.create()
    try workspace.write(as: Bench.actor(1)) { writer in
      for name in ["Žanete", "Čakste", "Cēsis", "Āraiši", "Bauska"] {
        try writer.add(Sample.record("unit", "", ["name": name]))
      }
    }
    let listed = try workspace.read { try $0.records(RecordQuery(OrganisationUnit.self, order: [.ascending(\.name)])) }
    #expect(listed.map(\.title) == ["Āraiši", "Bauska", "Cēsis", "Čakste", "Žanete"])
  }

  @Test("The list of what is overdue is read through an index")
  func overdueIndex() throws {
    let bench = try Bench()
    try bench.sample()
    let sql = try PlainSQL(bench.path, isReadOnly: true)
    for schema in RecordSchema.all {
      guard let due = schema.due else { continue }
      let query = RecordQuery(schema.key, where: due.isOverdue(on: Day(number: 20_300)), order: [.init(due.field)])
      let plan = try sql.rows("EXPLAIN QUERY PLAN " + SelectText(schema: schema, query: query).text.sql)
      #expect(plan.contains { $0.last??.hasPrefix("SEARCH \(schema.key) USING") == true }, "\(schema.key): \(plan)")
    }
  }
}
