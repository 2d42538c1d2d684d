/// The cells of a long table, one after the other in one piece of memory, and how wide each column has to be.
///
/// A list of ten thousand rows has fifty thousand cells: none of them becomes a text of its own.
struct CellTable {
  private(set) var widths: [Int]
  private var bytes: [UInt8] = []
  private var cells: [(end: UInt32, width: UInt32)] = []
  private var start = 0
  private var column = 0

  private static let gap = 2

  init(columns: Int) {
    widths = Array(repeating: 0, count: columns)
    // Room that is not used costs nothing; growing into it means copying everything again and again.
    bytes.reserveCapacity(1 << 21)
    cells.reserveCapacity(1 << 16)
  }

  /// Begins with a row of headers.
  init(headers: [String]) {
    self.init(columns: headers.count)
    for header in headers { add(header) }
  }

  /// How many rows there are, that of the headers included.
  var count: Int { widths.isEmpty ? 0 : cells.count / widths.count }

  // MARK: - Filling

  mutating func add(_ text: String) {
    append(text)
    endCell()
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    append(bytes)
    endCell()
  }

  /// A cell whose width is known, such as a day.
  mutating func add(_ bytes: [UInt8], width: Int) {
    self.bytes += bytes
    endCell(width: width)
  }

  /// Writes more into the cell that is being filled.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ part: UnsafeRawBufferPointer) { bytes.append(contentsOf: part) }

  mutating func append(_ part: [UInt8]) { bytes += part }

  mutating func endCell() { endCell(width: closeCell()) }

  /// Ends a cell whose width is known.
  mutating func endCell(width: Int) {
    cells.append((UInt32(bytes.count), UInt32(width)))
    if width > widths[column] { widths[column] = width }
    column = column + 1 == widths.count ? 0 : column + 1
    start = bytes.count
  }

  /// Makes the cell one line, and measures it.
  private mutating func closeCell() -> Int {
    let (width, isPlain) = bytes.withUnsafeBytes {
      CellTable.plainWidth(UnsafeRawBufferPointer(rebasing: $0[start...]))
    }
    guard !isPlain else { return width }
    let text = String(decoding: bytes[start...], as: UTF8.self)
    guard text.contains(where: \.isNewline) else { return TextWidth.of(text) }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    bytes.replaceSubrange(start..., with: Array(line.utf8))
    return TextWidth.of(line)
  }

  /// How many letters there are, and whether each of them takes one place and none breaks the line.
  private static func plainWidth(_ bytes: UnsafeRawBufferPointer) -> (Int, Bool) {
    var (width, unusual) = (0, 0)
    for byte in bytes {
      width += byte & 0xC0 != 0x80 ? 1 : 0
      unusual += byte < 32 || byte >= 0xCC || byte == 0xC2 ? 1 : 0
    }
    return (width, unusual == 0)
  }

  // MARK: - Writing

  /// The widths with which a line fits: the widest column gives way.
  func widths(fitting width: Int) -> [Int] {
    var widths = widths
    while widths.reduce(0, +) + CellTable.gap * max(0, widths.count - 1) > width,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 12
    {
      widths[widest] -= 1
    }
    return widths
  }

  /// Writes one row, its cells cut to the widths; behind the last one there is nothing.
  /// - Parameter lastBelow: the indent of the last cell if it stands on a line of its own
  func writeRow(_ row: Int, _ widths: [Int], lastBelow: Int? = nil, to output: inout [UInt8]) {
    let last = widths.count - 1
    for column in widths.indices {
      let place = row * widths.count + column
      if column == last, let lastBelow { output += [10] + Array(repeating: 32, count: lastBelow) }
      let width = writeCell(place, widths[column], to: &output)
      let isEnd = column == last || column == last - 1 && lastBelow != nil
      if !isEnd { for _ in 0..<(widths[column] - width + CellTable.gap) { output.append(32) } }
    }
    output.append(10)
  }

  /// - Returns: how wide it became
  private func writeCell(_ place: Int, _ width: Int, to output: inout [UInt8]) -> Int {
    let cell = bytes[(place == 0 ? 0 : Int(cells[place - 1].end))..<Int(cells[place].end)]
    guard cells[place].width > width else {
      output += cell
      return Int(cells[place].width)
    }
    let text = TableText.cut(String(decoding: cell, as: UTF8.self), to: width)
    output += text.utf8
    return TextWidth.of(text)
  }
}

/// Collects lines and hands them on in larger portions.
struct LineOutput {
  private let console: any Console
  var bytes: [UInt8] = []

  private static let portion = 1 << 15

  init(_ console: any Console) {
    self.console = console
    bytes.reserveCapacity(LineOutput.portion + 4_096)
  }

  mutating func flush(always: Bool = false) {
    guard always || bytes.count >= LineOutput.portion else { return }
    console.write(bytes: bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
