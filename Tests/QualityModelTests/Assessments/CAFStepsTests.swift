import QualityModel
import Testing

@Suite("The ten steps of CAF")
struct CAFStepsTests {
  private var assessment = Record<Assessment>(id: "SA-2025-01")
  private var ideas: [Record<AssessmentImprovement>] = []
  private var actions: [Record<Action>] = []
  private var hasNext = false

  init() {
    assessment.catalogue = "caf-2020"
    assessment.year = 2025
  }

  private var steps: [CAFSteps.Step] {
    CAFSteps(assessment, improvements: ideas, actions: actions, hasNext: hasNext).steps
  }

  /// One letter for each step: open, underway, done.
  private var states: String {
    steps.map { $0.state == .open ? "o" : $0.state == .underway ? "u" : "d" }.joined()
  }

  private func day(_ month: Int, _ day: Int = 1) throws -> Day { try #require(Day(year: 2025, month: month, day: day)) }

  private func idea(_ id: String, action: String? = nil) -> Record<AssessmentImprovement> {
    var idea = Record<AssessmentImprovement>(id: id)
    idea.action = action.map { RecordID($0) }
    return idea
  }

  private func action(_ id: String, _ state: Action.State?) -> Record<Action> {
    var action = Record<Action>(id: id)
    action.state = state
    return action
  }

  @Test("Through a life the steps are done one after another, from the decision to the next assessment")
  mutating func life() throws {
    #expect(states == "uooooooooo")
    assessment.method = .classical
    assessment.leader = RecordID("E-001")
    #expect(states == "dooooooooo")
    assessment.announcedOn = try day(1, 10)
    #expect(states == "ddoooooooo")
    assessment.assessors = [RecordID("E-003"), RecordID("E-004")]
    #expect(states == "dddooooooo")
    assessment.trainedOn = try day(1, 20)
    #expect(states == "ddddoooooo")
    assessment.state = .scoring
    #expect(states == "dddduooooo")
    assessment.state = .consensus
    #expect(states == "dddduooooo")
    assessment.state = .reported
    assessment.reportedOn = try day(3, 31)
    #expect(states == "ddddddoooo")
    ideas = [idea("IM-001"), idea("IM-002")]
    #expect(states == "dddddduooo")
    ideas = [idea("IM-001", action: "ACT-2025-001"), idea("IM-002", action: "ACT-2025-002")]
    actions = [action("ACT-2025-001", .planned), action("ACT-2025-002", nil)]
    assessment.state = .approved
    #expect(states == "dddddddooo")
    assessment.planAnnouncedOn = try day(4, 15)
    #expect(states == "ddddddddoo")
    actions[0].state = .started
    #expect(states == "dddddddduo")
    actions = [action("ACT-2025-001", .completed), action("ACT-2025-002", .planned)]
    #expect(states == "dddddddduo")
    actions = [action("ACT-2025-001", .verified), action("ACT-2025-002", .cancelled)]
    #expect(states == "dddddddddo")
    assessment.nextOn = Day(year: 2027, month: 1, day: 1)
    #expect(states == "dddddddddd")
  }

  @Test("There are ten, counted from one, and each says its day where one is known")
  mutating func days() throws {
    #expect(steps.map(\.number) == Array(1...10))
    #expect(steps.allSatisfy { $0.day == nil })
    assessment.announcedOn = try day(1)
    assessment.trainedOn = try day(2)
    assessment.reportedOn = try day(3)
    assessment.planAnnouncedOn = try day(4)
    assessment.nextOn = try day(12)
    #expect(
      steps.map(\.day) == [nil, try day(1), nil, try day(2), try day(3), try day(3), nil, try day(4), nil, try day(12)])
  }

  @Test("A plan of which no idea has an action yet is under way; without ideas there is none")
  mutating func plan() {
    #expect(steps[6].state == .open)
    ideas = [idea("IM-001")]
    #expect(steps[6].state == .underway)
    ideas = [idea("IM-001", action: "ACT-2025-001"), idea("IM-002")]
    #expect(steps[6].state == .underway)
    ideas = [idea("IM-001", action: "ACT-2025-001")]
    #expect(steps[6].state == .done)
  }

  @Test("Nothing is carried out before there are actions: none left to do is not all done")
  mutating func noActions() {
    #expect(steps[8].state == .open)
    actions = [action("ACT-2025-001", .completed)]
    #expect(steps[8].state == .done)
  }

  @Test("A later assessment is the tenth step, also where nobody told its day")
  mutating func next() {
    hasNext = true
    #expect(steps[9].state == .done && steps[9].day == nil)
  }

  @Test("A report that is returned to the group opens its steps again")
  mutating func returned() throws {
    assessment.state = .reported
    assessment.reportedOn = try day(3)
    #expect(steps[4].state == .done && steps[5].state == .done)
    assessment.state = .consensus
    assessment.reportedOn = nil
    #expect(steps[4].state == .underway && steps[5].state == .open)
  }
}
