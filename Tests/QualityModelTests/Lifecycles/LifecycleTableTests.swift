import QualityModel
import Testing

@Suite("The tables of lifecycles")
struct LifecycleTableTests {
  static let lifecycles = Lifecycle.all

  @Test("Every field that a table names is a field of its kind", arguments: lifecycles.map(\.kind))
  func fields(_ kind: String) throws {
    let lifecycle = try #require(Lifecycle.of(kind))
    let schema = try #require(RecordSchema.named(kind))
    let told = lifecycle.steps.flatMap { $0.inputs.map(\.field) + $0.effects.flatMap(\.fields) }
    let named = lifecycle.steps.flatMap(\.performers).compactMap { performer -> RecordField? in
      if case .named(let field) = performer { field } else { nil }
    }
    for field in told + named + lifecycle.sealed + lifecycle.frozen.flatMap(\.fields) {
      #expect(schema.fields.contains(field), "\(kind).\(field.key)")
    }
    for answer in lifecycle.steps.compactMap(\.when) {
      #expect(Set(answer.words).isSubset(of: answer.field.kind.choices))
    }
  }

  @Test(
    "Every state can be reached from the beginning, and the kind's field knows exactly these",
    arguments: lifecycles.map(\.kind))
  func reachable(_ kind: String) throws {
    let lifecycle = try #require(Lifecycle.of(kind))
    let schema = try #require(RecordSchema.named(kind))
    #expect(schema.field("state")?.kind.choices == lifecycle.states)
    // A state that is told by an edit is reached by no step.
    guard !lifecycle.stateIsTold else { return }
    var reached: Set<String> = [lifecycle.initial]
    for _ in lifecycle.states {
      for step in lifecycle.steps where !reached.isDisjoint(with: step.from) {
        reached.insert(step.to ?? lifecycle.initial)
      }
    }
    #expect(reached == Set(lifecycle.states))
    #expect(lifecycle.beginning?.to == lifecycle.initial)
  }

  @Test("What a step writes by itself nobody edits", arguments: lifecycles.map(\.kind))
  func sealed(_ kind: String) throws {
    let lifecycle = try #require(Lifecycle.of(kind))
    // What may be told at any time as well: a correction of the text is no step.
    let free: Set<String> = ["registered", "reviewDue", "containedOn"]
    let written = lifecycle.steps.flatMap(\.effects).flatMap(\.fields)
    for field in written where !free.contains(field.key) {
      #expect(lifecycle.sealed.contains(field), "\(kind).\(field.key)")
    }
  }

  /// Each state of each kind with each event.
  static let pairs = lifecycles.flatMap { lifecycle in
    lifecycle.states.flatMap { state in lifecycle.events.map { [lifecycle.kind, state, $0] } }
  }

  @Test("An event is possible exactly in the states that its rows name", arguments: pairs)
  func everyPair(_ pair: [String]) throws {
    let (kind, state, event) = (pair[0], pair[1], pair[2])
    let lifecycle = try #require(Lifecycle.of(kind))
    let schema = try #require(RecordSchema.named(kind))
    var record = RecordValue(schema, id: "X-1")
    record[lifecycle.stateField] = .text(state)
    let actor = ActingPerson("E-1", person: nil)
    let engine = LifecycleEngine(lifecycle, actor: actor, day: Day(number: 20_000), reader: MemoryRecords())
    let isAllowed = lifecycle.steps.contains { $0.event == event && $0.from.contains(state) }
    do {
      _ = try engine.take(event, record, telling: [:], reason: "Iemesls")
      #expect(isAllowed)
    } catch let refusal as Refusal {
      #expect((refusal.identifier.text != "step.state") == isAllowed, "\(refusal)")
      if !isAllowed { #expect(refusal.facts["events"] == .words(lifecycle.events(in: state))) }
    } catch is RecordFaults {
      #expect(isAllowed)
    }
  }

  @Test("An event that no table names is refused as such")
  func unknown() throws {
    let lifecycle = try #require(Lifecycle.of(Action.key))
    let engine = LifecycleEngine(
      lifecycle, actor: ActingPerson("E-1", person: nil), day: Day(number: 20_000), reader: MemoryRecords())
    let refusal = #expect(throws: Refusal.self) {
      try engine.take("finish", RecordValue(Action.schema, id: "ACT-1"), telling: [:])
    }
    #expect(refusal?.identifier.text == "step.unknown")
  }
}
