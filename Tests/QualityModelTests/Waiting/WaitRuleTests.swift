import QualityModel
import Testing

@Suite("What waits")
struct WaitRuleTests {
  @Test("Every rule names fields that its kind has, and no two of a kind share a name")
  func fields() throws {
    #expect(Wait.all.count >= 24)
    for schema in RecordSchema.all {
      #expect(Set(schema.waits.map(\.name)).count == schema.waits.count, "\(schema.key)")
      for rule in schema.waits {
        #expect(schema.fields.contains(rule.day.field), "\(schema.key).\(rule.name)")
        for path in rule.people + rule.units + rule.processes {
          #expect(schema.fields.contains(path.field), "\(schema.key).\(rule.name): \(path.field.key)")
          guard let next = path.next else { continue }
          #expect(RecordSchema.named(next.kind)?.fields.contains(next.field) == true, "\(next.kind).\(next.field.key)")
        }
        #expect(!rule.people.isEmpty || !rule.roles.isEmpty, "\(schema.key).\(rule.name): somebody is waited for")
      }
    }
  }

  @Test("The kinds that can wait are those with rules, in the order of the kinds")
  func kinds() {
    let kinds = Wait.all.map(\.kind).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    #expect(kinds == RecordSchema.all.filter { !$0.waits.isEmpty }.map(\.key))
  }

  @Test("The main term of a kind is the first of its rules")
  func mainTerms() {
    for schema in RecordSchema.all where schema.due != nil {
      #expect(schema.waits.first?.term == schema.due, "\(schema.key)")
      #expect(schema.waits.dropFirst().allSatisfy { $0.term == nil }, "\(schema.key)")
    }
  }

  @Test("A step names the record, or its year where the command asks for a year")
  func steps() throws {
    let action = try #require(Action.schema.waits.first)
    #expect(action.step(state: "started", id: "ACT-2025-004") == "action complete ACT-2025-004")
    let draft = try #require(Review.schema.waits.first)
    #expect(draft.step(state: "draft", id: "MR-2025") == "review build 2025")
    let signature = try #require(Review.schema.waits.last)
    #expect(signature.step(state: "decided", id: "MR-2025") == "review sign 2025" && signature.roles == [.director])
    let service = try #require(Service.schema.waits.first)
    #expect(service.step(state: nil, id: "S-03") == "service edit S-03 --registered-until DAY")
  }

  @Test("Days follow from what a record holds")
  func days() throws {
    var risk = Record<Risk>(id: "R-01")
    risk.reviewed = .of("2025-03-31")
    #expect(try #require(Risk.schema.waits.first).day.day(of: risk.content, days: 365) == .of("2026-03-31"))
    var item = Record<PlanItem>(id: "PI-001")
    item.years = ["2025", "2027", "2026"]
    #expect(try #require(PlanItem.schema.waits.first).day.day(of: item.content) == .of("2027-12-31"))
    var objective = Record<Objective>(id: "O-01")
    objective.period = try #require(Period("2025-H1"))
    #expect(try #require(Objective.schema.waits.first).day.day(of: objective.content) == .of("2025-06-30"))
    #expect(try #require(Risk.schema.waits.first).day.day(of: Record<Risk>().content) == nil)
  }

  @Test("Escalation goes from nobody to the owner, the director and the review, and never back")
  func escalation() {
    let steps = EscalationSteps()
    #expect(
      [0, 1, 13, 14, 29, 30, 400].map(steps.step) == [.none, .owner, .owner, .director, .director, .review, .review])
    #expect(steps.step(daysLate: -5) == .none)
    var last = Escalation.none
    for days in 0..<60 {
      let step = steps.step(daysLate: days)
      #expect(step >= last)
      last = step
    }
    // What is not late is nobody's matter, whatever is set.
    #expect(EscalationSteps(owner: 0, director: 0, review: 0).step(daysLate: 0) == .none)
  }
}
