/// What a value should reach.
package enum ChartTarget: Equatable, Sendable {
  case atLeast(Double)
  case atMost(Double)
  case between(low: Double, high: Double)
  /// A line to compare with, where neither side is better.
  case about(Double)

  /// Whether a value misses the target. Nothing misses a line that is only there to compare with.
  package func isMissed(by value: Double) -> Bool {
    switch self {
    case .atLeast(let bound): value < bound
    case .atMost(let bound): value > bound
    case .between(let low, let high): value < min(low, high) || value > max(low, high)
    case .about: false
    }
  }

  /// The bounds in ascending order; a bound that is not finite is left out.
  var bounds: [Double] {
    let all =
      switch self {
      case .atLeast(let bound), .atMost(let bound), .about(let bound): [bound]
      case .between(let low, let high): [min(low, high), max(low, high)]
      }
    return all.filter(\.isFinite)
  }

  /// Whether misses are marked at all.
  var canBeMissed: Bool {
    if case .about = self { false } else { true }
  }

  /// The bounds as text: `≥ 80`, `≤ 5`, `1–3`.
  package func text(_ numbers: ChartNumbers) -> String {
    switch self {
    case .atLeast(let bound): "≥\u{A0}" + numbers.text(bound)
    case .atMost(let bound): "≤\u{A0}" + numbers.text(bound)
    case .between(let low, let high): numbers.text(min(low, high)) + "–" + numbers.text(max(low, high))
    case .about(let bound): numbers.text(bound)
    }
  }
}
