/// Where the fields of the current row lie. The room grows to the widest row and is used again for every row.
struct CSVFieldSpans: ~Copyable {
  /// One field: a stretch of the row, or of the scratch room once doubled quotes were made single.
  struct Span {
    var offset: Int32
    var count: Int32
    var hasDoubledQuotes = false
    var isInScratch = false
  }

  private(set) var count = 0
  private(set) var anyDoubledQuotes = false
  private var capacity = 64
  private var spans: UnsafeMutablePointer<Span>

  init() {
    spans = .allocate(capacity: capacity)
  }

  deinit {
    spans.deallocate()
  }

  subscript(index: Int) -> Span {
    @inline(__always) get { spans[index] }
    @inline(__always) set { spans[index] = newValue }
  }

  @inline(__always)
  mutating func removeAll() {
    count = 0
    anyDoubledQuotes = false
  }

  /// Appends a field that begins `offset` bytes after the row does. Rows are shorter than 2³¹ bytes by far.
  @inline(__always)
  mutating func append(offset: Int, count length: Int, hasDoubledQuotes: Bool = false) {
    if count == capacity { grow() }
    (spans + count).initialize(
      to: Span(
        offset: Int32(truncatingIfNeeded: offset), count: Int32(truncatingIfNeeded: length),
        hasDoubledQuotes: hasDoubledQuotes))
    count &+= 1
    if hasDoubledQuotes { anyDoubledQuotes = true }
  }

  private mutating func grow() {
    let wider = UnsafeMutablePointer<Span>.allocate(capacity: capacity * 2)
    wider.moveInitialize(from: spans, count: count)
    spans.deallocate()
    spans = wider
    capacity *= 2
  }
}
