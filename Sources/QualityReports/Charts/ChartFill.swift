import XMLSupport

/// What fills a bar: a colour with a pattern that survives black-and-white printing.
enum ChartFill: Equatable {
  case series(Int)
  /// A bar that misses the target: stripes on paper, with an outline.
  case missed

  /// The name of the pattern, or `nil` for a plain colour.
  private var patternName: String? {
    switch self {
    case .series(let index): hatch(index) == 0 ? nil : "fill-\(index + 1)"
    case .missed: "missed"
    }
  }

  var outline: ChartStroke {
    switch self {
    case .series(let index): .series(index)
    case .missed: .missed
    }
  }

  /// The pattern moves on by one each time the colours are used up, so 36 series differ.
  private func hatch(_ index: Int) -> Int {
    (index + index / ChartPalette.series.count) % Self.hatches.count
  }

  func apply(to element: inout XMLElement, name: ChartName) {
    if let patternName {
      element.set("fill", to: "url(#\(name.pattern(patternName)))")
    } else if case .series(let index) = self {
      applyColor(index, to: &element)
    }
    outline.apply(to: &element, isOutline: true)
  }

  /// The definition of the pattern, if it needs one.
  func definition(name: ChartName) -> XMLElement? {
    guard let patternName else { return nil }
    return XMLElement(
      "pattern",
      [
        "id": name.pattern(patternName), "width": "8", "height": "8", "patternUnits": "userSpaceOnUse",
        "patternTransform": lines.turn,
      ], [ground, lines.element])
  }

  /// What is drawn on the ground of the pattern.
  private var lines: (element: XMLElement, turn: String?) {
    switch self {
    case .series(let index):
      let hatch = Self.hatches[hatch(index)]
      let element = XMLElement(
        "path",
        [
          "class": "chart-hatch", "d": hatch.path, "fill": "none", "stroke": ChartPalette.paper,
          "stroke-width": hatch.width,
        ])
      return (element, hatch.turn)
    case .missed:
      var stripes = XMLElement("path", ["d": "M2 0V8", "fill": "none"])
      ChartStroke.missed.apply(to: &stripes)
      stripes.set("stroke-width", to: "3")
      return (stripes, "rotate(45)")
    }
  }

  private var ground: XMLElement {
    var ground = XMLElement("rect", ["width": "8", "height": "8"])
    switch self {
    case .series(let index): applyColor(index, to: &ground)
    case .missed:
      ground.add(className: "chart-paper")
      ground.set("fill", to: ChartPalette.paper)
    }
    return ground
  }

  private func applyColor(_ index: Int, to element: inout XMLElement) {
    element.add(className: "chart-fill-\(index % ChartPalette.series.count + 1)")
    element.set("fill", to: ChartPalette.color(ofSeries: index))
  }

  private static let hatches: [(path: String, turn: String?, width: String)] = [
    ("", nil, ""),
    ("M4 0V8", "rotate(45)", "2"),
    ("M2.5 4H5.5", nil, "3"),
    ("M0 4H8", nil, "2.5"),
    ("M4 0V8M0 4H8", "rotate(45)", "2"),
    ("M4 0V8", "rotate(-45)", "3"),
  ]
}
