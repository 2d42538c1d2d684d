/// The results as a table that can be read as it is and in Markdown, with the reasons for gaps below.
struct ResultTable {
  let rows: [ResultRow]
  /// What was measured with what.
  let remarks: [String]

  var text: String {
    let cells = [ResultRow.header] + rows.map(\.cells)
    let widths = ResultRow.header.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    let rule = widths.indices.map { isNumber($0) ? dashes(widths[$0] - 1) + ":" : dashes(widths[$0]) }
    let lines = ([cells[0], rule] + cells.dropFirst()).map { line($0, widths) }
    return (lines + [""] + (remarks + doubts + reasons).map { "- \($0)" }).joined(separator: "\n")
  }

  /// Why cells are empty, each reason once.
  private var reasons: [String] {
    rows.reduce(into: []) { reasons, row in
      for failure in row.failures where !reasons.contains(where: { $0.hasSuffix(": \(failure)") }) {
        reasons.append("not measured: \(row.name): \(failure)")
      }
    }
  }

  /// Which times are better measured again, on a machine with nothing else to do.
  private var doubts: [String] {
    rows.filter { !$0.doubts.isEmpty }.map { "unsteady: \($0.name): \($0.doubts.joined(separator: "; "))" }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { column in
      let space = String(repeating: " ", count: widths[column] - cells[column].count)
      return isNumber(column) ? space + cells[column] : cells[column] + space
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }

  private func isNumber(_ column: Int) -> Bool { [2, 3, 4, 6, 7, 8].contains(column) }

  private func dashes(_ count: Int) -> String { String(repeating: "-", count: count) }
}
