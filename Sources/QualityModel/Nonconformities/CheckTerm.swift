/// How many days after its implementation the effect of what was done against a nonconformity shows at the earliest.
///
/// A cause that is gone shows by what does not come back; what it was enough to put right shows at once.
struct CheckTerm {
  let settings: Settings

  /// A workspace that set one number for everything keeps it for major and minor ones, unless it set theirs.
  func days(for nonconformity: Record<Nonconformity>) throws -> Int {
    if nonconformity.correctionEnough == true { return try settings.number(.correctionCheck) }
    let setting: RuleSetting = nonconformity.severity == .major ? .majorCheck : .minorCheck
    let common = try settings.days(RuleSetting.check.name, standard: setting.standard)
    return try settings.days(setting.name, standard: common)
  }

  /// The first day of the check of what was implemented on a day.
  func day(for nonconformity: Record<Nonconformity>, implementedOn day: Day) throws -> Day {
    day.adding(days: try days(for: nonconformity))
  }
}
