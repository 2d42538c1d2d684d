import Foundation

/// One run of a program, from its start to its end.
struct ProcessRun {
  /// The processor's time that the program and its children used, in user mode and in the system.
  let seconds: Double
  /// The time on the clock.
  let wallSeconds: Double
  /// The most memory that was resident at one time.
  ///
  /// Linux counts from before the program takes the place of its parent: never less than the benchmark itself needs.
  let peakBytes: Int
  let status: Int32

  static func seconds(_ usage: rusage) -> Double { seconds(usage.ru_utime) + seconds(usage.ru_stime) }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  /// The processor's time of all children that have ended.
  static var childrenSeconds: Double {
    var usage = rusage()
    // -1 is RUSAGE_CHILDREN, which Linux and macOS give different types.
    getrusage(-1, &usage)
    return seconds(usage)
  }

  /// Linux counts in units of 1024 bytes, macOS in bytes.
  static func bytes(_ maximum: Int) -> Int {
    #if canImport(Darwin)
      maximum
    #else
      maximum * 1024
    #endif
  }

  /// The most memory that the benchmark itself has held.
  static var ownPeakBytes: Int {
    var usage = rusage()
    // 0 is RUSAGE_SELF, which Linux and macOS give different types.
    getrusage(0, &usage)
    return bytes(usage.ru_maxrss)
  }
}
