/// The words of a text in which bytes beyond ASCII stand, as far as an encoding can be judged by them.
struct OddWords {
  /// Enough to judge by.
  static let enough = 2_000
  private static let longestLine = 120

  /// The words, a space between them.
  private(set) var bytes: [UInt8] = []
  /// How many bytes beyond ASCII there are.
  private(set) var count = 0
  /// The beginning of the first line in which one stands.
  private(set) var firstLine: [UInt8] = []

  private var word: [UInt8] = []
  private var isOdd = false
  private var isLineOver = false

  /// Takes the next piece; `false` when there are enough.
  mutating func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    for byte in piece {
      if !isLineOver { takeIntoLine(byte) }
      guard byte >= 0x80 || OddWords.isLetter(byte) else {
        endWord()
        continue
      }
      word.append(byte)
      guard byte >= 0x80 else { continue }
      isOdd = true
      count += 1
      if count >= OddWords.enough { break }
    }
    return count < OddWords.enough
  }

  /// Takes the last word too, which no sign ends.
  mutating func finish() { endWord() }

  private mutating func endWord() {
    if isOdd {
      bytes += word
      bytes.append(UInt8(ascii: " "))
    }
    word.removeAll(keepingCapacity: true)
    isOdd = false
  }

  private mutating func takeIntoLine(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
      isLineOver = count > 0
      if !isLineOver { firstLine.removeAll(keepingCapacity: true) }
    } else if firstLine.count < OddWords.longestLine {
      firstLine.append(byte)
    } else if count == 0 {
      // The odd byte stands far behind: what comes just before it tells more than the beginning.
      firstLine.removeFirst(OddWords.longestLine / 2)
      firstLine.append(byte)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}
