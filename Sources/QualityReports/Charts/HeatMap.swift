package import XMLSupport

/// A table of numbers in which darker means more: rows of criteria, columns of phases.
///
/// Every cell says its number, so that nothing hangs on the shade alone.
package struct HeatMap: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package let label: String
    /// In the order of the columns; one that was not given is no data.
    package let values: [Double?]

    /// A value that is `nil` or not finite is no data.
    package init(label: String, values: [Double?]) {
      self.label = label
      self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    }

    func value(_ column: Int) -> Double? { values.indices.contains(column) ? values[column] : nil }
  }

  package let columns: [String]
  package let rows: [Row]
  /// The value of the darkest shade.
  package let most: Double
  package let numbers: ChartNumbers
  package let words: ChartWords

  package init(columns: [String], rows: [Row], most: Double, numbers: ChartNumbers, words: ChartWords) {
    self.columns = columns
    self.rows = rows
    self.most = most
    self.numbers = numbers
    self.words = words
  }

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
    guard !rows.isEmpty, !columns.isEmpty else { return words.noData }
    return rows.map { row in
      row.label + ": " + columns.indices.map { columns[$0] + " " + text(row.value($0)) }.joined(separator: ", ")
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
      for (index, column) in columns.enumerated() {
        cell(row.value(index), left(index), y, row.label, column, on: &canvas)
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
    let shade = value.map(shade)
    var box = ChartBox(from: (x + 1, y + 1), to: (x + columnWidth - 1, y + Self.rowHeight - 1)).element
    box.add(className: "chart-part")
    // The text on a shade stays dark wherever the ground of the page is dark.
    box.add(className: shade == nil ? "chart-paper" : "chart-shade")
    box.set("fill", to: shade.map { Self.shades[$0] } ?? ChartPalette.paper)
    box.set("stroke", to: ChartPalette.grid)
    box.append(XMLElement("title", [:], text: "\(row), \(column): \(text(value))"))
    canvas.add(box)
    canvas.text(
      value.map { numbers.text($0, maximumDecimals: 1) } ?? "–", at: (x + columnWidth / 2, y + 17), .middle,
      (shade ?? 0) > 2 ? .inverse : .plain, limit: columnWidth - 4)
  }

  /// The darkest shade from the last fifth on, the lightest for what is nought or less.
  private func shade(_ value: Double) -> Int {
    guard most > 0 else { return 0 }
    let last = Double(Self.shades.count - 1)
    return Int(min(last, max(0, value / most * Double(Self.shades.count))))
  }
}
