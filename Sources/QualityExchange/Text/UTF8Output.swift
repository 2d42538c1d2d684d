/// Writes characters as UTF-8 into room that is known to suffice.
struct UTF8Output {
  private let start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0

  init(_ buffer: UnsafeMutableRawBufferPointer) {
    start = buffer.bindMemory(to: UInt8.self).baseAddress.unsafelyUnwrapped
  }

  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80:
      put(scalar)
    case ..<0x800:
      put(0xC0 | scalar &>> 6)
      put(0x80 | scalar & 0x3F)
    case ..<0x10000:
      put(0xE0 | scalar &>> 12)
      put(0x80 | scalar &>> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    default:
      put(0xF0 | scalar &>> 18)
      put(0x80 | scalar &>> 12 & 0x3F)
      put(0x80 | scalar &>> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt32) {
    start[count] = UInt8(truncatingIfNeeded: byte)
    count &+= 1
  }
}
