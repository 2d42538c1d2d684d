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
      ([headers[column]] + rows.map { $0[column] }).map(\.count).max() ?? 0
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
      if !isLast { line += String(repeating: " ", count: widths[index] - text.count + TableText.gap) }
    }
    return line
  }

  /// One line, at most so long; what is left out is marked.
  private static func cut(_ cell: String, to width: Int) -> String {
    let line = cell.contains(where: \.isNewline) ? cell.split(whereSeparator: \.isNewline).joined(separator: " ") : cell
    return line.count <= width ? line : String(line.prefix(max(0, width - 1))) + "…"
  }
}
