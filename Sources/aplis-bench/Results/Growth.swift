import Foundation

/// How time grows with rows: the slope of the logarithm of time over the logarithm of rows. 1 is in proportion.
enum Growth {
  struct Point {
    let rows: Int
    let timing: Timing
  }

  /// So many times the spread of the runs must times differ for their difference to say something.
  static let certainty = 3.0

  /// The slope of the line with the least squares of distance.
  /// - Returns: nil where it cannot be measured: for less than two points, where a spread is unknown, or where time
  ///   does not grow by clearly more than the spread of the runs
  static func slope(_ points: [Point]) -> Double? {
    guard isMeasurable(points) else { return nil }
    let across = points.map { log(Double($0.rows)) }
    let up = points.map { log($0.timing.seconds ?? 0) }
    let middleAcross = across.reduce(0, +) / Double(points.count)
    let middleUp = up.reduce(0, +) / Double(points.count)
    let products = zip(across, up).map { ($0 - middleAcross) * ($1 - middleUp) }
    let squares = across.map { ($0 - middleAcross) * ($0 - middleAcross) }
    return products.reduce(0, +) / squares.reduce(0, +)
  }

  private static func isMeasurable(_ points: [Point]) -> Bool {
    let spreads = points.compactMap(\.timing.spread)
    guard points.count > 1, spreads.count == points.count, let widest = spreads.max() else { return false }
    guard let least = points.first?.timing.seconds, let most = points.last?.timing.seconds else { return false }
    return most - least > certainty * widest
  }
}
