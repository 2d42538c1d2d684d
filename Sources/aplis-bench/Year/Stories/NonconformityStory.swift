/// One nonconformity, from its registration to its end, with the steps that are refused on its way.
final class NonconformityStory {
  private let play: YearPlay
  let life: NonconformityLife
  private let entry: NonconformityEntry
  private let process: Int
  private let number: Int
  private var id = ""
  private var openActions = 0
  private var isLookedAtAgain = false
  /// What waits for its implementation.
  var whenImplemented: () throws -> Void = {}

  /// Those that come from neither audits nor inspections.
  static func free(_ count: Int, in play: YearPlay) -> [NonconformityStory] {
    let sources = [
      "complaint", "incident", "indicator", "employee", "selfAssessment", "legalCheck",
    ]
    return (0..<max(0, count)).map { number in
      NonconformityStory(
        play, found: play.day(play.days(4...360)), source: sources[number % 6],
        severity: ["minor", "major", "minor", "observation"][number % 4],
        process: 1 + play.days(0...11),
        life: NonconformityLife.all[number % NonconformityLife.all.count])
    }
  }

  init(
    _ play: YearPlay, found: CalendarDay, registered: CalendarDay? = nil, source: String,
    severity: String,
    process: Int, life: NonconformityLife
  ) {
    self.play = play
    self.life = life
    self.process = process
    number = play.days(0...999)
    // A third of the terms is set by hand; otherwise the severity gives them.
    let registered = registered ?? found + play.days(0...4)
    let byRule = ["major": 30, "minor": 90][severity].map { registered + $0 }
    entry = NonconformityEntry(
      found: found, registered: registered, severity: severity, source: source,
      process: Staff.process(process),
      due: number % 3 == 0 ? registered + 45 : byRule)
    entry.isDueGiven = number % 3 == 0
  }

  private var desk: Desk { play.desk }
  private var owner: String { Staff.owner(process) }
  private var today: CalendarDay { play.today }
  private var auditor: String { Staff.auditor(number) }

  /// Every n-th nonconformity meets a certain obstacle, so that each is met often enough.
  private func meets(_ obstacle: Int, every count: Int) -> Bool { (number + obstacle) % count == 0 }

  func begin() {
    play.schedule.on(entry.registered) { [self] in
      try register(by: Staff.employee(number), isJudged: false)
      try desk.take(["nonconformity", "edit", id, "--severity", entry.severity], by: Staff.manager)
    }
  }

  // MARK: Registering

  /// Employees leave it to the quality manager how much it weighs.
  @discardableResult
  func register(by person: String, isJudged: Bool = true, more: [String] = []) throws -> String {
    let criterion = "iso-9001-2015:8.\(1 + number % 3)"
    let recurring = entry.source == "employee" ? play.earlier[process] : nil
    let words =
      [
        "nonconformity", "add", "--title", "Neatbilstība \(number)", "--found", entry.found.text,
        "--registered",
        entry.registered.text, "--source", entry.source, "--process",
        Staff.process(process), "--unit", Staff.unit(ofProcess: process), "--criterion", criterion,
        "--owner", owner,
        "--json",
      ] + (isJudged ? ["--severity", entry.severity] : [])
      + (entry.isDueGiven ? ["--due", entry.terms[0].due.text] : [])
      + (recurring.map { ["--recurrence-of", $0] } ?? []) + more
    if meets(0, every: 5) { try desk.tryInVain(words, by: Staff.reader, "step.performer") }
    id = try desk.take(words, by: person)
    entry.recurs = recurring != nil
    play.log.nonconformities.append(entry)
    play.schedule.after(1, life.isRejected ? reject : contain)
    return id
  }

