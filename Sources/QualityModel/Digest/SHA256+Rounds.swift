/// The inner function of SHA-256 (FIPS 180-4, 6.2.2).
///
/// This is where all the time goes. The schedule lies on the stack, the eight working variables are local, and eight
/// rounds make a turn, so that no round moves a variable and nothing is allocated.
extension SHA256 {
  static let initialState = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]

  /// Works `blocks` blocks of 64 bytes into the state.
  static func compress(_ state: inout SIMD8<UInt32>, _ bytes: UnsafeRawPointer, blocks: Int) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      let words = schedule.baseAddress.unsafelyUnwrapped
      constants.withUnsafeBufferPointer { constants in
        let constants = constants.baseAddress.unsafelyUnwrapped
        for block in 0..<blocks {
          fillSchedule(words, bytes + block &* blockSize)
          runRounds(&state, words, constants)
        }
      }
    }
  }

  @inline(__always)
  private static func fillSchedule(_ w: UnsafeMutablePointer<UInt32>, _ block: UnsafeRawPointer) {
    for t in 0..<16 { w[t] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: t &* 4, as: UInt32.self)) }
    for t in 16..<64 { w[t] = sigma1(w[t &- 2]) &+ w[t &- 7] &+ sigma0(w[t &- 15]) &+ w[t &- 16] }
  }

  @inline(__always)
  private static func runRounds(
    _ state: inout SIMD8<UInt32>, _ w: UnsafePointer<UInt32>, _ k: UnsafePointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var t = 0
    while t < 64 {
      round(a, b, c, &d, e, f, g, &h, w[t] &+ k[t])
      round(h, a, b, &c, d, e, f, &g, w[t &+ 1] &+ k[t &+ 1])
      round(g, h, a, &b, c, d, e, &f, w[t &+ 2] &+ k[t &+ 2])
      round(f, g, h, &a, b, c, d, &e, w[t &+ 3] &+ k[t &+ 3])
      round(e, f, g, &h, a, b, c, &d, w[t &+ 4] &+ k[t &+ 4])
      round(d, e, f, &g, h, a, b, &c, w[t &+ 5] &+ k[t &+ 5])
      round(c, d, e, &f, g, h, a, &b, w[t &+ 6] &+ k[t &+ 6])
      round(b, c, d, &e, f, g, h, &a, w[t &+ 7] &+ k[t &+ 7])
      t &+= 8
    }
    state = state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  /// One round. Instead of shifting the eight variables along, the caller names them one place further each time.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ input: UInt32
  ) {
    let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let choice = g ^ (e & (f ^ g))
    let first = h &+ sum1 &+ choice &+ input
    let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    let majority = (a & b) | (c & (a | b))
    d = d &+ first
    h = first &+ sum0 &+ majority
  }

  @inline(__always)
  private static func sigma0(_ x: UInt32) -> UInt32 { rotate(x, 7) ^ rotate(x, 18) ^ (x &>> 3) }

  @inline(__always)
  private static func sigma1(_ x: UInt32) -> UInt32 { rotate(x, 17) ^ rotate(x, 19) ^ (x &>> 10) }

  @inline(__always)
  private static func rotate(_ x: UInt32, _ count: UInt32) -> UInt32 { (x &>> count) | (x &<< (32 &- count)) }
}
