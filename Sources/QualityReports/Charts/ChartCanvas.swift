import XMLSupport

/// Collects the marks of one drawing and makes the `svg` element.
///
/// It is as wide as every chart and as high as what was put on it. Texts are moved and shortened so that
/// they stay inside.
struct ChartCanvas {
  let name: ChartName
  private var marks: [XMLElement] = []
  private var fills: [ChartFill] = []
  private(set) var height = 0.0

  init(id: String) {
    name = ChartName(id)
  }

  /// Makes the drawing at least so high.
  mutating func reach(_ bottom: Double) {
    height = max(height, bottom)
  }

  mutating func add(_ mark: XMLElement) {
    marks.append(mark)
  }

  /// The finished drawing: an image with a title and a description for those who cannot see it.
  func drawing(kind: String, title: String, description: String) -> XMLElement {
    let bottom = ChartCoordinate.text(height.rounded(.up) + ChartSize.margin)
    var svg = XMLElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "id": name.root.isEmpty ? nil : name.root,
        "class": "chart chart-\(kind)", "viewBox": "0 0 \(ChartCoordinate.text(ChartSize.width)) \(bottom)",
        "width": "100%", "role": "img", "aria-labelledby": "\(name.title) \(name.description)",
        "font-family": "Arial, Helvetica, 'Liberation Sans', sans-serif",
      ])
    svg.append(XMLElement("title", ["id": name.title], text: title))
    svg.append(XMLElement("desc", ["id": name.description], text: description))
    let definitions = fills.compactMap { $0.definition(name: name) }
    if !definitions.isEmpty { svg.append(XMLElement("defs", [:], definitions)) }
    svg.append(marks)
    return svg
  }
}

extension ChartCanvas {
  mutating func line(from start: (Double, Double), to end: (Double, Double), _ stroke: ChartStroke) {
    var line = XMLElement(
      "line",
      [
        "x1": ChartCoordinate.text(start.0), "y1": ChartCoordinate.text(start.1),
        "x2": ChartCoordinate.text(end.0), "y2": ChartCoordinate.text(end.1),
      ])
    stroke.apply(to: &line)
    add(line)
  }

  /// A line through several places.
  mutating func path(_ places: [(Double, Double)], _ stroke: ChartStroke, className: String? = nil) {
    let points = places.map { ChartCoordinate.text($0.0) + " " + ChartCoordinate.text($0.1) }
    var path = XMLElement(
      "path",
      [
        "class": className, "d": "M" + points.joined(separator: "L"), "fill": "none",
        "stroke-linejoin": "round",
      ])
    stroke.apply(to: &path)
    add(path)
  }

  /// A filled rectangle; with a hint it tells its value to the pointer.
  mutating func rectangle(_ box: ChartBox, _ fill: ChartFill, className: String, hint: String? = nil) {
    if !fills.contains(fill) { fills.append(fill) }
    var rectangle = box.element
    rectangle.add(className: className)
    fill.apply(to: &rectangle, name: name)
    if let hint { rectangle.append(XMLElement("title", [:], text: hint)) }
    add(rectangle)
  }

  /// The ground between the bounds of a target.
  mutating func band(_ box: ChartBox) {
    var band = box.element
    band.add(className: "chart-band")
    band.set("fill", to: ChartPalette.band)
    add(band)
  }

  mutating func marker(series: Int, at place: (Double, Double), isHollow: Bool, hint: String? = nil) {
    var marker = ChartMarker.element(series: series, x: place.0, y: place.1, isHollow: isHollow)
    if let hint { marker.append(XMLElement("title", [:], text: hint)) }
    add(marker)
  }
}
