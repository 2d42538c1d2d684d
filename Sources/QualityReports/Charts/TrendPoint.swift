/// The value of a series in one period.
package struct TrendPoint: Equatable, Sendable {
  package let value: Double?
  package let valueText: String?
  package let mark: String?
  /// Whether the value can be compared with the one before.
  package let isComparable: Bool
  /// Why it cannot: another definition, a period of another length, another currency.
  package let reason: String?
  /// Whether chance does not explain it.
  package var isSignal = false

  /// A value that is `nil` or not finite is no data.
  package init(
    value: Double?, valueText: String? = nil, mark: String? = nil, isComparable: Bool = true,
    reason: String? = nil
  ) {
    self.value = value.flatMap { $0.isFinite ? $0 : nil }
    self.valueText = valueText
    self.mark = mark
    self.isComparable = isComparable
    self.reason = reason
  }
}