  private func reject() throws {
    let words = ["nonconformity", "reject", id]
    try desk.tryInVain(words + ["--reason", "x"], by: owner, on: today, "step.performer")
    try desk.tryInVain(words, by: Staff.manager, on: today, "step.reason")
    try desk.take(words + ["--reason", "Prasība ir izpildīta"], by: Staff.manager, on: today)
    entry.isRejected = true
    try desk.tryInVain(["nonconformity", "analyse", id], by: owner, on: today, "step.state")
  }

  private func contain() throws {
    if meets(1, every: 4) {
      try desk.tryInVain(verification("yes"), by: auditor, on: today, "step.state")
      try desk.tryInVain(
        ["nonconformity", "edit", id, "--due", play.end.text], by: Staff.manager, "lifecycle.sealed"
      )
    }
    guard life.stays != "registered" else { return }
    if life.isContained {
      let words = ["nonconformity", "contain", id, "--containment", "Izlabots uzreiz"]
      if meets(2, every: 4) {
        try desk.tryInVain(words, by: Staff.employee(number), on: today, "step.performer")
        try desk.tryInVain(words, by: owner, on: CalendarDay.startOfYear(2190), "step.in-future")
      }
      try desk.take(words, by: owner, on: today)
    }
    play.schedule.after(play.days(2...7), analyse)
  }

  // MARK: Analysing and planning

  private func analyse() throws {
    if meets(0, every: 3) {
      let words = ["nonconformity", "analyse", id, "--cause-class", "knowledge"]
      try desk.tryInVain(words, by: owner, on: today, "rule.nonconformity.cause-or-decision")
    }
    if life.isCorrectionEnough {
      try desk.take(
        [
          "nonconformity", "analyse", id, "--correction-enough", "yes", "--correction-reason",
          "Vienreizēja kļūda",
        ],
        by: owner, on: today)
    } else {
      try findCauses()
    }
    play.schedule.after(play.days(2...10), plan)
  }

  private func findCauses() throws {
    // Who looks for the causes again may find the same one.
    let cause = [
      "cause", "add", "--nonconformity", id, "--method", "fiveWhys", "--doubles", "accept", "--json", "--text",
    ]
    let first = try desk.take(cause + ["Nav pārskatīts plāns"], by: owner)
    if meets(0, every: 2) {
      try desk.take(cause + ["Nav laika", "--parent", first, "--is-root", "yes"], by: owner)
    }
    let word = ["procedureUnclear", "knowledge", "workload", "communication"][number % 4]
    try desk.take(["nonconformity", "analyse", id, "--cause-class", word], by: owner, on: today)
    entry.cause = word
  }

  private func plan() throws {
    let words = ["nonconformity", "plan", id]
    if !life.isCorrectionEnough {
      if meets(1, every: 3) {
        try desk.tryInVain(words, by: owner, on: today, "rule.nonconformity.has-actions")
      }
      for number in 0..<(entry.reopenings.isEmpty ? life.firstActions : 1) { try addAction(number) }
    }
    try desk.take(words, by: owner, on: today)
    guard life.stays != "planned" else { return }
    if life.isExtended, entry.reopenings.isEmpty { play.schedule.after(3, extend) }
    if openActions > 0, meets(2, every: 3) {
      let rule = "rule.nonconformity.actions-completed"
      try desk.tryInVain(["nonconformity", "implement", id], by: owner, on: today, rule)
    }
    if openActions == 0 { play.schedule.after(play.days(1...5), implement) }
  }

  private func addAction(_ place: Int) throws {
    let isCancelled = life.cancelsAction && place > 0 && today + 10 < play.end
    let story = ActionStory(
      play, for: id, kind: "corrective",
      responsible: meets(place, every: 4) ? owner : Staff.employee(number + place),
      due: today + play.days(20...60),
      life: ActionLife(
        isCancelled: isCancelled, isExtended: meets(place, every: 6),
        staysOpen: life.stays == "planned",
        effective: meets(3, every: 3) ? nil : ["yes", "yes", "partly", "no"][number % 4]),
      registrar: owner)
    openActions += 1
    try story.register()
    story.whenEnded = { [self] in
      openActions -= 1
      if openActions == 0 { play.schedule.after(play.days(0...4), implement) }
    }
  }

