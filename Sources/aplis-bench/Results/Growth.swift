import Foundation

/// How time grows with rows: the slope of the logarithm of time over the logarithm of rows. 1 is in proportion.
enum Growth {
  struct Point {
    let rows: Int
    let seconds: Double
  }

  /// The slope of the line with the least squares of distance, or nil for less than two points.
  static func slope(_ points: [Point]) -> Double? {
    guard points.count > 1 else { return nil }
    let across = points.map { log(Double($0.rows)) }
    let up = points.map { log($0.seconds) }
    let middleAcross = across.reduce(0, +) / Double(points.count)
    let middleUp = up.reduce(0, +) / Double(points.count)
    let products = zip(across, up).map { ($0 - middleAcross) * ($1 - middleUp) }
    let squares = across.map { ($0 - middleAcross) * ($0 - middleAcross) }
    return products.reduce(0, +) / squares.reduce(0, +)
  }
}
