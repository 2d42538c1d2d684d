import XMLSupport

/// A section as an element of a document.
struct SectionElement {
  let section: ReportSection

  var element: XMLElement {
    XMLElement(
      "section",
      [
        "id": section.id, "label": section.label, "name": section.name, "count": section.count.map { "\($0)" },
      ],
      section.blocks.compactMap(block))
  }

  private func block(_ block: ReportSection.Block) -> XMLElement? {
    switch block {
    case .facts(let facts):
      let elements = facts.compactMap { FactElement(fact: $0).element }
      return elements.isEmpty ? nil : XMLElement("facts", [:], elements)
    case .table(let table): return table.rows.isEmpty ? nil : TableElement(table: table).element
    case .chart(let chart): return chart.categories.isEmpty ? nil : ChartElement(chart: chart).element
    case .diagram(let diagram): return DiagramElement(diagram: diagram).element
    case .prose(let text, let label): return XMLElement("prose", ["label": label], text: text)
    case .notice(let notice): return NoticeElement(notice: notice).element
    }
  }
}
