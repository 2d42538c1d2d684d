package import XMLSupport

/// States as boxes one below the other, and the events that lead from one to another as arrows.
///
/// What leads to the next state goes straight down; what leads further down or stays goes along the right side, what
/// leads back up along the left. Each arrow has its own way and its words beside it.
///
/// ```swift
/// StateDiagram(
///   states: [.init("open", label: "open"), .init("closed", label: "closed", isFinal: true)],
///   arrows: [.init(from: "open", to: "closed", label: "close")]
/// ).drawing(id: "life", title: "A life")
/// ```
package struct StateDiagram {
  package struct State: Sendable {
    package let key: String
    package let label: String
    package let isFinal: Bool

    package init(_ key: String, label: String, isFinal: Bool = false) {
      self.key = key
      self.label = label
      self.isFinal = isFinal
    }
  }

  package struct Arrow: Sendable {
    /// The key of the state before; `nil`: the event makes something new.
    package let from: String?
    package let to: String
    package let label: String

    package init(from: String?, to: String, label: String) {
      self.from = from
      self.to = to
      self.label = label
    }
  }

  let states: [State]
  let arrows: [Arrow]

  /// Arrows from or to a state that is none of the diagram's are left out.
  package init(states: [State], arrows: [Arrow]) {
    let keys = Set(states.map(\.key))
    self.states = states
    self.arrows = arrows.filter { keys.contains($0.to) && ($0.from.map(keys.contains) ?? true) }
  }

  /// The diagram as an `svg` element.
  package func drawing(id: String, title: String) -> XMLElement {
    let layout = StateLayout(self)
    var canvas = DiagramCanvas(id: id, width: layout.width)
    for way in layout.ways { canvas.line(way.places, isArrow: true) }
    for way in layout.ways {
      canvas.plate(
        ChartBox(
          from: (way.label.left - 2, way.label.top - 1),
          to: (way.label.left + way.label.text.width + 2, way.label.top + way.label.text.height + 1)
        ))
      canvas.text(way.label.text, at: way.label.left, top: way.label.top, color: ChartPalette.note)
    }
    for (row, box) in zip(layout.rows, layout.boxes) { draw(row, box, on: &canvas) }
    canvas.reach(layout.height)
    return canvas.drawing(kind: "states", title: title, description: description)
  }

  private func draw(_ row: StateRow, _ box: ChartBox, on canvas: inout DiagramCanvas) {
    guard let text = row.text else {
      return canvas.dot(at: (box.left + box.width / 2, box.top + box.height / 2), radius: 6, color: "#1D4F63")
    }
    canvas.box(box, text, row.isFinal ? .filled : .state)
  }

  /// The diagram in words: `open → closed: close`.
  private var description: String {
    let names = Dictionary(states.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
    guard !arrows.isEmpty else { return states.map(\.label).joined(separator: "; ") }
    return arrows.map { arrow in
      let from = arrow.from.flatMap { names[$0] } ?? "•"
      return "\(from) → \(names[arrow.to] ?? arrow.to): \(arrow.label)"
    }.joined(separator: "; ")
  }
}
