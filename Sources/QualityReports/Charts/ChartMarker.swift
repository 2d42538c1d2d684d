import XMLSupport

/// The shape that marks the points of one series.
enum ChartMarker {
  /// The marker of a series around a place: filled, or hollow where the target is missed.
  static func element(series index: Int, x: Double, y: Double, isHollow: Bool) -> XMLElement {
    let points = shapes[index % shapes.count].map { right, down in
      ChartCoordinate.text(x + right) + " " + ChartCoordinate.text(y + down)
    }
    var marker = XMLElement(
      "path", ["class": "chart-marker", "d": "M" + points.joined(separator: "L") + "Z"])
    if isHollow {
      marker.add(className: "chart-paper")
      marker.set("fill", to: ChartPalette.paper)
    } else {
      marker.add(className: "chart-fill-\(index % ChartPalette.series.count + 1)")
      marker.set("fill", to: ChartPalette.color(ofSeries: index))
    }
    ChartStroke.series(index).apply(to: &marker, isOutline: true)
    return marker
  }

  /// Circle, square, triangle, diamond, triangle downwards, cross.
  private static let shapes: [[(Double, Double)]] = [
    [(-4.5, 0), (-3.2, -3.2), (0, -4.5), (3.2, -3.2), (4.5, 0), (3.2, 3.2), (0, 4.5), (-3.2, 3.2)],
    [(-4, -4), (4, -4), (4, 4), (-4, 4)],
    [(0, -5), (5, 4), (-5, 4)],
    [(0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0)],
    [(-5, -4), (5, -4), (0, 5)],
    [
      (-2, -5), (2, -5), (2, -2), (5, -2), (5, 2), (2, 2), (2, 5), (-2, 5), (-2, 2), (-5, 2), (-5, -2),
      (-2, -2),
    ],
  ]
}
