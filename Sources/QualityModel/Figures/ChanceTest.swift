/// By which rule it is judged whether the change of a figure is more than chance.
public enum ChanceTest: String, CaseIterable, Sendable {
  /// Independent events over equal periods: the exact conditional binomial test.
  case events
  /// Shares of persons: Newcombe's interval for the difference of two shares.
  case persons
  /// Positions, money, hours, days: the difference alone is known.
  case none
}
