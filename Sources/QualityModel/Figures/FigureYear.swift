/// The year for which a figure is counted, with what its conditions need to know beside it.
public struct FigureYear: Sendable {
  /// The calendar year.
  public let year: Int
  /// The last day that counts: that of the year, or the day on which one looks.
  public let end: Day
  /// How many days after its day a check is late: the setting `escalation.owner`.
  public let tolerance: Int
  /// Those who come from outside, whom no figure counts among the employees.
  public let outsiders: [RecordID<Person>]

  public init(_ year: Int, end: Day, tolerance: Int = 1, outsiders: [RecordID<Person>] = []) {
    (self.year, self.end, self.tolerance, self.outsiders) = (year, end, tolerance, outsiders)
  }

  var period: Period { Period(year: year) }

  /// The records whose day lies in the year, up to the day on which one looks.
  func has<Kind: RecordKind, Value: CalendarValue>(_ field: ValuePath<Kind, Value>) -> Condition.Of<Kind> {
    .all([.onOrAfter(field, period.firstDay), .onOrBefore(field, end)])
  }

  /// The day in the field lies behind the end of the year.
  func isPassed<Kind: RecordKind, Value: CalendarValue>(by field: ValuePath<Kind, Value>) -> Condition.Of<Kind> {
    .onOrAfter(field, end.adding(days: 1))
  }

  /// The same without whoever comes from outside.
  package func ofStaff<Kind: RecordKind>(
    _ condition: Condition.Of<Kind>, _ person: ValuePath<Kind, RecordID<Person>>
  ) -> Condition.Of<Kind> {
    outsiders.isEmpty ? condition : .all([condition, .not(.isIn(person, outsiders))])
  }
}
