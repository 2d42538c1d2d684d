import XMLSupport

extension ChartCanvas {
  /// Writes a text, its first baseline at the given height, and says how many lines it took.
  ///
  /// A text that is wider than the limit is broken into lines; what does not fit into them is left out behind
  /// an ellipsis, and the full text is kept as the title. A text that would stick out at a side is moved
  /// inside.
  @discardableResult
  mutating func text(
    _ text: String, at place: (Double, Double), _ anchor: ChartAnchor = .start,
    _ style: ChartTextStyle = .plain, limit: Double = ChartSize.width - 2 * ChartSize.margin,
    lines count: Int = 1,
    halo: Bool = false
  ) -> Int {
    let (lines, isShortened) = TextMeasure.lines(
      text, size: style.measuredSize, width: limit, count: count)
    guard let widest = lines.map(style.width).max() else { return 0 }
    let x = Self.inside(place.0, anchor, width: widest)
    var element = Self.textElement(x: x, y: place.1, anchor, style)
    if halo { Self.addHalo(to: &element) }
    if isShortened { element.append(XMLElement("title", [:], text: text)) }
    Self.append(lines, to: &element, x: x, step: style.size * ChartSize.lineHeight)
    add(element)
    reach(place.1 + Double(lines.count - 1) * style.size * ChartSize.lineHeight + style.size / 3)
    return lines.count
  }

  /// A short text on a plate of paper, readable on any pattern.
  mutating func plate(_ text: String, at middle: (Double, Double)) {
    let (halfWidth, halfHeight) = (ChartTextStyle.note.width(text) / 2 + 1, ChartSize.note / 2 + 1)
    var plate = ChartBox(
      from: (middle.0 - halfWidth, middle.1 - halfHeight), to: (middle.0 + halfWidth, middle.1 + halfHeight)
    ).element
    plate.add(className: "chart-paper")
    plate.set("fill", to: ChartPalette.paper)
    plate.set("rx", to: "2")
    add(plate)
    self.text(text, at: (middle.0, middle.1 + 4.5), .middle, .value)
  }

  private static func append(_ lines: [String], to element: inout XMLElement, x: Double, step: Double) {
    guard lines.count > 1 || !element.children.isEmpty else { return element.append(text: lines.joined()) }
    for (index, line) in lines.enumerated() {
      let down = index == 0 ? nil : ChartCoordinate.text(step)
      element.append(XMLElement("tspan", ["x": ChartCoordinate.text(x), "dy": down], text: line))
    }
  }

  private static func textElement(
    x: Double, y: Double, _ anchor: ChartAnchor, _ style: ChartTextStyle
  ) -> XMLElement {
    XMLElement(
      "text",
      [
        "class": style.className, "x": ChartCoordinate.text(x), "y": ChartCoordinate.text(y),
        "font-size": ChartCoordinate.text(style.size), "font-weight": style.weight, "fill": style.color,
        "text-anchor": anchor == .start ? nil : anchor.rawValue,
      ])
  }

  /// A rim of paper keeps a text readable on lines and patterns.
  private static func addHalo(to element: inout XMLElement) {
    element.add(className: "chart-halo")
    element.set("stroke", to: ChartPalette.paper)
    element.set("stroke-width", to: "4")
    element.set("stroke-linejoin", to: "round")
    element.set("paint-order", to: "stroke")
  }

  private static func inside(_ x: Double, _ anchor: ChartAnchor, width: Double) -> Double {
    let least = ChartSize.margin + width * anchor.share
    let most = ChartSize.width - ChartSize.margin - width * (1 - anchor.share)
    return max(least, min(most, x))
  }
}
