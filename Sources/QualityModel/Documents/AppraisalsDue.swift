/// Whose work is to be judged for a year, and whose was: also of people for whom nobody ever planned an appraisal.
///
/// ```swift
/// let due = AppraisalsDue(of: 2025, until: end, people, appraisals, months: 6)
/// due.done.count   // 174 of due.people.count, 205
/// ```
package struct AppraisalsDue {
  /// The employees who were in work long enough in the year and are not left out.
  package private(set) var people: [RecordID<Person>] = []
  /// Those of them whose appraisal was held.
  package private(set) var done: [RecordID<Person>] = []
  /// Those who were in work in the year, but not long enough, or are left out for a long leave or another reason.
  package private(set) var leftOut: [RecordID<Person>] = []

  /// - Parameters:
  ///   - year: the year whose work is judged
  ///   - end: the last day that counts
  ///   - people: everybody whom the workspace knows
  ///   - appraisals: those of the year
  ///   - months: how many months of the year somebody must have been in work
  package init(
    of year: Int, until end: Day, _ people: [Record<Person>], _ appraisals: [Record<Appraisal>], months: Int
  ) {
    let period = Period(year: year)
    let own = Dictionary(grouping: appraisals, by: \.person)
    for person in people where person.isStaff {
      let appraisals = own[person.id] ?? []
      // Nobody said when somebody left who is not active: only an appraisal shows that it was not before the year.
      let hasLeft = person.active == false && person.employedUntil == nil && appraisals.isEmpty
      let (first, last) = (
        max(person.employedFrom ?? period.firstDay, period.firstDay),
        min(person.employedUntil ?? period.lastDay, period.lastDay)
      )
      guard !hasLeft, first <= last else { continue }
      let isLong = first.adding(months: months) <= last.adding(days: 1)
      if !isLong && appraisals.allSatisfy({ $0.done == nil }) || appraisals.contains(where: { $0.omitted != nil }) {
        leftOut.append(person.id)
      } else {
        self.people.append(person.id)
        if appraisals.contains(where: { $0.done.map { $0 <= end } ?? false }) { done.append(person.id) }
      }
    }
  }
}
