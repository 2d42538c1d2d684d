/// Random numbers that are the same for the same seed (SplitMix64), on every machine and in every version.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  /// A sequence of its own for every file and year: the rows of a year do not depend on how many years are kept.
  init(file: Int, year: Int) {
    state = UInt64(file) &* 0x1_0000_0001 &+ UInt64(year)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 to below the bound; all are as likely to within one in four thousand million.
  mutating func number(below bound: Int) -> Int {
    Int(((next() >> 32) * UInt64(bound)) >> 32)
  }

  /// A number from 0 to below 1.
  mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
