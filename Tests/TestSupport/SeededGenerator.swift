import Foundation

/// SplitMix64: small, and the same numbers everywhere.
///
/// With a number in `APLIS_SEED` all generators begin elsewhere, so that the laws are tried on what no run tried
/// before; with the same number again they begin at the same place.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  private static let elsewhere = ProcessInfo.processInfo.environment["APLIS_SEED"].flatMap { UInt64($0) } ?? 0

  package init(seed: UInt64) {
    state = seed ^ SeededGenerator.elsewhere &* 0x9E37_79B9_7F4A_7C15
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
