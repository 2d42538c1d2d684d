import QualityModel
import XMLSupport

/// The data of a drawing as an element of the document.
struct ChartElement {
  let chart: ReportChart

  var element: XMLElement {
    var element = XMLElement("chart", ["id": chart.id, "kind": chart.kind.rawValue])
    name(chart.title, &element)
    element.set("unit", to: chart.unit.rawValue)
    element.set("unitText", to: chart.unitText)
    element.set("most", to: chart.most.map { "\($0)" })
    element.append(
      chart.series.map { series in
        var element = XMLElement("series")
        name(series, &element)
        return element
      })
    if let target = chart.target {
      element.append(XMLElement("target", ["number": target.text, "direction": chart.direction.rawValue]))
    }
    element.append(chart.categories.map(category))
    return element
  }

  private func category(_ category: ReportChart.Category) -> XMLElement {
    var element = XMLElement(
      "category", [:],
      category.points.map {
        XMLElement(
          "point",
          ["number": $0.number?.text, "broken": $0.broken?.rawValue, "signal": $0.isSignal ? "true" : nil])
      })
    name(category.name, &element)
    element.set("lower", to: category.limits?.lower.text)
    element.set("mean", to: category.limits?.mean.text)
    element.set("upper", to: category.limits?.upper.text)
    element.set("least", to: category.goal?.least?.text)
    element.set("most", to: category.goal?.most?.text)
    element.set("about", to: category.goal?.about?.text)
    return element
  }

  private func name(_ name: ReportChart.Name, _ element: inout XMLElement) {
    switch name {
    case .label(let key): element.set("label", to: key)
    case .name(let text): element.set("name", to: text)
    case .phrase(let key, let text):
      element.set("label", to: key)
      element.set("name", to: text)
    case .period(let period): element.set("period", to: period.text)
    }
  }
}
