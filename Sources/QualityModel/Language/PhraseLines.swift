/// The phrases of a file that has one on each line, sorted by their keys: `  "key": "phrase",`.
///
/// A command needs some dozens of two thousand phrases. The file is looked over once, and a phrase becomes a text when
/// it is asked for; making a table of all of them would take a third of a short command's time.
package struct PhraseLines: Sendable {
  private let bytes: [UInt8]
  private let lines: [Line]

  private struct Line {
    let key: Range<Int>
    let value: Range<Int>
    let hasMarks: Bool
  }

  /// - Returns: `nil` if the file has any other form, though it may well be right
  package init?(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var scan = Scan(bytes: bytes)
    guard let lines = scan.lines() else { return nil }
    self.bytes = bytes
    self.lines = lines
    for (left, right) in zip(lines, lines.dropFirst()) where !isBefore(left.key, right.key) { return nil }
  }

  package var keys: [String] { lines.map { String(decoding: bytes[$0.key], as: UTF8.self) } }

  package subscript(key: String) -> String? {
    let wanted = Array(key.utf8)
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if bytes[lines[middle].key].lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    guard low < lines.count, bytes[lines[low].key].elementsEqual(wanted) else { return nil }
    return text(of: lines[low])
  }

  private func isBefore(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    bytes[left].lexicographicallyPrecedes(bytes[right])
  }

  private func text(of line: Line) -> String {
    guard line.hasMarks else { return String(decoding: bytes[line.value], as: UTF8.self) }
    var (text, isMarked): ([UInt8], Bool) = ([], false)
    for byte in bytes[line.value] {
      if !isMarked, byte == UInt8(ascii: "\\") {
        isMarked = true
      } else {
        text.append(isMarked && byte == UInt8(ascii: "n") ? 10 : byte)
        isMarked = false
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Looks over the file.
  private struct Scan {
    let bytes: [UInt8]
    private var place = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func lines() -> [Line]? {
      guard take("{\n") else { return nil }
      var lines: [Line] = []
      lines.reserveCapacity(bytes.count / 50)
      repeat {
        guard take("  \""), let key = text(), !key.hasMarks, take("\": \""), let value = text(), take("\"") else {
          return nil
        }
        lines.append(Line(key: key.range, value: value.range, hasMarks: value.hasMarks))
      } while take(",\n")
      return take("\n}\n") && place == bytes.count ? lines : nil
    }

    private mutating func take(_ word: StaticString) -> Bool {
      guard place + word.utf8CodeUnitCount <= bytes.count else { return false }
      for index in 0..<word.utf8CodeUnitCount where bytes[place + index] != word.utf8Start[index] { return false }
      place += word.utf8CodeUnitCount
      return true
    }

    /// Up to the quotation mark that ends the text. Marked are only the quotation mark, the stroke and the line break.
    private mutating func text() -> (range: Range<Int>, hasMarks: Bool)? {
      let start = place
      var hasMarks = false
      while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
        guard bytes[place] >= 32 else { return nil }
        if bytes[place] == UInt8(ascii: "\\") {
          hasMarks = true
          place += 1
          guard place < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n")].contains(bytes[place])
          else { return nil }
        }
        place += 1
      }
      return (start..<place, hasMarks)
    }
  }
}
