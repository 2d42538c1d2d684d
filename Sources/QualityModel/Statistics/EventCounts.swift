/// How often independent events happened in two periods of equal length.
///
/// ```swift
/// EventCounts(earlier: 60, later: 58).probability   // 0.93: chance alone differs as much in nine of ten pairs
/// ```
public struct EventCounts: Hashable, Sendable {
  /// The count of the first period, not negative.
  public let earlier: Int
  /// The count of the second period, not negative.
  public let later: Int

  public init(earlier: Int, later: Int) {
    self.earlier = max(0, earlier)
    self.later = max(0, later)
  }

  /// How probable a difference at least as large is where nothing but chance is at work: the exact conditional binomial
  /// test, two-sided. Given their sum, each event fell into either period with the same probability.
  ///
  /// Source: J. Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from Poisson series", 1940.
  public var probability: Double {
    let sum = earlier + later
    guard earlier != later else { return 1 }
    // The weights of the counts, relative to the one in the middle, so that no sum is too large to be computed.
    let (middle, more) = (sum / 2, max(earlier, later))
    var weight = 1.0
    var (upper, tail) = (0.0, 0.0)
    var count = middle
    while count <= sum, weight > 0 {
      if count > middle { upper += weight }
      if count >= more { tail += weight }
      weight *= Double(sum - count) / Double(count + 1)
      count += 1
    }
    // An even sum has one count in the middle, an odd one two.
    let whole = sum.isMultiple(of: 2) ? 2 * upper + 1 : 2 * upper
    return min(1, 2 * tail / whole)
  }
}
