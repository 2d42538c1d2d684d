import QualityModel
import QualityReports
import XMLSupport

/// A lifecycle as a drawing: its states as boxes, its events as arrows.
struct LifecycleDrawing {
  let words: LifecycleWords

  /// The drawing as an SVG file.
  func bytes(_ lifecycle: Lifecycle) -> [UInt8] {
    let ends = Set(lifecycle.ends)
    let states = lifecycle.states.map {
      StateDiagram.State($0, label: words.state($0, lifecycle), isFinal: ends.contains($0))
    }
    let drawing = StateDiagram(states: states, arrows: arrows(lifecycle))
      .drawing(id: lifecycle.kind, title: words.title(lifecycle))
    return XMLDocument(drawing, name: lifecycle.kind).serialised(.xml(indented: true))
  }

  /// An arrow for each state that an event may happen in.
  private func arrows(_ lifecycle: Lifecycle) -> [StateDiagram.Arrow] {
    lifecycle.steps.flatMap { step -> [StateDiagram.Arrow] in
      guard !step.from.isEmpty else {
        return [.init(from: nil, to: lifecycle.initial, label: words.name(step, lifecycle))]
      }
      return step.from.map { .init(from: $0, to: step.to ?? $0, label: words.name(step, lifecycle)) }
    }
  }
}
