/// Several runs of one command, or why it could not be run.
struct Timing {
  private(set) var runs: [ProcessRun] = []
  private(set) var failure: String?

  init() {}

  init(failure: String) {
    self.failure = failure
  }

  var isMeasured: Bool { failure == nil && !runs.isEmpty }

  /// The middle one of the times, or the mean of the two in the middle.
  var seconds: Double? {
    guard isMeasured else { return nil }
    let sorted = runs.map(\.seconds).sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// The fastest of the times, where the median is far above it: something else was using the machine.
  var fastestOfUnsteady: Double? {
    guard let seconds, let fastest = runs.map(\.seconds).min(), seconds > fastest * 1.5 else { return nil }
    return fastest
  }

  /// The highest peak of all runs, in units of a million bytes.
  var peakMegabytes: Double? {
    isMeasured ? runs.map(\.peakBytes).max().map { Double($0) / 1e6 } : nil
  }

  /// Takes one more run, if there is one to make and none has failed before.
  /// - Throws: `BenchError.interrupted`; every other failure is kept as the result
  mutating func take(_ run: () throws -> ProcessRun?) throws {
    guard failure == nil else { return }
    do {
      if let run = try run() { runs.append(run) }
    } catch BenchError.interrupted {
      throw BenchError.interrupted
    } catch {
      failure = "\(error)"
    }
  }
}
