/// Counts lines as people see them: CRLF, LF and CR each end one.
struct LineCounter {
  private var breaks = 0
  private var endedWithCR = false

  /// The line on which the next byte stands, counted from 1.
  var line: Int { breaks + 1 }

  mutating func count(_ bytes: UnsafeRawBufferPointer) {
    guard let last = bytes.last else { return }
    breaks += LineCounter.breaks(in: bytes, afterCR: endedWithCR)
    endedWithCR = last == UInt8(ascii: "\r")
  }

  /// Every CR counts, and every LF that does not follow a CR. No branch: the compiler makes vector code of it.
  private static func breaks(in bytes: UnsafeRawBufferPointer, afterCR: Bool) -> Int {
    let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    var count = bytes[0] == cr || (bytes[0] == lf && !afterCR) ? 1 : 0
    for index in 1..<max(1, bytes.count) {
      let isBreak = (bytes[index] == cr) != ((bytes[index] == lf) && (bytes[index &- 1] != cr))
      count &+= isBreak ? 1 : 0
    }
    return count
  }
}
