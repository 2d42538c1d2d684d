/// The year's audit programme, from the draft to its end.
final class ProgrammeStory {
  private let play: YearPlay
  private let audits: [AuditStory]
  private var id = ""

  init(play: YearPlay, audits: [AuditStory]) {
    self.play = play
    self.audits = audits
  }

  func begin() {
    play.schedule.on(play.day(0), draft)
    // By then everything that the audits found is at least planned.
    play.schedule.on(play.end + 200) { [self] in
      try play.desk.take(["programme", "close", id], by: Staff.manager, on: play.today)
    }
  }

  private func draft() throws {
    let desk = play.desk
    id = try desk.take(
      [
        "programme", "add", "--year", "\(play.year)", "--objectives", "Pārbaudīt katru procesu",
        "--json",
      ],
      by: Staff.manager)
    try desk.tryInVain(
      ["programme", "approve", id], by: Staff.director, on: play.today, "rule.programme.has-audits")
    for audit in audits { try audit.add(to: id) }
    try desk.tryInVain(
      ["programme", "approve", id], by: Staff.manager, on: play.today, "step.performer")
    try desk.tryInVain(["programme", "close", id], by: Staff.manager, on: play.today, "step.state")
    try desk.take(["programme", "approve", id], by: Staff.director, on: play.today)
    try desk.tryInVain(
      ["programme", "amend", id], by: Staff.manager, on: play.today, "step.reason")
    try desk.tryInVain(
      ["programme", "edit", id, "--objectives", "x"], by: Staff.manager, "lifecycle.frozen")
    try desk.take(
      ["programme", "amend", id, "--reason", "Mainījies mērķis"], by: Staff.manager, on: play.today)
    try desk.take(["programme", "approve", id], by: Staff.director, on: play.today)
    try desk.tryInVain(
      ["programme", "close", id], by: Staff.manager, on: play.today, "rule.programme.audits-closed")
  }
}
