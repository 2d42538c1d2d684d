import QualityModel
import XMLSupport

/// A table as an element of the document.
struct TableElement {
  let table: ReviewTable

  var element: XMLElement {
    var element = XMLElement("table", ["id": table.id, "label": "table.\(table.id)"])
    element.append(
      table.columns.map { column in
        XMLElement(
          "column",
          [
            "label": column.label, "align": column.isNumeric ? "right" : "left", "year": column.year.map { "\($0)" },
          ])
      })
    element.append(table.rows.map { XMLElement("row", ["ref": $0.ref], $0.cells.map(cell)) })
    if table.more > 0 { element.append(XMLElement("more", ["count": "\(table.more)"])) }
    return element
  }

  private func cell(_ cell: ReviewTable.Cell) -> XMLElement {
    switch cell {
    case .text(let text): XMLElement("cell", ["kind": "text", "value": text])
    case .label(let key): XMLElement("cell", ["kind": "label", "value": key])
    case .count(let count): XMLElement("cell", ["kind": "count", "value": "\(count)"])
    case .number(let number, let unit): XMLElement("cell", ["kind": "number", "value": number.text, "unitText": unit])
    case .share(let numerator, let denominator):
      XMLElement("cell", ["kind": "percent", "value": FigureValue.share(numerator, of: denominator).number?.text])
    case .money(let hundredths):
      XMLElement("cell", ["kind": "money", "value": Money(hundredths: hundredths).text])
    case .day(let day): XMLElement("cell", ["kind": "day", "value": day.text])
    case .period(let period): XMLElement("cell", ["kind": "period", "value": period.text])
    case .noData: XMLElement("cell", ["kind": "noData", "value": "nodata.none"])
    case .link(let text, let target): XMLElement("cell", ["kind": "text", "value": text, "ref": target])
    }
  }
}
