import QualityModel
import QualityStore
import Testing

@Suite("A sample is played only into a new workspace that says what it is")
struct SamplePlayTests {
  private func organisation(until day: String?) throws -> RecordValue {
    var record = try Sample.record("organisation", "ORG", ["name": "Paraugs", "language": "lv"])
    record[Organisation.fields.sample] = try day.map { .day(try #require(Day($0))) }
    return record
  }

  private func play(_ workspace: Workspace, _ body: (any SampleStage) throws -> Void) -> String? {
    refusal { try workspace.play(from: Bench.actor(0), body) }
  }

  @Test("Each deed stands in the trail at its own moment, by its own hand")
  func moments() throws {
    let workspace = try Bench().create()
    let refused = play(workspace) { stage in
      try stage.begin(organisation(until: "2025-03-01"))
      let unit = try Sample.record("unit", "U-01", ["name": "Aprūpes nodaļa"])
      try stage.begin(unit)
      try stage.turn(to: Actor("E-007", at: Bench.moment(4)))
      let later = try Sample.record("unit", "U-01", ["name": "Nodaļa"])
      try stage.go(from: unit, to: later, step: nil, day: nil, reason: "īsāk")
    }
    #expect(refused == nil)
    let lines = try workspace.read { try $0.history("unit", id: "U-01") }
    #expect(lines.map(\.entry.at) == [Bench.moment(0), Bench.moment(4)])
    #expect(lines.map(\.entry.actor) == ["E-001", "E-007"])
    #expect(lines.last?.reason == "īsāk" && lines.last?.entry.event == .change)
    #expect(try workspace.check().isEmpty)
    #expect(try workspace.read { try $0.sampleDay() } == Day("2025-03-01"))
  }

  @Test("Without the mark nothing of it is kept, and no moment lies before the last")
  func unmarked() throws {
    let workspace = try Bench().create()
    #expect(play(workspace) { try $0.begin(organisation(until: nil)) } == "sample.unmarked")
    let backwards = play(workspace) { stage in
      try stage.turn(to: Bench.actor(3))
      try stage.turn(to: Bench.actor(2))
    }
    #expect(backwards == "sample.backwards")
    #expect(try workspace.read { try $0.trailHead().entry } == 0)
  }

  @Test("Nothing is played into a workspace that holds anything")
  func notNew() throws {
    let bench = try Bench()
    let workspace = try bench.create()
    try workspace.write(as: Bench.actor(1)) { try Sample.fill($0) }
    #expect(play(workspace) { try $0.begin(organisation(until: "2025-03-01")) } == "sample.not-new")
  }
}
