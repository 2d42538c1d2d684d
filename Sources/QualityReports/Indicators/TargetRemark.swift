package import QualityModel

/// What is odd about a target that was just set: told to whoever sets it, not refused.
package enum TargetRemark {
  /// The hint, if there is one, beside the newest exact value before the target's period.
  package static func hint(
    about target: Record<IndicatorTarget>, reading reader: any RecordReader
  ) throws -> TargetHint? {
    guard let indicator = try reader.record(target.indicator) else { return nil }
    return try IndicatorMaterial(indicator, reader).hint(about: target)
  }
}
