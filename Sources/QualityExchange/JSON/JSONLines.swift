/// Where the lines of a file begin.
package struct JSONLines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.starts = starts
  }

  /// The line and the column of a byte, both from 1; columns count characters.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(offset, bytes.count)
    let line = lineIndex(of: offset)
    // A byte that goes on a character (10xxxxxx) begins none.
    let column = bytes[starts[line]..<offset].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return (line + 1, column + 1)
  }

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
