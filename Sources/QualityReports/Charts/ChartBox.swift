import XMLSupport

/// A rectangle in a drawing.
struct ChartBox {
  let left: Double
  let top: Double
  let width: Double
  let height: Double

  /// The box between two corners, whichever way they lie.
  init(from first: (Double, Double), to second: (Double, Double)) {
    left = min(first.0, second.0)
    top = min(first.1, second.1)
    width = (first.0 - second.0).magnitude
    height = (first.1 - second.1).magnitude
  }

  var right: Double { left + width }
  var bottom: Double { top + height }

  func overlaps(_ other: ChartBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  var element: XMLElement {
    XMLElement(
      "rect",
      [
        "x": ChartCoordinate.text(left), "y": ChartCoordinate.text(top),
        "width": ChartCoordinate.text(width), "height": ChartCoordinate.text(height),
      ])
  }
}
