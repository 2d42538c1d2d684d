import QualityExchange
import QualityModel
import QualityReports
import XMLSupport

/// The tables of a report as a workbook with a sheet for each, in one language: numbers as numbers, days as days.
struct ReportWorkbook {
  private let language: ReportLanguage
  private let phrases: Phrases

  init(_ phrases: Phrases) {
    self.phrases = phrases
    language = ReportLanguage(phrases)
  }

  /// - Parameter document: the document of the report
  /// - Throws: `report.no-tables`; a refusal where a text is too long for a cell
  func bytes(of document: [UInt8], name: String) throws -> [UInt8] {
    let root = try XMLDocument(parsing: document, name: name + ".xml").root
    let tables = ReportWorkbook.tables(below: root)
    guard !tables.isEmpty else { throw Refusal(.usage, .reportNoTables, ["file": .text(name)]) }
    var bytes: [UInt8] = []
    let titles = tables.map { $0["label"].flatMap(language.label) ?? $0["id"] ?? name }
    let writer = try XLSXWriter(sheets: titles) { bytes += $0 }
    for table in tables { try write(table, to: writer) }
    try writer.finish()
    return bytes
  }

  private static func tables(below node: XMLNode) -> [XMLNode] {
    node.elements.flatMap { $0.name == "table" ? [$0] : tables(below: $0) }
  }

  private func write(_ table: XMLNode, to writer: XLSXWriter) throws {
    try writer.beginSheet(table.elements.filter { $0.name == "column" }.map { XLSXColumn(head(of: $0)) })
    for row in table.elements where row.name == "row" {
      try writer.write(row.elements.map(cell))
    }
  }

  private func head(of column: XMLNode) -> String {
    let label = column["label"] ?? ""
    guard let year = column["year"] else { return language.label(label) ?? label }
    return phrases.text(label, ["year": year])
  }

  // MARK: Cells

  /// What is one value stays one; several things are a text.
  private func cell(_ node: XMLNode) -> TableCell {
    let parts = node.elements
    if parts.count == 1 { return cell(parts[0]) }
    guard parts.isEmpty else { return .text(parts.map(text).joined(separator: node["kind"] == "lines" ? "\n" : " ")) }
    let value = node["value"] ?? ""
    switch node["kind"] {
    case "count" where !value.isEmpty: return .number(value)
    case "number" where node["unitText"] == nil && node["sign"] == nil && node["from"] == nil && !value.isEmpty:
      return .number(value)
    case "percent" where !value.isEmpty: return .percent(value)
    case "money" where !value.isEmpty: return .amount(value, unit: "")
    case "day": return Day(value).map { .day($0, shows: .day) } ?? .text(value)
    default:
      let text = text(node)
      return text.isEmpty ? .empty : .text(text)
    }
  }

  private func text(_ node: XMLNode) -> String {
    let value = node["value"] ?? ""
    if !node.elements.isEmpty { return node.elements.map(text).joined(separator: " ") }
    switch node["kind"] {
    case "label", "noData": return language.label(value) ?? value
    case "counted": return phrases.text(value, count: node["count"].flatMap { Int($0) } ?? 0)
    case "phrase": return phrases.text(value, ["name": node["name"] ?? ""])
    case "count", "number", "percent", "money":
      let quantity = language.quantity(value, unit: node["kind"] ?? "", unitText: node["unitText"] ?? "")
      let sign = (node["sign"].map { "\($0) " } ?? "") + (node["from"].map { language.number($0) + "–" } ?? "")
      return value.isEmpty ? "" : sign + quantity
    case "day": return Day(value).map(phrases.day) ?? value
    case "moment": return language.moment(value)
    case "period": return language.period(value)
    default: return value
    }
  }
}

extension Refusal.ID {
  static let reportNoTables = Refusal.ID("report.no-tables")
}
