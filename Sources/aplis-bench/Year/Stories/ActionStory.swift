/// One action, from its plan to the verification, with the steps that are refused on its way.
final class ActionStory {
  private let play: YearPlay
  private let subject: String?
  private let kind: String
  private let responsible: String
  private let due: CalendarDay
  private let life: ActionLife
  private let registrar: String
  private let number: Int
  private var id = ""
  private var entry: ActionEntry?
  /// What waits for its end.
  var whenEnded: () throws -> Void = {}

  /// Those that are taken for nothing that went wrong.
  static func free(_ count: Int, in play: YearPlay) -> [ActionStory] {
    (0..<max(0, count)).map { number in
      let begun = play.day(play.days(4...350))
      let isOpen = number % 7 == 6
      return ActionStory(
        play, for: nil, kind: number % 2 == 0 ? "improvement" : "preventive",
        responsible: number % 3 == 0 ? Staff.manager : Staff.employee(number),
        due: begun + play.days(15...70),
        life: ActionLife(
          isCancelled: number % 9 == 5 && begun + 12 < play.end, isExtended: number % 4 == 1,
          staysOpen: isOpen,
          effective: number % 5 == 4 ? nil : ["yes", "partly", "yes", "no"][number % 4]),
        begun: begun)
    }
  }

  init(
    _ play: YearPlay, for subject: String?, kind: String, responsible: String, due: CalendarDay,
    life: ActionLife,
    registrar: String = Staff.manager, begun: CalendarDay? = nil
  ) {
    self.play = play
    self.subject = subject
    self.kind = kind
    self.responsible = responsible
    self.due = due
    self.life = life
    self.registrar = registrar
    self.begun = begun
    number = play.days(0...999)
  }

  private let begun: CalendarDay?
  private var desk: Desk { play.desk }
  private var today: CalendarDay { play.today }
  private var auditor: String { Staff.auditor(number) }

  private func meets(_ obstacle: Int, every count: Int) -> Bool { (number + obstacle) % count == 0 }

  func begin() {
    play.schedule.on(begun ?? today) { [self] in try register() }
  }

  @discardableResult
  func register() throws -> String {
    let entry = ActionEntry(registered: today, due: due)
    entry.isOfNonconformity = subject?.hasPrefix("NC-") ?? false
    entry.plannedCost = meets(0, every: 3) ? nil : number * 37 + 5
    let cost = entry.plannedCost.map { ["--planned-cost", ActionStory.money($0)] } ?? []
    let target = subject.map { ["--for", $0] } ?? []
    id = try desk.take(
      [
        "action", "add", "--title", "Rīcība \(number)", "--kind", kind, "--responsible",
        responsible, "--registered",
        today.text, "--due", due.text, "--json",
      ] + target + cost, by: registrar)
    self.entry = entry
    play.log.actions.append(entry)
    play.schedule.after(play.days(2...8), life.isCancelled ? cancel : start)
    return id
  }

  private static func money(_ cents: Int) -> String {
    "\(cents / 100).\(cents % 100 / 10)\(cents % 10)"
  }

  private func cancel() throws {
    let words = ["action", "cancel", id]
    if responsible != Staff.manager {
      try desk.tryInVain(words + ["--reason", "x"], by: responsible, on: today, "step.performer")
    }
    try desk.tryInVain(words, by: Staff.director, on: today, "step.reason")
    try desk.take(words + ["--reason", "Vairs nav vajadzīgs"], by: Staff.director, on: today)
    entry?.cancelled = today
    try whenEnded()
  }

  private func start() throws {
    if meets(0, every: 3) {
      try desk.tryInVain(
        ["action", "progress", id, "--progress", "20"], by: responsible, on: today, "step.state")
      try desk.tryInVain(
        ["action", "edit", id, "--due", play.end.text], by: Staff.manager, "lifecycle.sealed")
    }
    if meets(1, every: 3) {
      try desk.tryInVain(["action", "start", id], by: Staff.reader, on: today, "step.performer")
      try desk.tryInVain(["action", "start", id], by: auditor, on: today, "step.performer")
    }
    try desk.take(["action", "start", id], by: responsible, on: today)
    if life.isExtended { play.schedule.after(2, extend) }
    if meets(2, every: 3) {
      play.schedule.after(5) { [self] in
        try desk.take(["action", "progress", id, "--progress", "50"], by: responsible, on: today)
      }
    }
    guard !life.staysOpen else { return }
    play.schedule.on(max(due + (life.isLate ? 30 : play.days(-14...12)), today + 6), complete)
  }

  /// Nobody extends their own term: not even who may extend those of others.
  private func extend() throws {
    guard today <= play.end, let entry else { return }
    let later = due + play.days(10...30)
    let words = ["action", "extend", id, "--reason", "Piegāde kavējas", "--due"]
    let rule = responsible == Staff.manager ? "step.separation" : "step.performer"
    try desk.tryInVain(words + [later.text], by: responsible, on: today, rule)
    try desk.tryInVain(words + [due.text], by: Staff.director, on: today, "rule.later-due")
    try desk.take(words + [later.text], by: Staff.director, on: today)
    entry.terms.append(TermEntry(set: today, due: later))
  }

  private func complete() throws {
    if meets(0, every: 4) { try desk.tryInVain(verification, by: auditor, on: today, "step.state") }
    entry?.spentCost = meets(1, every: 3) ? nil : number * 31 + 9
    let cost = entry?.spentCost.map { ["--spent-cost", ActionStory.money($0)] } ?? []
    try desk.take(
      ["action", "complete", id, "--result", "Kārtība papildināta"] + cost, by: responsible,
      on: today)
    entry?.completed = today
    if life.isVerifiedLate {
      try desk.tryInVain(verification, by: auditor, on: today, "rule.action.check-day")
      play.schedule.after(90 + play.days(0...5), verify)
    } else if life.effective != nil {
      play.schedule.after(play.days(0...20), verify)
    }
    try whenEnded()
  }

  private var verification: [String] {
    [
      "action", "verify", id, "--effective", life.effective ?? "yes", "--verification",
      "Pārbaudīts uz vietas",
    ]
  }

  private func verify() throws {
    let rule = responsible == Staff.manager ? "step.separation" : "step.performer"
    if meets(0, every: 2) { try desk.tryInVain(verification, by: responsible, on: today, rule) }
    try desk.take(verification, by: auditor, on: today)
    entry?.verified = (today, life.effective ?? "yes")
  }
}
