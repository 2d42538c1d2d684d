import QualityModel
import TestSupport

/// A small organisation whose people take steps at random.
struct RandomLife {
  let records = MemoryRecords()
  private var generator: SeededGenerator
  private var day = Day(number: 20_000)
  private var numbers: [String: Int] = [:]
  private(set) var taken = 0
  private(set) var refused = 0
  private(set) var reached: Set<String> = []
  /// What must not be and is.
  private(set) var broken: [String] = []

  /// Ends that somebody must reach, or the test would prove nothing.
  static let goals: [String: [String]] = [
    "nonconformity": ["closed", "rejected", "implemented"], "action": ["verified", "cancelled"],
    "audit": ["closed", "cancelled", "reported"], "programme": ["approved", "closed"],
    "document": ["inForce", "superseded"],
    "feedback": ["closed", "forwarded"], "inspection": ["closed"], "demand": ["done"], "exception": ["used"],
    "review": ["signed"],
  ]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  // MARK: The organisation

  /// People with roles, units, processes and a unit's head.
  mutating func settle() throws {
    let people: [(String, String, String?)] = [
      ("E-1", "qualityManager", nil), ("E-2", "director", nil), ("E-3", "auditor;owner", "U-1"),
      ("E-4", "auditor", "U-2"), ("E-5", "owner", "U-1"), ("E-6", "employee", "U-3"), ("E-7", "reader", nil),
      ("E-8", "qualityManager;director;auditor", nil),
    ]
    for (id, name, parent) in [("U-1", "Birojs", nil), ("U-2", "Centrs", nil), ("U-3", "Grupa", "U-2")]
      as [(String, String, String?)]
    {
      put("unit", id, ["name": name, "parent": parent])
    }
    for (id, roles, unit) in people { put("person", id, ["name": id, "roles": roles, "unit": unit]) }
    put("unit", "U-1", ["name": "Birojs", "head": "E-5"])
    put("process", "P-1", ["name": "Aprūpe", "kind": "core", "owner": "E-3"])
    put("process", "P-2", ["name": "Vadība", "kind": "management", "owner": "E-5"])
  }

  private func put(_ kind: String, _ id: String, _ texts: [String: String?]) {
    guard let schema = RecordSchema.named(kind) else { return }
    var record = RecordValue(schema, id: id)
    for (key, text) in texts {
      guard let field = schema.field(key) else { preconditionFailure("\(kind) has no field \(key)") }
      record[field] = text.flatMap { try? field.kind.value(of: $0) }
    }
    records.put(record)
  }

  // MARK: Chance

