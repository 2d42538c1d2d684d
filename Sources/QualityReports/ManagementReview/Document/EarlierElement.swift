import QualityModel
import XMLSupport

/// From what the values of earlier years come, and what comes out otherwise today, as an element of the document.
struct EarlierElement {
  let years: [EarlierYear]
  let moved: [MovedFigure]

  var element: XMLElement { XMLElement("earlier", [:], years.map(year) + moved.map(moved)) }

  private func year(_ year: EarlierYear) -> XMLElement {
    XMLElement(
      "of",
      [
        "year": "\(year.year)", "basis": year.signed == nil ? "today" : "signed", "review": year.signed?.review,
        "edition": year.signed.map { "\($0.edition)" }, "signedOn": year.signed?.signedOn?.text,
      ])
  }

  private func moved(_ moved: MovedFigure) -> XMLElement {
    let figure = moved.figure
    var element = XMLElement(
      "moved",
      [
        "figure": figure.id, "label": figure.name == nil ? "figure.\(figure.id)" : nil, "name": figure.name,
        "unit": figure.unit.rawValue, "unitText": figure.unitText, "year": "\(moved.year)",
        "rules": moved.formerRules.map { "\($0)" },
      ])
    element.append([value("signed", moved.signed), value("now", moved.now)])
    element.append(
      moved.causes.map { cause in
        XMLElement(
          "cause", ["kind": cause.kind, "ref": cause.id, "entry": "\(cause.entry)", "day": cause.day.text])
      })
    if moved.moreCauses > 0 { element.append(XMLElement("more", ["count": "\(moved.moreCauses)"])) }
    return element
  }

  private func value(_ name: String, _ value: FigureValue) -> XMLElement {
    var element = XMLElement(name, ["number": value.number?.text])
    switch value {
    case .ratio(let part, let whole):
      element.set("numerator", to: "\(part)")
      element.set("denominator", to: "\(whole)")
    case .noData(let reason): element.set("noData", to: reason.rawValue)
    default: break
    }
    return element
  }
}
