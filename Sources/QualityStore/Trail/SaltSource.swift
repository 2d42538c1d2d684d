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
    var generator = SystemRandomNumberGenerator()
    bytes.removeAll(keepingCapacity: true)
    for _ in 0..<128 {
      withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
    }
    place = 0
  }
}
