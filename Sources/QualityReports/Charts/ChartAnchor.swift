/// Which part of a text stands at its place.
enum ChartAnchor: String {
  case start, middle, end

  /// The share of the width that lies left of the place.
  var share: Double {
    switch self {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}
