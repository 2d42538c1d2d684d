package import QualityModel

/// Who a page comes from, what it is called, and the day on which one looks.
package struct ReportHead: Sendable {
  /// The provider; `nil` if none is recorded.
  package var organisation: Record<Organisation>?
  /// The day on which one looks.
  package var asOf: Day
  /// The key of the title; the phrase may have `{name}` in it.
  package var title: String
  /// What stands for the name: an identifier, or a name from the records.
  package var name: String?
  /// What the page is about, in the words of a record.
  package var subject: String?
  /// The days that the page is about; they stand for the name where there is none.
  package var days: ClosedRange<Day>?
  /// What else the head tells, such as a unit or a state.
  package var facts: [ReportFact] = []
  /// Sentences that the reader must not miss.
  package var notices: [ReportNotice] = []

  package init(_ title: String, name: String? = nil, organisation: Record<Organisation>?, asOf: Day) {
    self.title = title
    self.name = name
    self.organisation = organisation
    self.asOf = asOf
  }
}
