import QualityModel
import XMLSupport

/// The data of a diagram as an element of a document.
struct DiagramElement {
  let diagram: ReportDiagram

  var element: XMLElement {
    var element = XMLElement("diagram", ["id": diagram.id, "label": diagram.label])
    switch diagram.content {
    case .whys(let effect, let causes): fill(&element, "whys", effect, causes)
    case .ishikawa(let effect, let causes): fill(&element, "ishikawa", effect, causes)
    case .states(let states, let arrows):
      element.set("kind", to: "states")
      element.append(states.map(state))
      element.append(arrows.map { XMLElement("arrow", ["from": $0.from, "to": $0.to, "label": $0.label]) })
    }
    return element
  }

  private func fill(_ element: inout XMLElement, _ kind: String, _ effect: String, _ causes: [ReportCause]) {
    element.set("kind", to: kind)
    element.set("effect", to: effect)
    element.append(causes.map(cause))
  }

  private func state(_ state: ReportDiagram.State) -> XMLElement {
    XMLElement("state", ["key": state.key, "label": state.label, "final": state.isFinal ? "true" : nil])
  }

  private func cause(_ cause: ReportCause) -> XMLElement {
    XMLElement(
      "cause",
      [
        "text": cause.text, "id": cause.id, "evidence": cause.evidence, "branch": cause.branch?.rawValue,
        "root": cause.isRoot ? "true" : nil,
      ], cause.causes.map(self.cause))
  }
}
