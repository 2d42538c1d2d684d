/// The values of an indicator over time, in periods of one length, each with what forbids comparing it with the one before.
///
/// ```swift
/// let line = IndicatorLine(indicator, measurements, changes)
/// line.segments.last?.limits?.upper   // the limit of chance, from twelve comparable values on
/// ```
public struct IndicatorLine: Sendable {
  /// Why a value is not compared with the one before it.
  public enum Break: String, CaseIterable, Sendable {
    /// The period before has no value.
    case missing
    case definition, unit
    /// This value, or the one before it, is not exact.
    case inexact
  }

  /// A value in its period.
  public struct Point: Sendable {
    /// To when it belongs.
    public let period: Period
    /// The number; `nil` where only a range is known, or nothing was measured.
    public let value: ExactNumber?
    /// What was measured.
    public let measurement: Record<IndicatorMeasurement>
    /// Why it is not compared with the one before it; `nil` if it is.
    public fileprivate(set) var broken: Break?
  }

  /// A stretch of values under the same limits.
  public struct Segment: Sendable {
    /// The places of its values in the line.
    public let places: Range<Int>
    /// What chance alone does not leave; `nil` for fewer than twelve values.
    public let limits: ControlLimits?
    /// Why the limits begin anew; `nil` for the first ones of a line, and behind a break.
    public let baseline: Record<IndicatorChange>?
  }

  /// From how many comparable values on limits are computed.
  public static let least = 12

  /// The values, the oldest first.
  public let points: [Point]
  /// The newest values that may be compared with each other, under their limits.
  public let segments: [Segment]

  /// - Parameters:
  ///   - indicator: what was measured
  ///   - measurements: all its values
  ///   - changes: what changed in how it is measured
  public init(
    _ indicator: Record<Indicator>, _ measurements: [Record<IndicatorMeasurement>], _ changes: [Record<IndicatorChange>]
  ) {
    let breaks =
      changes.filter { $0.change != .baseline }.map { ($0.period.firstDay, $0.change == .unit) }
      + (indicator.definitionChanged.map { [($0.firstDay, false)] } ?? [])
    var points: [Point] = []
    for measurement in IndicatorLine.ofOneLength(measurements, indicator.frequency) {
      var point = Point(period: measurement.period, value: measurement.value, measurement: measurement)
      point.broken = points.last.flatMap { IndicatorLine.obstacle(from: $0, to: point, breaks) }
      points.append(point)
    }
    self.points = points
    segments = IndicatorLine.segments(of: points, changes.filter { $0.change == .baseline })
  }

  /// Those of the length in which the indicator is measured; without one, those of the length of which there are most.
  private static func ofOneLength(
    _ measurements: [Record<IndicatorMeasurement>], _ frequency: Indicator.Frequency?
  ) -> [Record<IndicatorMeasurement>] {
    let all = measurements.sorted { $0.period < $1.period }
    let lengths: [Period.Length] = [.month, .quarter, .halfYear, .year]
    let counted = lengths.map { length in all.filter { $0.period.length == length } }
    if let frequency, let place = Indicator.Frequency.allCases.firstIndex(of: frequency), !counted[place].isEmpty {
      return counted[place]
    }
    let most = counted.max { $0.count < $1.count } ?? []
    return most.isEmpty ? all : most
  }

  private static func obstacle(from last: Point, to point: Point, _ breaks: [(day: Day, isUnit: Bool)]) -> Break? {
    if let change = breaks.first(where: { last.period.firstDay < $0.day && $0.day <= point.period.lastDay }) {
      return change.isUnit ? .unit : .definition
    }
    if last.measurement.unit != point.measurement.unit { return .unit }
    guard last.measurement.isExact, point.measurement.isExact else { return .inexact }
    return last.period.lastDay.adding(days: 1) == point.period.firstDay ? nil : .missing
  }

  /// Missing values are a gap in the line, but what stands on both sides is still one process.
  private static func segments(of points: [Point], _ baselines: [Record<IndicatorChange>]) -> [Segment] {
    let start = points.lastIndex { $0.broken == .definition || $0.broken == .unit } ?? points.startIndex
    let moved = baselines.sorted { $0.period < $1.period }.compactMap { baseline in
      points.indices.first { $0 > start && points[$0].period.firstDay >= baseline.period.firstDay }
        .map { (place: $0, baseline: baseline) }
    }
    let starts = [(place: start, baseline: Record<IndicatorChange>?.none)] + moved.map { ($0.place, $0.baseline) }
    return starts.enumerated().compactMap { index, first in
      let end = index + 1 < starts.count ? starts[index + 1].place : points.endIndex
      guard first.place < end else { return nil }
      return Segment(
        places: first.place..<end, limits: limits(Array(points[first.place..<end]), first.baseline),
        baseline: first.baseline)
    }
  }

  /// From the values of the baseline's own period where it holds enough of them, or else from all of the stretch.
  private static func limits(_ points: [Point], _ baseline: Record<IndicatorChange>?) -> ControlLimits? {
    let exact = points.filter(\.measurement.isExact)
    let fixed = exact.filter { point in baseline.map { $0.period.contains(point.period) } ?? false }
    let values = (fixed.count >= least ? fixed : exact).compactMap { $0.value?.double }
    return values.count >= least ? ControlLimits(values) : nil
  }

  /// The exact values of a segment with their places.
  public func exact(in segment: Segment) -> [(place: Int, value: Double)] {
    segment.places.compactMap { place in
      guard points[place].measurement.isExact, let value = points[place].value else { return nil }
      return (place, value.double)
    }
  }

  /// The value in the middle of the newest comparable ones; `nil` for none.
  public var median: Double? {
    let values = segments.flatMap { exact(in: $0).map(\.value) }.sorted()
    guard !values.isEmpty else { return nil }
    let middle = values.count / 2
    return values.count.isMultiple(of: 2) ? (values[middle - 1] + values[middle]) / 2 : values[middle]
  }
}

extension Record where Kind == IndicatorMeasurement {
  /// Whether the number is exact: neither estimated, nor known only roughly.
  public var isExact: Bool { self.value != nil && self.exactness == nil && self.estimate != true }
}
