import QualityModel

/// Whether a value reaches its target.
enum TargetRule {
  static func target(
    number: ExactNumber?, low: ExactNumber?, high: ExactNumber?, direction: ReviewFigure.Direction, _ value: FigureValue
  ) -> ReviewFigure.Target {
    var target = ReviewFigure.Target(number: number, low: low, high: high)
    target.met = met(target, Indicator.Direction(rawValue: direction.rawValue), value)
    return target
  }

  /// What was set for an indicator; a condition in words is met if a person found so.
  static func target(
    _ record: Record<IndicatorTarget>, direction: Indicator.Direction?, _ value: FigureValue
  ) -> ReviewFigure.Target {
    var target = ReviewFigure.Target(
      number: record.value, low: record.low, high: record.high, condition: record.condition)
    target.met = record.judged.map(met) ?? met(target, direction, value)
    return target
  }

  private static func met(_ judged: IndicatorTarget.Judgement) -> ReviewFigure.Target.Met {
    switch judged {
    case .reached: .yes
    case .partly: .within
    case .notReached: .no
    }
  }

  private static func met(
    _ target: ReviewFigure.Target, _ direction: Indicator.Direction?, _ value: FigureValue
  ) -> ReviewFigure.Target.Met? {
    if case .inexact = value { return .judge }
    guard value.isWhole, let value = value.number else { return nil }
    let outcome = TargetOutcome(
      of: value, number: target.number, low: target.low, high: target.high, direction: direction)
    return switch outcome {
    case .reached: .yes
    case .withinLimits: .within
    case .missed: .no
    case .judge: .judge
    case nil: target.condition == nil ? nil : .judge
    }
  }
}
