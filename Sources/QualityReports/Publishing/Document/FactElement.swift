import XMLSupport

/// A fact as an element of a document; nothing where nothing is known.
struct FactElement {
  let fact: ReportFact

  var element: XMLElement? {
    guard !fact.values.isEmpty else { return nil }
    return XMLElement("fact", ["label": fact.label], fact.values.map { CellElement(cell: $0).element })
  }
}
