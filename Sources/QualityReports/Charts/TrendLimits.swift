/// Between what a process varies by chance alone.
package struct TrendLimits: Equatable, Sendable {
  package let lower: Double
  package let mean: Double
  package let upper: Double
}
