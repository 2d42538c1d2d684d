/// One audit of the programme: prepared, held, reported and closed; some postponed, one cancelled.
final class AuditStory {
  private let play: YearPlay
  private let number: Int
  private let classes: [String]
  private let planned: CalendarDay
  private var id = ""
  private let entry: AuditEntry
  private let isReportedLate: Bool
  private let reportDays: Int
  private var found: [String] = []

  /// The audits of a year, one a month.
  static func planned(in play: YearPlay) -> [AuditStory] {
    (1...play.size.audits).map { AuditStory($0, play) }
  }

  private init(_ number: Int, _ play: YearPlay) {
    self.play = play
    self.number = number
    planned = play.day((number - 1) * 30 + 30 + play.days(0...8))
    let words = ["minor", "observation", "conformity", "major", "opportunity", "goodPractice"]
    classes = number == 7 ? [] : (0..<2 + number % 3).map { words[(number + $0 + 5) % words.count] }
    isReportedLate = number == 11
    entry = AuditEntry(firstPlanned: planned, process: Staff.process(number))
    // Within four days nothing that was found is planned yet; one report comes only in the next year.
    reportDays = isReportedLate ? 60 : play.days(2...4)
  }

  /// How many nonconformities it will find.
  var nonconformities: Int { classes.count { ["minor", "major"].contains($0) } }
  /// How many actions these will need.
  var actions: Int { nonconformities * NonconformityLife.planned.actions }

  private var leader: String { Staff.auditor(number) }
  /// The question of its checklist.
  private var question = ""
  /// The programme that it belongs to.
  private var programme = ""
  private var desk: Desk { play.desk }

  func add(to programme: String) throws {
    self.programme = programme
    id = try desk.take(
      [
        "audit", "add", "--title", "Audits \(number)", "--kind", "internal", "--programme",
        programme, "--processes",
        Staff.process(number), "--units", Staff.unit(ofProcess: number), "--criteria",
        "iso-9001-2015:8.5.1",
        "--planned", planned.text, "--leader", leader, "--team", Staff.auditor(number + 1),
        "--json",
      ],
      by: Staff.manager)
    play.log.audits.append(entry)
    play.schedule.on(planned + -20, number == 7 ? cancel : prepare)
  }

  private func cancel() throws {
    try desk.tryInVain(
      ["audit", "cancel", id, "--reason", "x"], by: leader, on: play.today, "step.performer")
    try desk.tryInVain(["audit", "cancel", id], by: Staff.director, on: play.today, "step.reason")
    try desk.take(
      ["audit", "cancel", id, "--reason", "Process slēgts"], by: Staff.director, on: play.today)
  }

  private func prepare() throws {
    try desk.tryInVain(["audit", "begin", id], by: leader, on: play.today, "step.state")
    try desk.tryInVain(
      ["audit", "prepare", id], by: Staff.owner(1 + number % 12), on: play.today, "step.performer")
    try tryUnfitLeaders()
    question = try desk.take(
      [
        "checklist-item", "add", "--audit", id, "--order", "1", "--question",
        "Vai plāns ir pārskatīts?", "--json",
      ], by: leader)
    try desk.take(["audit", "prepare", id], by: leader, on: play.today)
    switch number {
    case 5, 10: try postpone(to: planned + 25)
    case 12: try postpone(to: play.end + 15)
    default: play.schedule.on(planned, begin)
    }
  }

  /// Nobody audits their own process, and only auditors lead; who leads is changed with the programme.
  private func tryUnfitLeaders() throws {
    guard number % 3 == 1 else { return }
    let edit = ["audit", "edit", id, "--leader", leader]
    try desk.tryInVain(
      ["audit", "edit", id, "--leader", Staff.owner(number)], by: Staff.manager, "rule.audit.programme-open")
    try desk.take(
      ["programme", "amend", programme, "--reason", "Cits vadītājs"], by: Staff.manager, on: play.today)
    for (leader, rule) in [
      (Staff.owner(number), "step.separation"), (Staff.manager, "rule.audit.leader-is-auditor"),
    ] {
      try desk.take(["audit", "edit", id, "--leader", leader], by: Staff.manager)
      try desk.tryInVain(["audit", "prepare", id], by: Staff.manager, on: play.today, rule)
    }
    try desk.take(edit, by: Staff.manager)
    try desk.take(["programme", "approve", programme], by: Staff.director, on: play.today)
  }

  private func postpone(to day: CalendarDay) throws {
    let words = ["audit", "postpone", id, "--reason", "Vadītājs slims", "--planned"]
    try desk.tryInVain(words + [planned.text], by: leader, on: play.today, "rule.later-planned")
    try desk.take(words + [day.text], by: leader, on: play.today)
    play.schedule.on(day + -5) { [self] in
      try desk.take(["audit", "prepare", id], by: leader, on: play.today)
      play.schedule.on(day, begin)
    }
  }

  private func begin() throws {
    try desk.tryInVain(finding(classes[0]), by: leader, "rule.finding.audit-held")
    try desk.take(["audit", "begin", id], by: leader, on: play.today)
    entry.held = play.today
    for word in classes { try find(word) }
    try desk.take(["checklist-item", "edit", question, "--result", "conforms"], by: leader)
    play.schedule.after(reportDays, report)
  }

  private func finding(_ word: String) -> [String] {
    [
      "finding", "add", "--audit", id, "--class", word, "--process", Staff.process(number),
      "--criterion",
      "iso-9001-2015:8.5.1", "--title", "Konstatējums", "--evidence", "4 no 10 lietām", "--doubles", "accept",
    ]
  }

  /// What was found in the past is registered with its day, and named in the finding.
  private func find(_ word: String) throws {
    entry.findings.append(word)
    guard ["minor", "major"].contains(word) else {
      try desk.take(finding(word), by: leader)
      return
    }
    let story = NonconformityStory(
      play, found: play.today, registered: play.today, source: "internalAudit", severity: word,
      process: number, life: .planned)
    let nonconformity = try story.register(by: leader)
    found.append(nonconformity)
    try desk.take(finding(word) + ["--nonconformity", nonconformity], by: leader)
  }

  private func report() throws {
    try desk.take(
      ["audit", "report", id, "--conclusion", "Kopumā atbilst."], by: leader, on: play.today)
    entry.reported = play.today
    if !found.isEmpty, !isReportedLate {
      try desk.tryInVain(
        ["audit", "close", id], by: leader, on: play.today, "rule.audit.nonconformities-planned")
    }
    play.schedule.after(60) { [self] in
      try desk.take(["audit", "close", id], by: leader, on: play.today)
      try desk.tryInVain(
        ["audit", "report", id, "--conclusion", "x"], by: leader, on: play.today, "step.state")
      try desk.tryInVain(finding("observation"), by: leader, "rule.finding.audit-held")
    }
  }
}
