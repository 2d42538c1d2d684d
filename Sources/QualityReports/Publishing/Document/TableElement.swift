import XMLSupport

/// A table as an element of the document.
struct TableElement {
  let table: ReportTable

  var element: XMLElement {
    var element = XMLElement(
      "table", ["id": table.id, "label": "table.\(table.id)", "form": table.isList ? "list" : nil])
    element.append(
      table.columns.map { column in
        XMLElement(
          "column",
          [
            "label": column.label, "align": column.isNumeric ? "right" : "left", "year": column.year.map { "\($0)" },
            "wide": column.isWide ? "true" : nil,
          ])
      })
    element.append(
      table.rows.map { XMLElement("row", ["ref": $0.ref], $0.cells.map { CellElement(cell: $0).element }) })
    if table.more > 0 { element.append(XMLElement("more", ["count": "\(table.more)"])) }
    return element
  }
}
