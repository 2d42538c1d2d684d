/// Several runs of one command, or why it could not be run.
struct Timing {
  private(set) var runs: [ProcessRun] = []
  private(set) var failure: String?

  init() {}

  init(failure: String) {
    self.failure = failure
  }

  init(runs: [ProcessRun]) {
    self.runs = runs
  }

  var isMeasured: Bool { failure == nil && !runs.isEmpty }

  /// The processor's time of the fastest run: what else runs on the machine can only add to it.
  var seconds: Double? { isMeasured ? runs.map(\.seconds).min() : nil }

  /// How far the median lies above the fastest run; unknown for one run.
  var spread: Double? {
    guard let seconds, runs.count > 1 else { return nil }
    return Timing.median(runs.map(\.seconds)) - seconds
  }

  /// The median of the times on the clock.
  var wallSeconds: Double? { isMeasured ? Timing.median(runs.map(\.wallSeconds)) : nil }

  /// Whether the runs differ so much that they are better made again.
  var isUnsteady: Bool {
    guard let seconds, let spread else { return false }
    return spread > seconds / 2
  }

  /// The highest peak of all runs, in units of a million bytes.
  var peakMegabytes: Double? {
    isMeasured ? runs.map(\.peakBytes).max().map { Double($0) / 1e6 } : nil
  }

  /// The middle one, or the mean of the two in the middle.
  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// Takes one more run, unless one has failed before.
  /// - Throws: `BenchError.interrupted`; every other failure is kept as the result
  mutating func take(_ run: () throws -> ProcessRun) throws {
    guard failure == nil else { return }
    do {
      runs.append(try run())
    } catch BenchError.interrupted {
      throw BenchError.interrupted
    } catch {
      failure = "\(error)"
    }
  }
}
