/// Whether a process that goes on as it does meets its target: the other of the two signs beside a control chart.
///
/// With the target between the limits it is chance whether the next point meets it.
///
/// Source: NHS England, "Making Data Count", the icons of assurance.
public enum ControlAssurance: String, CaseIterable, Sendable {
  case always, sometimes, never

  /// - Parameters:
  ///   - limits: those of the process
  ///   - low: the lowest value that meets the target; `nil`: any
  ///   - high: the highest value that meets it; `nil`: any
  /// - Returns: `nil` where there is no target
  public init?(_ limits: ControlLimits, low: Double?, high: Double?) {
    guard low != nil || high != nil else { return nil }
    let (low, high) = (low ?? -.infinity, high ?? .infinity)
    if low <= limits.lower, limits.upper <= high {
      self = .always
    } else {
      self = limits.upper < low || high < limits.lower ? .never : .sometimes
    }
  }
}
