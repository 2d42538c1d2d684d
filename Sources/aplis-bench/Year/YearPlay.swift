/// One scripted year: who does what on which day, with everything that is needed to play it.
final class YearPlay {
  let year: Int
  let size: YearSize
  let desk: Desk
  let schedule = Schedule()
  var random: SeededRandom
  var log = YearLog()
  /// The audits that are reported: with them a check may come before its day.
  var reportedAudits: [AuditEntry] { log.audits.filter { $0.reported != nil } }
  /// The nonconformity that a later one of the same process and criterion repeats.
  var earlier: [Int: String] = [:]

  init(year: Int, size: YearSize, seed: Int, desk: Desk) {
    self.year = year
    self.size = size
    self.desk = desk
    random = SeededRandom(file: seed, year: year)
  }

  var today: CalendarDay { schedule.today }
  var end: CalendarDay { .endOfYear(year) }

  func day(_ number: Int) -> CalendarDay { .startOfYear(year) + number }

  /// A number of days between two, both included.
  func days(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + random.number(below: range.count)
  }

  func play() throws {
    try OrganisationStory(play: self).tell()
    let audits = AuditStory.planned(in: self)
    let inspections = InspectionStory.planned(in: self)
    ProgrammeStory(play: self, audits: audits).begin()
    for inspection in inspections { inspection.begin() }
    let found =
      audits.map(\.nonconformities).reduce(0, +) + inspections.map(\.nonconformities).reduce(0, +)
    var actions = audits.map(\.actions).reduce(0, +) + inspections.map(\.actions).reduce(0, +)
    for story in NonconformityStory.free(size.nonconformities - found, in: self) {
      actions += story.life.actions
      story.begin()
    }
    for story in ActionStory.free(size.actions - actions, in: self) { story.begin() }
    try schedule.play()
  }
}
