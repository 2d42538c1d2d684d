@testable import aplis_bench

extension Timing {
  /// Runs that took so many milliseconds of the processor.
  static func of(_ milliseconds: Double...) -> Timing {
    Timing(
      runs: milliseconds.map { ProcessRun(seconds: $0 / 1000, wallSeconds: 1, peakBytes: 1_000_000, status: 0) })
  }
}
