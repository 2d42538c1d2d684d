import QualityModel

/// Whether a value reaches its target.
enum TargetRule {
  static func target(
    number: ExactNumber?, low: ExactNumber?, high: ExactNumber?, direction: ReviewFigure.Direction, _ value: FigureValue
  ) -> ReviewFigure.Target {
    var target = ReviewFigure.Target(number: number, low: low, high: high)
    target.met = met(target, direction, value)
    return target
  }

  private static func met(
    _ target: ReviewFigure.Target, _ direction: ReviewFigure.Direction, _ value: FigureValue
  ) -> ReviewFigure.Target.Met? {
    guard value.isWhole, let value = value.number else { return nil }
    if target.low != nil || target.high != nil {
      return (target.low.map { $0 <= value } ?? true) && (target.high.map { value <= $0 } ?? true) ? .yes : .no
    }
    guard let number = target.number else { return nil }
    return switch direction {
    case .higher: value >= number ? .yes : .no
    case .lower: value <= number ? .yes : .no
    case .none: .judge
    }
  }
}
