import QualityModel
import XMLSupport

/// Draws a `<diagram>` element of a report document in a language.
struct DiagramDrawing {
  let language: ReportLanguage

  func drawing(_ diagram: XMLNode) -> XMLElement? {
    let id = "diagram_" + (diagram["id"] ?? "")
    let title = diagram["label"].flatMap(language.label) ?? ""
    let effect = diagram["effect"] ?? ""
    switch diagram["kind"] {
    case "whys":
      return WhyTree(effect: effect, causes: causes(diagram), words: words).drawing(id: id, title: title)
    case "ishikawa":
      return IshikawaDiagram(effect: effect, causes: causes(diagram), words: words).drawing(id: id, title: title)
    case "states": return states(diagram).drawing(id: id, title: title)
    default: return nil
    }
  }

  private var words: DiagramWords {
    DiagramWords(
      root: language.phrases.text("diagram.root"), none: language.phrases.text("diagram.none"),
      effect: language.phrases.text("diagram.effect"),
      branches: Cause.Branch.allCases.map {
        capitalised(language.label("choice.cause.branch.\($0.rawValue)") ?? "")
      })
  }

  private func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private func causes(_ node: XMLNode) -> [DiagramCause] {
    node.elements.filter { $0.name == "cause" }.map { cause in
      DiagramCause(
        cause["text"] ?? "", evidence: cause["evidence"],
        branch: cause["branch"].flatMap(Cause.Branch.init).flatMap {
          Cause.Branch.allCases.firstIndex(of: $0)
        },
        isRoot: cause["root"] == "true", causes: causes(cause))
    }
  }

  private func states(_ node: XMLNode) -> StateDiagram {
    let label: (XMLNode) -> String = { $0["label"].flatMap(language.label) ?? "" }
    return StateDiagram(
      states: node.elements.filter { $0.name == "state" }.map {
        .init($0["key"] ?? "", label: label($0), isFinal: $0["final"] == "true")
      },
      arrows: node.elements.filter { $0.name == "arrow" }.map {
        .init(from: $0["from"], to: $0["to"] ?? "", label: label($0))
      })
  }
}
