/// How much happens in the year.
struct YearSize {
  var audits = 12
  var inspections = 28
  var nonconformities = 120
  var actions = 180

  /// A year that is over in a minute, in which everything happens at least once.
  static let small = YearSize(audits: 1, inspections: 3, nonconformities: 6, actions: 9)
}
