import XMLSupport

/// Collects the marks of a diagram and makes the `svg` element: boxes with wrapped words, lines and arrows.
///
/// Unlike a chart it has a width of its own, and nothing is moved or cut: whoever draws has measured before.
struct DiagramCanvas {
  let name: ChartName
  let width: Double
  private var marks: [XMLElement] = []
  private var height = 0.0
  private var hasArrows = false

  init(id: String, width: Double) {
    name = ChartName(id)
    self.width = width
  }

  mutating func reach(_ bottom: Double) {
    height = max(height, bottom)
  }

  /// A box with its text in the middle of its height.
  mutating func box(_ box: ChartBox, _ text: DiagramText, _ look: DiagramBoxLook) {
    var element = box.element
    look.apply(to: &element)
    marks.append(element)
    self.text(
      text, at: (look.isCentred ? box.left + box.width / 2 : box.left + DiagramText.padding),
      top: box.top + (box.height - text.height) / 2, isCentred: look.isCentred,
      color: look.textColor)
    reach(box.bottom)
  }

  /// Lines of a text, the first one's upper edge at the given height.
  mutating func text(
    _ text: DiagramText, at x: Double, top: Double, isCentred: Bool = false,
    color: String = ChartPalette.ink
  ) {
    guard !text.lines.isEmpty else { return }
    var element = XMLElement(
      "text",
      [
        "class": ChartPalette.textClass(color), "x": ChartCoordinate.text(x),
        "y": ChartCoordinate.text(top + text.size),
        "font-size": "\(Int(text.size))",
        "font-weight": text.isStrong ? "bold" : nil, "font-style": text.isSlanted ? "italic" : nil,
        "fill": color,
        "text-anchor": isCentred ? "middle" : nil,
      ])
    if text.isShortened { element.append(XMLElement("title", [:], text: text.whole)) }
    for (index, line) in text.lines.enumerated() {
      let down = index == 0 ? nil : ChartCoordinate.text(text.step)
      element.append(XMLElement("tspan", ["x": ChartCoordinate.text(x), "dy": down], text: line))
    }
    marks.append(element)
    reach(top + text.height)
  }

  /// A plate of paper behind a text, so that it can be read on lines.
  mutating func plate(_ box: ChartBox) {
    var element = box.element
    element.add(className: "chart-paper")
    element.set("fill", to: ChartPalette.paper)
    marks.append(element)
  }

  /// A line through several places; with an arrow it has a head at its end.
  mutating func line(
    _ places: [(Double, Double)], width: Double = 1.5, color: String = ChartPalette.axis,
    isArrow: Bool = false
  ) {
    let points = places.map { ChartCoordinate.text($0.0) + " " + ChartCoordinate.text($0.1) }
    hasArrows = hasArrows || isArrow
    marks.append(
      XMLElement(
        "path",
        [
          "class": "diagram-line", "d": "M" + points.joined(separator: "L"), "fill": "none",
          "stroke": color,
          "stroke-width": ChartCoordinate.text(width), "stroke-linejoin": "round",
          "marker-end": isArrow ? "url(#\(name.pattern("arrow")))" : nil,
        ]))
    reach(places.map(\.1).max() ?? 0)
  }

  mutating func dot(at place: (Double, Double), radius: Double, color: String) {
    marks.append(
      XMLElement(
        "circle",
        [
          "cx": ChartCoordinate.text(place.0), "cy": ChartCoordinate.text(place.1),
          "r": ChartCoordinate.text(radius), "fill": color,
        ]))
  }

  /// The finished drawing: an image with a title and a description for those who cannot see it.
  func drawing(kind: String, title: String, description: String) -> XMLElement {
    var svg = XMLElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "id": name.root.isEmpty ? nil : name.root,
        "class": "drawn drawn-\(kind)",
        "viewBox":
          "0 0 \(ChartCoordinate.text(width)) \(ChartCoordinate.text((height + 2).rounded(.up)))",
        "width": "100%", "role": "img", "aria-labelledby": "\(name.title) \(name.description)",
        "font-family": "Arial, Helvetica, 'Liberation Sans', sans-serif",
      ])
    svg.append(XMLElement("title", ["id": name.title], text: title))
    svg.append(XMLElement("desc", ["id": name.description], text: description))
    if hasArrows { svg.append(XMLElement("defs", [:], [arrowHead])) }
    svg.append(marks)
    return svg
  }

  private var arrowHead: XMLElement {
    XMLElement(
      "marker",
      [
        "id": name.pattern("arrow"), "viewBox": "0 0 8 8", "refX": "7", "refY": "4",
        "markerWidth": "7",
        "markerHeight": "7", "orient": "auto-start-reverse",
      ], [XMLElement("path", ["class": "diagram-head", "d": "M0 0L8 4L0 8Z", "fill": ChartPalette.axis])])
  }
}
