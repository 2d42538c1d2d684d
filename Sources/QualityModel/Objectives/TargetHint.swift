/// What is odd about a target, beside the value that stood when its period began: it is told, not refused.
public enum TargetHint: String, CaseIterable, Sendable {
  /// It is met before it begins: it is worse than the value measured last.
  case worseThanValue
  /// It is what was measured last.
  case equalToValue
  /// Only a highest value is set where higher is better, or a lowest one where lower is.
  case againstDirection

  /// - Parameters:
  ///   - target: the value aimed at
  ///   - last: the value measured last before the target's period
  ///   - direction: which way is better
  /// - Returns: `nil` where nothing is odd, or no direction is better
  public init?(_ target: ExactNumber, after last: ExactNumber, direction: Indicator.Direction?) {
    guard direction == .higher || direction == .lower else { return nil }
    if target == last {
      self = .equalToValue
    } else if (target < last) == (direction == .higher) {
      self = .worseThanValue
    } else {
      return nil
    }
  }

  /// The same of a target of limits alone, whatever was measured.
  /// - Returns: `nil` where the limit fits the direction, or none is better
  public init?(low: ExactNumber?, high: ExactNumber?, direction: Indicator.Direction?) {
    switch direction {
    case .higher where low == nil && high != nil, .lower where low != nil && high == nil: self = .againstDirection
    default: return nil
    }
  }
}
