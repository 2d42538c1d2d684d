package import XMLSupport

/// Shows how counts are made up: one horizontal bar for each category, one part for each series.
///
/// The parts of a bar together are exactly as long as its total on the axis. Each series has a colour and a
/// hatching, and keeps both in every bar. A category without data has words and no bar; where only some
/// counts are missing, the total says so.
package struct StackedBarChart: Equatable, Sendable {
  package let series: [String]
  package let categories: [StackedCategory]
  package let unit: String?
  package let numbers: ChartNumbers
  package let words: ChartWords

  package init(
    series: [String], categories: [StackedCategory], unit: String? = nil, numbers: ChartNumbers,
    words: ChartWords
  ) {
    self.series = series
    self.categories = categories
    self.unit = unit
    self.numbers = numbers
    self.words = words
  }

  /// The chart as an `svg` element; without a description the data itself describes it.
  package func drawing(id: String, title: String, description: String? = nil) -> XMLElement {
    var canvas = ChartCanvas(id: id)
    if series.isEmpty || categories.isEmpty { canvas.nothing(words) } else { draw(on: &canvas) }
    return canvas.drawing(kind: "stacks", title: title, description: description ?? textAlternative())
  }

  /// The data in words: `Audit: major 1, minor 4; Complaint: no data`.
  package func textAlternative() -> String {
    guard !series.isEmpty, !categories.isEmpty else { return words.noData }
    return categories.map { category in
      category.label + ": " + (hasData(category) ? parts(category) : words.noData)
    }.joined(separator: "; ")
  }

  private func parts(_ category: StackedCategory) -> String {
    series.indices.map { series[$0] + " " + text(category.count($0)) }.joined(separator: ", ")
  }

  private func text(_ count: Double?) -> String {
    count.map { numbers.text($0) } ?? words.noData
  }

  private func known(_ category: StackedCategory) -> [Double] {
    series.indices.compactMap { category.count($0) }
  }

  private func hasData(_ category: StackedCategory) -> Bool { !known(category).isEmpty }

  private func total(_ category: StackedCategory) -> Double { known(category).reduce(0, +) }

  private func totalText(_ category: StackedCategory) -> String {
    guard hasData(category) else { return words.noData }
    let text = numbers.text(total(category))
    return known(category).count < series.count ? text + " + " + words.noData : text
  }

  private static let longestTotal = 120.0

  private func draw(on canvas: inout ChartCanvas) {
    var legend = ChartLegend()
    for (index, name) in series.enumerated() { legend.add(.fill(.series(index)), name) }
    let top = canvas.caption(unit, below: legend.draw(on: &canvas))
    let axis = ChartAxis(covering: categories.map(total), fromZero: true)
    let half = axis.tickWidth(numbers) / 2
    let texts = categories.map { min(Self.longestTotal, ChartTextStyle.strong.width(totalText($0))) }
    let rows = HorizontalRows(
      labels: categories.map(\.label), top: top, before: half, behind: max(half, (texts.max() ?? 0) + 6))
    let scale = ChartScale(axis: axis, start: rows.plotLeft, end: rows.plotRight)
    canvas.verticalGrid(scale, from: rows.top, to: rows.bottom, numbers)
    for (category, row) in zip(categories, rows.rows) {
      canvas.text(
        category.label, at: row.labelPlace, row.labelAnchor, limit: rows.labelLimit,
        lines: HorizontalRows.labelLines,
        halo: true)
      draw(category, row, scale, on: &canvas)
    }
  }

  private func draw(
    _ category: StackedCategory, _ row: HorizontalRows.Row, _ scale: ChartScale, on canvas: inout ChartCanvas
  ) {
    var (sum, end) = (0.0, scale.zero)
    for index in series.indices {
      guard let count = category.count(index) else { continue }
      sum += count
      let next = scale.coordinate(sum)
      draw(count, index, category, ChartBox(from: (end, row.barTop), to: (next, row.barBottom)), on: &canvas)
      end = next
    }
    canvas.text(
      totalText(category), at: (end + 6, row.barMiddle + 5), .start, hasData(category) ? .strong : .note,
      limit: Self.longestTotal, halo: true)
  }

  /// One part, with its count inside if there is room for it; the text alternative has all counts.
  private func draw(
    _ count: Double, _ index: Int, _ category: StackedCategory, _ box: ChartBox, on canvas: inout ChartCanvas
  ) {
    guard count > 0 else { return }
    let text = numbers.text(count)
    canvas.rectangle(
      box, .series(index), className: "chart-part", hint: "\(category.label), \(series[index]): \(text)")
    guard ChartTextStyle.note.width(text) + 6 <= box.width else { return }
    canvas.plate(text, at: (box.left + box.width / 2, box.top + box.height / 2))
  }
}
