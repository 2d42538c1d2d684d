/// Rows of cells as aligned text. The widest column gives way where the line is too narrow.
struct TableText {
  let headers: [String]
  let rows: [[String]]
  let width: Int

  private static let gap = 2

  var lines: [String] {
    let widths = columnWidths
    return ([headers] + rows).map { line($0, widths) }
  }

  private var columnWidths: [Int] {
    var widths = headers.indices.map { column in
      ([headers[column]] + rows.map { $0[column] }).map(TextWidth.of).max() ?? 0
    }
    while total(widths) > width, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 12 {
      widths[widest] -= 1
    }
    return widths
  }

  private func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + TableText.gap * max(0, widths.count - 1)
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let text = TableText.cut(cell, to: widths[index])
      line += text
      let isLast = index == cells.count - 1
      if !isLast { line += String(repeating: " ", count: widths[index] - TextWidth.of(text) + TableText.gap) }
    }
    return line
  }

  /// One line, at most so long; what is left out is marked.
  static func cut(_ cell: String, to width: Int) -> String {
    let line = hasBreak(cell) ? cell.split(whereSeparator: \.isNewline).joined(separator: " ") : cell
    return TextWidth.of(line) <= width ? line : String(line.prefix(max(0, width - 1))) + "…"
  }

  /// Looked for letter by letter only where one of the rarer breaks may be.
  private static func hasBreak(_ cell: String) -> Bool {
    let isSuspicious = cell.utf8.contains { $0 < 32 || $0 == 0xC2 || $0 == 0xE2 }
    return isSuspicious && cell.contains(where: \.isNewline)
  }
}