  private func extend() throws {
    guard today <= play.end, let term = entry.terms.last else { return }
    let words = ["nonconformity", "extend", id, "--reason", "Piegāde kavējas", "--due"]
    let later = term.due + play.days(10...40)
    try desk.tryInVain(words + [later.text], by: owner, on: today, "step.performer")
    try desk.tryInVain(words + [term.due.text], by: Staff.manager, on: today, "rule.later-due")
    try desk.take(words + [later.text], by: Staff.manager, on: today)
    entry.terms.append(TermEntry(set: today, due: later))
  }

  // MARK: Implementing and checking

  private func implement() throws {
    let isSoon = meets(0, every: 2)
    let term = life.isCorrectionEnough ? 0 : entry.severity == "major" ? 90 : 30
    let check = today + term + (isSoon ? play.days(14...40) : 0)
    try desk.take(
      ["nonconformity", "implement", id] + (isSoon ? ["--check-due", check.text] : []),
      by: life.isImplementedByManager ? Staff.manager : owner, on: today)
    let implemented = today
    entry.implementations.append(today)
    try whenImplemented()
    guard life.stays != "implemented" else { return }
    if meets(1, every: 2), check + -1 > today {
      play.schedule.on(check + -1) { [self] in try checkTooEarly(since: implemented) }
    }
    play.schedule.on(check + play.days(0...6), look)
  }

  private func verification(_ word: String) -> [String] {
    ["nonconformity", "verify", id, "--effective", word, "--verification", "10 lietas pārbaudītas"]
  }

  /// An audit of the process, held since, shows as much as waiting for the day.
  private func checkTooEarly(since implemented: CalendarDay) throws {
    let isAudited = play.reportedAudits.contains { audit in
      audit.process == entry.process && audit.held.map { $0 > implemented && $0 <= today } ?? false
    }
    guard !isAudited else { return }
    try desk.tryInVain(verification("yes"), by: auditor, on: today, "rule.nonconformity.check-day")
  }

  private func look() throws {
    if meets(2, every: 3) {
      try desk.tryInVain(verification("yes"), by: owner, on: today, "step.performer")
    }
    if life.isImplementedByManager {
      try desk.tryInVain(verification("yes"), by: Staff.manager, on: today, "step.separation")
    }
    if life.isIneffective, !isLookedAtAgain {
      isLookedAtAgain = true
      try desk.take(verification(number % 2 == 0 ? "no" : "partly"), by: auditor, on: today)
      entry.reopenings.append(today)
      play.schedule.after(play.days(2...6), plan)
    } else {
      try close()
    }
  }

  private func close() throws {
    try desk.take(verification("yes"), by: auditor, on: today)
    entry.closings.append(today)
    if meets(0, every: 3) {
      let action = [
        "action", "add", "--title", "x", "--kind", "correction", "--for", id, "--responsible",
        owner, "--due",
      ]
      try desk.tryInVain(action + [play.end.text], by: owner, "rule.action.subject-open")
    }
    play.earlier[process] = id
    let back = today + play.days(10...30)
    guard life.comesBack, entry.reopenings.isEmpty else { return }
    if back <= play.end { play.schedule.on(back, reopen) } else { try improve() }
  }

  /// What does not come back in the year has left an idea behind.
  private func improve() throws {
    try ActionStory(
      play, for: nil, kind: "improvement", responsible: Staff.employee(number), due: today + 30,
      life: ActionLife()
    ).register()
  }

  private func reopen() throws {
    let words = ["nonconformity", "reopen", id, "--reason", "Atkārtojās"]
    try desk.tryInVain(words, by: owner, on: today, "step.performer")
    try desk.take(words, by: Staff.manager, on: today)
    entry.reopenings.append(today)
    play.schedule.after(play.days(2...6), plan)
  }
}
