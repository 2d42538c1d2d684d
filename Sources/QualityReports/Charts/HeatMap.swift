package import XMLSupport

/// A table of numbers in which darker means more: rows of criteria, columns of phases.
///
/// Every cell says its number, so that nothing hangs on the shade alone.
package struct HeatMap: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package let label: String
    package let values: [Double?]

    package init(label: String, values: [Double?]) {
      self.label = label
      self.values = values
    }
  }

  package let columns: [String]
  package let rows: [Row]
  /// The value of the darkest shade.
  package let most: Double
  package let numbers: ChartNumbers
  package let words: ChartWords

  private static let labelWidth = 90.0
  private static let rowHeight = 24.0
  /// Five steps of one hue; on the last two the number is written in white.
  private static let shades = ["#EAF2F4", "#C5DCE2", "#8FBBC7", "#3F7F92", "#1F4E5F"]

  package func drawing(id: String, title: String) -> XMLElement {
    var canvas = ChartCanvas(id: id)
    if rows.isEmpty || columns.isEmpty { canvas.nothing(words) } else { draw(on: &canvas) }
    return canvas.drawing(kind: "heat", title: title, description: textAlternative)
  }

  private var textAlternative: String {
    rows.map { row in
      row.label + ": " + zip(columns, row.values).map { $0 + " " + text($1) }.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private func text(_ value: Double?) -> String { value.map { numbers.text($0, maximumDecimals: 1) } ?? words.noData }

  private var columnWidth: Double {
    (ChartSize.width - 2 * ChartSize.margin - Self.labelWidth) / Double(columns.count)
  }

  private func draw(on canvas: inout ChartCanvas) {
    let top = 24.0
    for (index, column) in columns.enumerated() {
      canvas.text(column, at: (left(index) + columnWidth / 2, 16), .middle, .strong, limit: columnWidth - 4)
    }
    for (place, row) in rows.enumerated() {
      let y = top + Double(place) * Self.rowHeight
      canvas.text(
        row.label, at: (ChartSize.margin, y + 17), .start, .plain, limit: Self.labelWidth - 6)
      for (index, value) in row.values.enumerated() {
        cell(value, left(index), y, row.label, columns[index], on: &canvas)
      }
    }
    canvas.reach(top + Double(rows.count) * Self.rowHeight)
  }

  private func left(_ index: Int) -> Double {
    ChartSize.margin + Self.labelWidth + Double(index) * columnWidth
  }

  private func cell(
    _ value: Double?, _ x: Double, _ y: Double, _ row: String, _ column: String, on canvas: inout ChartCanvas
  ) {
    let shade = value.map { min(Self.shades.count - 1, max(0, Int($0 / most * Double(Self.shades.count)))) }
    var box = ChartBox(from: (x + 1, y + 1), to: (x + columnWidth - 1, y + Self.rowHeight - 1)).element
    box.add(className: "chart-part")
    box.set("fill", to: shade.map { Self.shades[$0] } ?? ChartPalette.paper)
    box.set("stroke", to: ChartPalette.grid)
    box.append(XMLElement("title", [:], text: "\(row), \(column): \(text(value))"))
    canvas.add(box)
    canvas.text(
      value.map { numbers.text($0, maximumDecimals: 1) } ?? "–", at: (x + columnWidth / 2, y + 17), .middle,
      (shade ?? 0) > 2 ? .inverse : .plain)
  }
}
