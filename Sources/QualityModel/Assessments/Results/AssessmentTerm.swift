/// When an assessment speaks, and when the next one is due.
///
/// A provider assesses the quality of its services itself at least every three years (Cabinet Regulation No. 338, point
/// 2.7).
package enum AssessmentTerm {
  package static let months = 36

  /// The day for which a result speaks: the approval, or else the last step before it that has a day.
  package static func day(of assessment: Record<Assessment>) -> Day {
    assessment.approvedOn ?? assessment.reportedOn ?? assessment.convenedOn
      ?? Period(year: assessment.year).lastDay
  }

  /// The day by which the next one is due: the day planned for it, and three years after this one at the latest.
  package static func next(after assessment: Record<Assessment>) -> Day {
    let latest = day(of: assessment).adding(months: months)
    return min(assessment.nextOn ?? latest, latest)
  }

  /// The latest first.
  package static func isLater(_ left: Record<Assessment>, _ right: Record<Assessment>) -> Bool {
    let (first, second) = (day(of: left), day(of: right))
    if first != second { return first > second }
    return (left.year, left.id.text) > (right.year, right.id.text)
  }

  /// Whether it is so far that its results may be shown.
  package static func isOpen(_ assessment: Record<Assessment>) -> Bool {
    !Assessment.State.blind.contains(assessment.state ?? .prepared)
  }
}
