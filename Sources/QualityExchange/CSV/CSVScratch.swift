/// Room for fields whose doubled quotes were made single. It grows to the longest row and is used again.
struct CSVScratch: ~Copyable {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity = 1 << 10

  init() {
    bytes = .allocate(capacity: capacity)
  }

  deinit {
    bytes.deallocate()
  }

  mutating func removeAll() {
    count = 0
  }

  /// Makes room for `count` bytes more.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
  }

  /// Appends the inside of a quoted field: of two quotes in a row, one. The room must be there.
  mutating func append(makingQuotesSingle field: UnsafePointer<UInt8>, _ length: Int) {
    var (from, to) = (0, count)
    while from < length {
      bytes[to] = field[from]
      from &+= field[from] == UInt8(ascii: "\"") ? 2 : 1
      to &+= 1
    }
    count = to
  }
}