  private mutating func random(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
  private mutating func one<Item>(of items: [Item]) -> Item { items[random(items.count)] }
  private mutating func chance(_ percent: Int) -> Bool { random(100) < percent }

  private mutating func actor() throws -> ActingPerson {
    chance(3) ? ActingPerson("konts", person: nil) : try ActingPerson("E-\(1 + random(8))", in: records, on: day)
  }

  // MARK: A day's doing

  /// Somebody makes a record, changes one, or takes a step.
  mutating func live() throws {
    if chance(20) { day = day.adding(days: random(12)) }
    // What the program alone writes nobody begins.
    let kind = one(of: Lifecycle.all.map(\.kind).filter { RecordSchema.named($0)?.isOfFile == false })
    let existing = records.all(kind)
    do {
      switch random(10) {
      case 0 where existing.count < 60, 1 where existing.isEmpty: try begin(kind)
      case 2: try edit(existing)
      case 3: try support()
      default: try step(kind, existing)
      }
    } catch is Refusal {
      refused += 1
    } catch is RecordFaults {
      refused += 1
    }
  }

  private mutating func number(_ kind: String) -> String {
    numbers[kind, default: 0] += 1
    return "\(kind)-\(numbers[kind] ?? 0)"
  }

  private mutating func begin(_ kind: String) throws {
    guard let lifecycle = Lifecycle.of(kind), let schema = RecordSchema.named(kind) else { return }
    var record = RecordValue(schema, id: number(kind))
    // A nonconformity that nobody judged gets nowhere.
    let isTold = { (field: RecordField) in field.isRequired || field === Nonconformity.fields.severity }
    for field in schema.fields where isTold(field) || chance(40) && Self.filled.contains(field.key) {
      record[field] = random(field)
    }
    let sealed = lifecycle.sealed.subtracting(lifecycle.beginning?.inputs.map(\.field) ?? [])
    for field in sealed { record[field] = nil }
    let engine = LifecycleEngine(lifecycle, actor: try actor(), day: day, reader: records)
    var begun = try engine.begin(record)
    RecordCompletion.complete(&begun)
    store(begun, before: nil)
    if kind == Review.key { conclude(begun) }
  }

  /// Every input of a review is looked at, so that some are signed.
  private mutating func conclude(_ review: RecordValue) {
    for input in ReviewInput.allCases {
      var conclusion = Record<ReviewConclusion>(id: number(ReviewConclusion.key))
      conclusion.review = RecordID(review.id)
      conclusion.input = input
      conclusion.text = "Teksts"
      records.put(conclusion.content)
    }
  }

  /// Optional fields that rules look at.
  private static let filled: Set<String> = [
    "process", "unit", "owner", "for", "coResponsible", "team", "processes", "units", "criteria", "programme",
    "nonconformity", "action", "answerDue", "from", "author", "replaces", "due", "result", "kind", "preparedBy",
    "held", "participants",
  ]

  private mutating func random(_ field: RecordField) -> FieldValue? {
    switch field.kind {
    case .text, .longText:
      return .text(field.key == "step" ? one(of: ["verify", "prepare", "approve", "sign"]) : "Teksts")
    case .textList: return .list(["iso-9001-2015:8.5.1"])
    case .integer: return .integer(field.key == "year" ? 2024 : 50)
    case .number: return .number(ExactNumber(digits: 1))
    case .money: return .money(Money(hundredths: 100))
    case .day: return .day(day.adding(days: random(60) - 20))
    case .period: return .period(Period(year: 2024))
    case .boolean: return .boolean(chance(50))
    case .choice(let words): return .text(one(of: words))
    case .choiceList(let words): return .list([one(of: words)])
    case .reference(let kind): return reference(kind).map { .text($0) }
    case .referenceList(let kind): return reference(kind).map { .list([$0]) }
    case .anyReference: return reference(one(of: ["nonconformity", "action", "audit", "document"])).map { .text($0) }
    }
  }

  private mutating func reference(_ kind: String) -> String? {
    let ids = records.all(kind).map(\.id)
    return ids.isEmpty ? nil : one(of: ids)
  }

  private mutating func edit(_ existing: [RecordValue]) throws {
    guard !existing.isEmpty else { return }
    let old = one(of: existing)
    guard let lifecycle = old.schema.lifecycle else { return }
    let field = one(of: old.schema.fields)
    var new = old
    new[field] = random(field)
    guard new.faults.isEmpty, field != old.schema.withdrawn else { return }
    try LifecycleEngine(lifecycle, actor: try actor(), day: day, reader: records).checkEdit(old, new)
    store(new, before: old)
  }

  /// Records without a lifecycle that the rules ask for.
  private mutating func support() throws {
    let kind = one(of: ["cause", "checklistItem", "finding", "decision"])
    guard let schema = RecordSchema.named(kind) else { return }
    var record = RecordValue(schema, id: number(kind))
    for field in schema.fields where field.isRequired { record[field] = random(field) }
    if kind == ChecklistItem.key { record[ChecklistItem.fields.result] = random(ChecklistItem.fields.result) }
    // Findings hold an audit open: with too many of them none is ever closed.
    guard kind != "finding" || chance(8) else { return }
    if kind == AuditFinding.key, chance(70) {
      record[AuditFinding.fields.nonconformity] = reference(Nonconformity.key).map { .text($0) }
    }
    if record.missingFields.isEmpty { records.put(record) }
  }

  private mutating func step(_ kind: String, _ existing: [RecordValue]) throws {
    guard !existing.isEmpty, let lifecycle = Lifecycle.of(kind) else { return }
    let old = one(of: existing)
    // Mostly what is possible, so that lives go on; sometimes anything.
    let possible = lifecycle.events(in: lifecycle.state(of: old))
    let event = possible.isEmpty || chance(20) ? one(of: lifecycle.events) : one(of: possible)
    var told: [RecordField: FieldValue] = [:]
    for input in lifecycle.steps(of: event).flatMap(\.inputs) where input.isRequired || chance(40) {
      told[input.field] = random(input.field)
    }
    let engine = LifecycleEngine(lifecycle, actor: try actor(), day: day, reader: records)
    let outcome = try engine.take(event, old, telling: told, reason: chance(90) ? "Iemesls" : nil)
    for exception in outcome.exceptions { use(exception) }
    store(outcome.record, before: old)
  }

  private mutating func use(_ exception: RecordValue) {
    guard var used = Record<FourEyesException>(exception) else { return }
    used.state = .used
    used.usedOn = day
    records.put(used.content)
    reached.insert("exception used")
  }

  private mutating func store(_ record: RecordValue, before old: RecordValue?) {
    taken += 1
    records.put(record)
    reached.insert("\(record.schema.key) \(record.state ?? "")")
    broken = LifeInvariants(records: records).broken(record, before: old)
  }
}
