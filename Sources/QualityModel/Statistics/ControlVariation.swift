/// Whether a process changes: what its newest point shows beyond chance. One of the two signs that stand beside a control
/// chart.
///
/// Source: NHS England, "Making Data Count", the icons of variation.
public enum ControlVariation: String, CaseIterable, Sendable {
  /// Nothing but chance.
  case chance
  case better
  case worse
  /// It changed, and neither way is better.
  case changed

  /// - Parameters:
  ///   - values: the points under these limits, the oldest first
  ///   - limits: those of the process
  ///   - direction: which way is better; for a process that should stay within limits neither is
  public init(_ values: [Double], _ limits: ControlLimits, direction: Indicator.Direction?) {
    let signals = ControlSignals(values, limits)
    guard let last = values.indices.last, signals.points.contains(last), let value = values.last else {
      self = .chance
      return
    }
    let rises = signals.trend.contains(last) && !signals.outside.contains(last) && !signals.shift.contains(last)
    let isUp = rises && values.count > 1 ? value > values[last - 1] : value > limits.mean
    self =
      switch direction {
      case .higher: isUp ? .better : .worse
      case .lower: isUp ? .worse : .better
      case .range, .none?, nil: .changed
      }
  }
}
