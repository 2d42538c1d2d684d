/// How a value stands to its target.
public enum TargetOutcome: String, CaseIterable, Sendable {
  case reached
  /// The limits are kept, the value that was aimed at is not reached.
  case withinLimits
  case missed
  /// A person has to judge: no direction is better, or the value is not exact.
  case judge

  /// - Parameters:
  ///   - value: the value that was measured, exactly
  ///   - number: the value aimed at; `nil` where only limits are set
  ///   - low: the lowest value that is still good
  ///   - high: the highest value that is still good
  ///   - direction: which way is better
  /// - Returns: `nil` where nothing is set that a number could reach
  public init?(
    of value: ExactNumber, number: ExactNumber?, low: ExactNumber?, high: ExactNumber?,
    direction: Indicator.Direction?
  ) {
    let hasLimits = low != nil || high != nil
    guard number != nil || hasLimits else { return nil }
    if low.map({ value < $0 }) ?? false || high.map({ $0 < value }) ?? false {
      self = .missed
    } else if let number, direction == .higher || direction == .lower {
      let isThere = direction == .higher ? number <= value : value <= number
      self = isThere ? .reached : hasLimits ? .withinLimits : .missed
    } else {
      self = hasLimits ? .reached : .judge
    }
  }
}
