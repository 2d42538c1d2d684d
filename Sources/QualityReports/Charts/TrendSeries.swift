/// One line of a trend: a name and a point for each period.
package struct TrendSeries: Equatable, Sendable {
  package let name: String
  /// In the order of the periods; a point that was not given is no data.
  package let points: [TrendPoint]

  package init(name: String, points: [TrendPoint]) {
    self.name = name
    self.points = points
  }

  func point(_ period: Int) -> TrendPoint {
    points.indices.contains(period) ? points[period] : TrendPoint(value: nil)
  }

  /// The stretches of neighbouring periods that a line may join.
  ///
  /// A stretch ends where data is missing and before a value that cannot be compared.
  func stretches(periods: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for period in 0..<periods where point(period).value != nil {
      if let last = stretches.last, last.upperBound == period, point(period).isComparable {
        stretches[stretches.count - 1] = last.lowerBound..<(period + 1)
      } else {
        stretches.append(period..<(period + 1))
      }
    }
    return stretches
  }
}
