import QualityModel
import XMLSupport

/// A figure as an element of the document.
struct FigureElement {
  let figure: ReviewFigure
  let years: [Int]

  var element: XMLElement {
    let isOwn = figure.name == nil
    var element = XMLElement(
      "figure",
      [
        "id": figure.id, "label": isOwn ? "figure.\(figure.id)" : nil,
        "definition": isOwn ? "definition.\(figure.id)" : nil, "definitionText": figure.definition, "name": figure.name,
        "unit": figure.unit.rawValue,
        "unitText": figure.unitText, "direction": figure.direction.rawValue,
      ])
    element.append(years.indices.map(value))
    if let target = figure.target { element.append(self.target(target)) }
    if let change = figure.change { element.append(self.change(change)) }
    if let source = figure.source { element.append(self.source(source)) }
    return element
  }

  private func value(at index: Int) -> XMLElement {
    let value = figure.values[index]
    var element = XMLElement(
      "value", ["year": "\(years[index])", "number": value.number?.text, "unitText": figure.valueUnits[index]])
    if figure.moved[index] { element.set("moved", to: "true") }
    switch value {
    case .number: break
    case .ratio(let numerator, let denominator):
      element.set("numerator", to: "\(numerator)")
      element.set("denominator", to: "\(denominator)")
    case .partial(_, let parts, let whole):
      element.set("noData", to: "partial")
      element.set("parts", to: "\(parts)")
      element.set("of", to: "\(whole)")
    case .inexact(_, let inexact): element.set("inexact", to: inexact.rawValue)
    case .noData(let reason): element.set("noData", to: reason.rawValue)
    }
    return element
  }

  private func target(_ target: ReviewFigure.Target) -> XMLElement {
    XMLElement(
      "target",
      [
        "number": target.number?.text, "low": target.low?.text, "high": target.high?.text,
        "condition": target.condition,
        "met": target.met?.rawValue,
      ])
  }

  private func change(_ change: FigureChange) -> XMLElement {
    switch change {
    case .broken(let reason): XMLElement("change", ["broken": reason.rawValue])
    case .differs(let difference):
      XMLElement(
        "change",
        [
          "difference": difference.number.text, "test": difference.chance == nil ? nil : figure.test.rawValue,
          "chance": difference.chance.map { $0 == .withinChance ? "within" : "beyond" },
          "judgement": difference.judgement.rawValue,
        ])
    }
  }

  private func source(_ source: ReviewFigure.Source) -> XMLElement {
    XMLElement(
      "source", ["kind": source.kind, "count": "\(source.count)"], source.ids.map { XMLElement("ref", ["id": $0]) })
  }
}
