/// Where the lines of a file begin.
///
/// A place is found in the same time wherever it stands, also in a large file that is all one line.
package struct JSONLines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// How many characters begin before every `stride`th byte.
  private let characters: [Int]

  private static let stride = 1024

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var (starts, characters, count) = ([0], [Int](), 0)
    for (offset, byte) in bytes.enumerated() {
      if offset % JSONLines.stride == 0 { characters.append(count) }
      if byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
      if JSONLines.beginsCharacter(byte) { count += 1 }
    }
    self.starts = starts
    self.characters = characters
  }

  /// The line and the column of a byte, both from 1; columns count characters.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(offset, bytes.count)
    let line = lineIndex(of: offset)
    return (line + 1, characters(before: offset) - characters(before: starts[line]) + 1)
  }

  private func characters(before offset: Int) -> Int {
    guard !characters.isEmpty else { return 0 }
    let mark = min(offset / JSONLines.stride, characters.count - 1)
    return characters[mark]
      + bytes[mark * JSONLines.stride..<offset].count(where: JSONLines.beginsCharacter)
  }

  /// A byte that goes on a character (10xxxxxx) begins none.
  private static func beginsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// The line of a byte, from 1, in time that does not grow with the line's length.
  package func line(of offset: Int) -> Int { lineIndex(of: min(offset, bytes.count)) + 1 }

  /// The last line that begins at or before a byte, by halving.
  private func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
