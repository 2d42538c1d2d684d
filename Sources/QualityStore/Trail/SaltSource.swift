import Foundation

/// Random salts of 16 bytes, drawn from the operating system in larger portions.
struct SaltSource {
  private static let size = 16
  private var bytes: [UInt8] = []
  private var place = 0

  mutating func withSalt<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    if place + SaltSource.size > bytes.count { refill() }
    defer { place += SaltSource.size }
    return try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[place..<place + SaltSource.size])) }
  }

  private mutating func refill() {
    // 256 bytes are the most that the system gives at once (https://man7.org/linux/man-pages/man3/getentropy.3.html).
    bytes = Array(repeating: 0, count: 256)
    guard getentropy(&bytes, bytes.count) == 0 else { return refillInSmallPortions() }
    place = 0
  }

  /// Where the one call is forbidden, the standard library finds another way.
  private mutating func refillInSmallPortions() {
    var generator = SystemRandomNumberGenerator()
    bytes.removeAll(keepingCapacity: true)
    for _ in 0..<32 {
      withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
    }
    place = 0
  }
}
