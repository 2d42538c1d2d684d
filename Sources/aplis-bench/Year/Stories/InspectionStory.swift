/// One inspection by an authority, with what it demands, until everything is done.
final class InspectionStory {
  private let play: YearPlay
  private let number: Int
  private let day: CalendarDay
  private let isMetLate: Bool
  private var id = ""
  private var open = 0

  static func planned(in play: YearPlay) -> [InspectionStory] {
    (1...play.size.inspections).map { InspectionStory($0, play) }
  }

  private init(_ number: Int, _ play: YearPlay) {
    self.play = play
    self.number = number
    // One demand becomes overdue in the year and is met only in the next one.
    isMetLate = number == 3
    day = play.day(isMetLate ? 310 : play.days(5...364))
  }

  /// Half of them demand nothing; of the others one in three demands two things.
  private var demandsNonconformity: Bool { number % 2 == 1 && number % 3 != 0 }
  private var demandsAction: Bool { number % 2 == 1 && number % 3 != 1 }
  private var hasDemands: Bool { demandsNonconformity || demandsAction }

  var nonconformities: Int { demandsNonconformity ? 1 : 0 }
  var actions: Int {
    (demandsNonconformity ? NonconformityLife.planned.actions : 0) + (demandsAction ? 1 : 0)
  }

  private var desk: Desk { play.desk }
  private var process: Int { 1 + number % 12 }
  private var body: String {
    ["Labklājības ministrija", "PVD", "VUGD", "Veselības inspekcija"][number % 4]
  }

  func begin() { play.schedule.on(day, register) }

  private func register() throws {
    let result = hasDemands ? ["demands", "--answer-due", (day + 20).text] : ["withoutDemands"]
    id = try desk.take(
      [
        "inspection", "add", "--body", body, "--act-number", "\(play.year)/\(number)", "--day",
        day.text, "--unit",
        Staff.unit(ofProcess: process), "--topic", "Plānveida pārbaude", "--json", "--result",
      ] + result,
      by: Staff.manager)
    play.log.inspections.append(InspectionEntry(day: day, body: body, hasDemands: hasDemands))
    guard hasDemands else {
      try desk.take(["inspection", "close", id], by: Staff.manager, on: play.today)
      return
    }
    if demandsNonconformity { try demandNonconformity() }
    if demandsAction { try demandAction() }
    play.schedule.after(play.days(5...15), answer)
  }

  private func demand(due: CalendarDay) throws -> (id: String, entry: DemandEntry) {
    open += 1
    let id = try desk.take(
      [
        "demand", "add", "--inspection", id, "--text", "Novērst trūkumu", "--due", due.text,
        "--doubles", "accept", "--json",
      ],
      by: Staff.manager)
    let entry = DemandEntry(inspected: day, due: due)
    play.log.demands.append(entry)
    return (id, entry)
  }

  private func demandNonconformity() throws {
    let (demand, entry) = try demand(due: day + 60)
    let story = NonconformityStory(
      play, found: day, registered: day, source: "inspection", severity: "minor", process: process,
      life: .planned)
    let nonconformity = try story.register(by: Staff.manager, more: ["--source-record", id])
    try desk.take(["demand", "edit", demand, "--nonconformity", nonconformity], by: Staff.manager)
    let meet = ["demand", "complete", demand, "--result", "Novērsts"]
    try desk.tryInVain(meet, by: Staff.manager, on: play.today, "rule.demand.dealt-with")
    story.whenImplemented = { [self] in try complete(meet, entry) }
  }

  private func demandAction() throws {
    let (demand, entry) = try demand(due: day + 45)
    let story = ActionStory(
      play, for: demand, kind: "corrective", responsible: Staff.employee(number), due: day + 40,
      life: ActionLife(
        isVerifiedLate: true, isLate: isMetLate, effective: number % 4 == 1 ? "partly" : "yes"))
    let action = try story.register()
    try desk.take(["demand", "edit", demand, "--action", action], by: Staff.manager)
    let meet = ["demand", "complete", demand, "--result", "Novērsts"]
    try desk.tryInVain(meet, by: Staff.manager, on: play.today, "rule.demand.dealt-with")
    story.whenEnded = { [self] in try complete(meet, entry) }
  }

  private func complete(_ meet: [String], _ entry: DemandEntry) throws {
    try desk.tryInVain(meet, by: Staff.employee(number), on: play.today, "step.performer")
    try desk.take(meet, by: Staff.director, on: play.today)
    entry.completed = play.today
    open -= 1
    guard open == 0 else { return }
    try desk.take(["inspection", "close", id], by: Staff.manager, on: play.today)
  }

  private func answer() throws {
    if number % 5 == 0 {
      let words = ["inspection", "extend", id, "--reason", "Iestāde piekrita", "--answer-due"]
      try desk.tryInVain(
        words + [day.text], by: Staff.manager, on: play.today, "rule.later-answerDue")
      try desk.take(words + [(day + 40).text], by: Staff.manager, on: play.today)
    }
    try desk.tryInVain(
      ["inspection", "close", id], by: Staff.manager, on: play.today, "rule.inspection.answered")
    try desk.tryInVain(
      ["inspection", "answer", id], by: Staff.employee(number), on: play.today, "step.performer")
    try desk.take(["inspection", "answer", id], by: Staff.director, on: play.today)
    try desk.tryInVain(
      ["inspection", "close", id], by: Staff.manager, on: play.today, "rule.inspection.demands-done"
    )
  }
}
