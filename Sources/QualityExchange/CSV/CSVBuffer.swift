/// The stretch of text a reader holds: the current row and what follows it, in one piece of memory.
///
/// A line feed always stands at `filled`, after the text, so that scanning stops there without testing for the end.
final class CSVBuffer {
  private(set) var text: UnsafeMutablePointer<UInt8>
  private(set) var filled = 0
  /// Whether the source has given everything.
  private(set) var isFinal = false

  private let source: any ByteSource
  private var capacity: Int
  /// A source may need this much room for one decoded character.
  private static let leastRoom = 16

  init(_ source: any ByteSource, capacity: Int) {
    self.source = source
    self.capacity = max(capacity, CSVBuffer.leastRoom * 2)
    text = .allocate(capacity: self.capacity + 1)
    text[0] = UInt8(ascii: "\n")
  }

  deinit {
    text.deallocate()
  }

  /// Drops the text before `start`, moves the rest to the front and reads until the buffer is full or the text ends.
  ///
  /// If the rest fills half of the buffer, the buffer is doubled first: a long row is looked at again only after it has
  /// grown by half, so the work stays in proportion to its length.
  func fill(keepingFrom start: Int) throws {
    filled -= start
    if filled > capacity / 2 {
      moveToLargerRoom(from: start, capacity: capacity * 2)
    } else if start > 0 {
      text.update(from: text + start, count: filled)
    }
    defer { text[filled] = UInt8(ascii: "\n") }
    while !isFinal, capacity - filled >= CSVBuffer.leastRoom {
      let room = UnsafeMutableRawBufferPointer(start: text + filled, count: capacity - filled)
      let count = try source.read(into: room)
      filled += count
      isFinal = count == 0
    }
  }

  private func moveToLargerRoom(from start: Int, capacity: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 1)
    larger.update(from: text + start, count: filled)
    text.deallocate()
    text = larger
    self.capacity = capacity
  }

  func isLineEnd(at index: Int) -> Bool {
    text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "\r")
  }

  /// The length of the line end at a place: 2 for CRLF, 1 for LF or CR, 0 for anything else.
  func lineEndLength(at index: Int) -> Int {
    guard index < filled, isLineEnd(at: index) else { return 0 }
    let isCRLF = text[index] == UInt8(ascii: "\r") && index + 1 < filled && text[index + 1] == UInt8(ascii: "\n")
    return isCRLF ? 2 : 1
  }

  func guessDelimiter(from start: Int) -> CSVDelimiter {
    CSVDelimiterGuess.delimiter(of: text, from: start, to: filled, isWhole: isFinal)
  }
}
