import Foundation

/// One run of a program, from its start to its end.
struct ProcessRun {
  let seconds: Double
  /// The most memory that was resident at one time.
  ///
  /// Linux counts from before the program takes the place of its parent: never less than the benchmark itself needs.
  let peakBytes: Int
  let status: Int32

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
