extension RuleSetting {
  /// How many days ahead is soon.
  package static let soon = RuleSetting("due.soon", standard: 14)
  /// Days for a major and a minor nonconformity, from its registration.
  package static let major = RuleSetting("due.major", standard: 30, loosening: .upwards)
  package static let minor = RuleSetting("due.minor", standard: 90, loosening: .upwards)
  /// Days from the registration of a nonconformity until it is judged how much it weighs.
  package static let judging = RuleSetting("due.judge", standard: 5, loosening: .upwards)
  /// Working days and months by the Law on Submissions, since 1 March 2026.
  package static let answer = RuleSetting("feedback.answer", standard: 10, .workingDays, loosening: .upwards)
  package static let complexAnswer = RuleSetting("feedback.complex", standard: 1, .months, loosening: .upwards)
  package static let forwarding = RuleSetting("feedback.forward", standard: 5, .workingDays, loosening: .upwards)
  /// Days late from which somebody above is to know.
  package static let tellOwner = RuleSetting("escalation.owner", standard: 1, loosening: .upwards)
  package static let tellDirector = RuleSetting("escalation.director", standard: 14, loosening: .upwards)
  package static let tellReview = RuleSetting("escalation.review", standard: 30, loosening: .upwards)
  /// Days after something was done until it is looked at whether it worked.
  package static let check = RuleSetting("check.days", standard: 90, loosening: .downwards)
  /// The same for a major and a minor nonconformity, and for one that it is enough to put right.
  package static let majorCheck = RuleSetting("check.major", standard: 90, loosening: .downwards)
  package static let minorCheck = RuleSetting("check.minor", standard: 30, loosening: .downwards)
  package static let correctionCheck = RuleSetting("check.correction", standard: 0, loosening: .downwards)
  /// From how many days between a step and its entry pages name both.
  package static let lateEntry = RuleSetting("late-entry.days", standard: 7, loosening: .upwards)
  /// Days after a document came into force until it is reviewed.
  package static let documentReview = RuleSetting("document.review", standard: 365, loosening: .upwards)
  /// Days after an audit until its report, after a survey's opening until its end, after a risk was looked at until
  /// that is due again.
  package static let auditReport = RuleSetting("due.audit-report", standard: 14, loosening: .upwards)
  package static let surveyEnd = RuleSetting("due.survey", standard: 30)
  package static let riskReview = RuleSetting("due.risk", standard: 365, loosening: .upwards)
  /// Days after a year's end until the reports of the processes, the appraisals and the review of that year.
  package static let processReport = RuleSetting("due.process-report", standard: 31, loosening: .upwards)
  package static let appraisal = RuleSetting("due.appraisal", standard: 31, loosening: .upwards)
  /// How many months of a year somebody must have been in work for an appraisal to be due.
  package static let appraisalMonths = RuleSetting("appraisal.months", standard: 6, .months, loosening: .upwards)
  package static let review = RuleSetting("due.review", standard: 90, loosening: .upwards)

  /// In how many years every process is audited; how many audits of a process in a row one person leads before it is
  /// told; for how many years the findings of earlier audits are asked about.
  package static let auditCycle = RuleSetting("audit.cycle", standard: 3, .years, loosening: .upwards)
  package static let auditRotation = RuleSetting("audit.rotation", standard: 2, .audits, loosening: .upwards)
  package static let auditFindings = RuleSetting("audit.findings-years", standard: 3, .years, loosening: .downwards)
  /// How many months back a nonconformity of the same process and criterion counts as recurring.
  package static let recurrence = RuleSetting("recurrence.months", standard: 12, .months, loosening: .downwards)
  /// For how many days evidence is good: the term in which a provider has to assess itself (Cabinet Regulation No. 338,
  /// point 2.7).
  package static let evidence = RuleSetting("evidence.days", standard: 1_095, loosening: .upwards)
  /// After how many days without a backup one is reminded.
  package static let backup = RuleSetting("backup.days", standard: 7, loosening: .upwards)
  /// For how many days after another person moved somebody's account what is signed under it is only believed.
  package static let account = RuleSetting("account.days", standard: 30, loosening: .downwards)

  /// All of them, in the order in which they are explained.
  package static let all: [RuleSetting] = [
    check, majorCheck, minorCheck, correctionCheck, lateEntry, documentReview, soon, major, minor, judging, answer,
    complexAnswer, forwarding, tellOwner, tellDirector, tellReview,
    auditReport, surveyEnd,
    riskReview, processReport, appraisal, appraisalMonths, review, auditCycle, auditRotation, auditFindings, recurrence,
    evidence,
    backup, account,
  ]

  /// The names of the settings that list days of one year only: free ones, and working ones at weekends.
  package static let freeDays = "calendar.free"
  package static let workingDays = "calendar.working"
  /// The setting by which one person may enter what another one does.
  package static let actingForOthers = "acting.for-others"

  /// The setting that names the day since which the workspace keeps a kind.
  package static func keptSince(_ kind: String) -> String { "kept.\(kind)" }

  /// Whether a setting asks for less with a new value than with the one before.
  /// - Parameter before: the value as it was written; `nil`: the usual one
  static func loosens(_ name: String, from before: String?, to after: String) -> Bool {
    // What lies before the day is believed: a later one believes more.
    if name.hasPrefix("kept."), let new = Day(after) { return before.flatMap { Day($0) }.map { new > $0 } ?? true }
    if name == actingForOthers { return Settings.isYes(after) && !Settings.isYes(before ?? "") }
    guard let setting = all.first(where: { $0.name == name }), let new = Int(after) else { return false }
    return setting.isLooser(new, than: before.flatMap { Int($0) } ?? setting.standard)
  }
}
