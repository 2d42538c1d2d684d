import QualityModel

/// What the newest values say: whether the process changes, and whether it meets its target.
struct IndicatorVerdict {
  let limits: ControlLimits
  let variation: ControlVariation
  /// `nil` where there is no target.
  let assurance: ControlAssurance?
  /// Why the limits begin anew, where they do.
  let baseline: Record<IndicatorChange>?

  /// `nil` for fewer than twelve comparable values.
  init?(_ material: IndicatorMaterial) {
    guard let segment = material.line.segments.last, let limits = segment.limits else { return nil }
    let values = material.line.exact(in: segment).map(\.value)
    self.limits = limits
    baseline = segment.baseline
    variation = ControlVariation(values, limits, direction: material.indicator.direction)
    let target = material.newest.flatMap { material.target(for: $0.period) }
    let bounds = target.map { IndicatorVerdict.bounds(of: $0, material.indicator.direction) }
    assurance = bounds.flatMap { ControlAssurance(limits, low: $0.low, high: $0.high) }
  }

  /// Between what a value reaches its target.
  static func bounds(
    of target: Record<IndicatorTarget>, _ direction: Indicator.Direction?
  ) -> (low: Double?, high: Double?) {
    let (value, low, high) = (target.value?.double, target.low?.double, target.high?.double)
    return switch direction {
    case .higher: (value ?? low, high)
    case .lower: (low, value ?? high)
    case .range, .none?, nil: (low, high)
    }
  }
}
