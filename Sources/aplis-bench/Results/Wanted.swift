/// What a measurement has to keep to.
enum Wanted {
  /// So many times the floor, and so many seconds more.
  case time(timesFloor: Double, plus: Double = 0)
  /// A figure of its own, whatever the floor needs.
  case atMost(Double, unit: Figure.Unit)

  var text: String {
    switch self {
    case .time(let factor, 0): "≤ \(Figure.decimals(factor, 1)) × floor"
    case .time(let factor, let seconds):
      "≤ \(Figure.decimals(factor, 1)) × floor + \(Figure.decimals(seconds, 2)) s"
    case .atMost(let value, let unit): "≤ \(Figure(value, unit).limitText)"
    }
  }

  /// Whether it is kept to, or nil if something needed was not measured.
  func isReached(floor: Double?, aplis: Double?) -> Bool? {
    guard let aplis else { return nil }
    return switch self {
    case .time(let factor, let seconds): floor.map { aplis <= factor * $0 + seconds }
    case .atMost(let value, _): aplis <= value
    }
  }
}
