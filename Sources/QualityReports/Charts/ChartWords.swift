/// The few words that a chart says itself, in the language of the report.
package struct ChartWords: Equatable, Sendable {
  /// Stands where a value is missing.
  package let noData: String
  package let target: String
  /// Explains the hatching of bars and the hollow points that miss the target.
  package let targetMissed: String
  /// Heads the cumulative shares of a Pareto chart.
  package let cumulative: String
  /// Names what a Pareto chart puts together after its largest classes.
  package let other: String
  /// The reason for a break in a line where the data gives none.
  package let notComparable: String
  /// Names the mean of a control chart.
  package let mean: String
  /// Names the limits of a control chart.
  package let limits: String
  /// Names the points that chance does not explain.
  package let signal: String

  package init(
    noData: String, target: String, targetMissed: String, cumulative: String, other: String,
    notComparable: String, mean: String = "x̄", limits: String = "±", signal: String = "!"
  ) {
    self.noData = noData
    self.target = target
    self.targetMissed = targetMissed
    self.cumulative = cumulative
    self.other = other
    self.notComparable = notComparable
    self.mean = mean
    self.limits = limits
    self.signal = signal
  }
}
