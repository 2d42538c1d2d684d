public import QualityModel

/// Who a page comes from, what it is called, and the day on which one looks.
public struct ReportHead: Sendable {
  /// The provider; `nil` if none is recorded.
  public var organisation: Record<Organisation>?
  /// The day on which one looks.
  public var asOf: Day
  /// The key of the title; the phrase may have `{name}` in it.
  public var title: String
  /// What stands for the name: an identifier, or a name from the records.
  public var name: String?
  /// What the page is about, in the words of a record.
  public var subject: String?
  /// The days that the page is about; they stand for the name where there is none.
  public var days: ClosedRange<Day>?
  /// What else the head tells, such as a unit or a state.
  public var facts: [ReportFact] = []
  /// Sentences that the reader must not miss.
  public var notices: [ReportNotice] = []

  /// - Parameters:
  ///   - title: the key of the title; the phrase may have `{name}` in it
  ///   - name: what stands for the name
  ///   - organisation: the provider; `nil` if none is recorded
  ///   - day: the day on which one looks
  public init(_ title: String, name: String? = nil, organisation: Record<Organisation>?, asOf: Day) {
    self.title = title
    self.name = name
    self.organisation = organisation
    self.asOf = asOf
  }
}
