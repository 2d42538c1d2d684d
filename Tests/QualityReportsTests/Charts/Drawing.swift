import QualityReports
import XMLSupport

/// Reads the geometry of a drawing back.
struct Drawing {
  let root: XMLElement

  init(_ root: XMLElement) {
    self.root = root
  }

  /// Every element, the root first.
  var all: [XMLElement] { Self.descendants(root) }

  /// Every drawn element: without the insides of patterns, which have a space of their own.
  var drawn: [XMLElement] {
    root.children.filter { $0.name != "defs" }.flatMap(Self.descendants)
  }

  func marks(_ className: String) -> [XMLElement] {
    drawn.filter { ($0["class"] ?? "").split(separator: " ").contains { $0 == className } }
  }

  /// The texts that can be seen, without the full texts behind an ellipsis.
  var texts: [String] { drawn.filter { $0.name == "text" }.map(Self.visible) }

  static func visible(_ text: XMLElement) -> String {
    text.content.map { content in
      switch content {
      case .text(let text): text
      case .element(let child): child.name == "tspan" ? child.text : ""
      }
    }.joined(separator: text.children.count > 1 ? " " : "").trimmingSpaces
  }

  var size: (width: Double, height: Double)? {
    let parts = (root["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    return parts.count == 4 ? (parts[2], parts[3]) : nil
  }

  static func number(_ element: XMLElement, _ name: String) -> Double {
    element[name].flatMap { Double($0) } ?? .nan
  }

  /// The places that a path goes through.
  static func places(_ path: XMLElement) -> [(x: Double, y: Double)] {
    let numbers = (path["d"] ?? "").split { "MLZ ".contains($0) }.map { Double($0) ?? .nan }
    return stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
  }

  /// The corners that an element reaches, by estimate for texts.
  static func reach(_ element: XMLElement) -> [(x: Double, y: Double)] {
    switch element.name {
    case "rect":
      let (x, y) = (number(element, "x"), number(element, "y"))
      return [(x, y), (x + number(element, "width"), y + number(element, "height"))]
    case "line":
      return [
        (number(element, "x1"), number(element, "y1")), (number(element, "x2"), number(element, "y2")),
      ]
    case "path": return places(element)
    case "text": return textReach(element)
    default: return []
    }
  }

  private static func textReach(_ element: XMLElement) -> [(x: Double, y: Double)] {
    let (x, y, size) = (number(element, "x"), number(element, "y"), number(element, "font-size"))
    let lines = element.children.filter { $0.name == "tspan" }
    let texts = lines.isEmpty ? [visible(element)] : lines.map(\.text)
    let width = texts.map { TextMeasure.width($0, size: size) }.max() ?? 0
    let shares: [String: Double] = ["middle": 0.5, "end": 1]
    let share = shares[element["text-anchor"] ?? ""] ?? 0
    let down = lines.dropFirst().map { number($0, "dy") }.reduce(0, +)
    return [(x - width * share, y - size * 0.8), (x + width * (1 - share), y + down + size * 0.25)]
  }

  private static func descendants(_ element: XMLElement) -> [XMLElement] {
    [element] + element.children.flatMap(descendants)
  }
}

extension String {
  var trimmingSpaces: String {
    split(separator: " ").joined(separator: " ")
  }
}
