import QualityModel
import XMLSupport

/// What stands in a cell of a table, or under the label of a fact, as an element of a document.
struct CellElement {
  let cell: ReportTable.Cell

  var element: XMLElement {
    switch cell {
    case .several(let cells) where cells.isEmpty, .lines(let cells) where cells.isEmpty:
      XMLElement("cell", ["kind": "text", "value": ""])
    case .text(let text): XMLElement("cell", ["kind": "text", "value": text])
    case .label(let key): XMLElement("cell", ["kind": "label", "value": key])
    case .mark(let key, let tone): XMLElement("cell", ["kind": "label", "value": key, "tone": tone.rawValue])
    case .counted(let key, let count, let tone):
      XMLElement("cell", ["kind": "counted", "value": key, "count": "\(count)", "tone": tone?.rawValue])
    case .phrase(let key, let name): XMLElement("cell", ["kind": "phrase", "value": key, "name": name])
    case .count(let count): XMLElement("cell", ["kind": "count", "value": "\(count)"])
    case .number(let number, let unit): XMLElement("cell", ["kind": "number", "value": number.text, "unitText": unit])
    case .limit(let number, let unit, let isLeast):
      XMLElement("cell", ["kind": "number", "value": number.text, "sign": isLeast ? "≥" : "≤", "unitText": unit])
    case .range(let low, let high, let unit):
      XMLElement("cell", ["kind": "number", "value": high.text, "from": low.text, "unitText": unit])
    case .share(let numerator, let denominator):
      XMLElement("cell", ["kind": "percent", "value": FigureValue.share(numerator, of: denominator).number?.text])
    case .money(let hundredths):
      XMLElement("cell", ["kind": "money", "value": Money(hundredths: hundredths).text])
    case .day(let day): XMLElement("cell", ["kind": "day", "value": day.text])
    case .moment(let moment): XMLElement("cell", ["kind": "moment", "value": moment.text])
    case .period(let period): XMLElement("cell", ["kind": "period", "value": period.text])
    case .noData: XMLElement("cell", ["kind": "noData", "value": "nodata.none"])
    case .link(let text, let target): XMLElement("cell", ["kind": "text", "value": text, "ref": target])
    case .several(let cells):
      XMLElement("cell", ["kind": "several"], cells.map { CellElement(cell: $0).element })
    case .lines(let cells): XMLElement("cell", ["kind": "lines"], cells.map { CellElement(cell: $0).element })
    case .page(let text, let name): XMLElement("cell", ["kind": "text", "value": text, "page": name])
    }
  }
}
