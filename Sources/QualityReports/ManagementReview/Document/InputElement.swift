import QualityModel
import XMLSupport

/// An input of a review as an element of the document.
struct InputElement {
  let section: ReviewSection
  let request: ReviewRequest

  var element: XMLElement {
    let code = section.input.rawValue
    var element = XMLElement(
      "input",
      [
        "code": code, "heading": "review.\(request.standard.rawValue).\(code)",
        "clause": ReviewOutline.clause(section.input, request.standard), "recorded": "\(section.isRecorded)",
      ])
    element.append(section.figures.map { FigureElement(figure: $0, years: request.years).element })
    element.append(section.tables.map { TableElement(table: $0).element })
    element.append(section.charts.map { ChartElement(chart: $0).element })
    if !section.attention.isEmpty { element.append(attention) }
    element.append(section.differences.map(difference))
    element.append(section.takenOver.map(takenOver))
    if let conclusion = section.conclusion {
      element.append(XMLElement("conclusion", ["rating": conclusion.rating], text: conclusion.text))
    }
    return element
  }

  private var attention: XMLElement {
    var element = XMLElement(
      "attention", [:],
      section.attention.map { item in
        XMLElement(
          "item",
          [
            "reason": "attention.\(item.reason.rawValue)", "ref": item.ref, "title": item.title, "day": item.day?.text,
            "days": item.days.map { "\($0)" }, "person": item.person,
          ])
      })
    if section.moreAttention > 0 { element.append(XMLElement("more", ["count": "\(section.moreAttention)"])) }
    return element
  }

  private func takenOver(_ counted: TakenOverCount) -> XMLElement {
    XMLElement("takenOver", ["kind": counted.kind, "count": "\(counted.count)", "whole": "\(counted.whole)"])
  }

  private func difference(_ difference: PartsDifference) -> XMLElement {
    XMLElement(
      "difference",
      [
        "ref": difference.ref, "name": difference.name, "year": "\(difference.year)", "total": difference.total.text,
        "parts": difference.parts.text, "difference": difference.difference.text, "unitText": difference.unitText,
      ])
  }
}
