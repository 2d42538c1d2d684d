import QualityExchange
import QualityModel
import QualityReports
import XMLSupport

/// The labelled fields and the tables of a report as a workbook, in one language: numbers as numbers, days as days.
///
/// The fields are one sheet, each table another. What is about one record begins with its fields, a list with its rows.
struct ReportWorkbook {
  private let language: ReportLanguage
  private let phrases: Phrases

  init(_ phrases: Phrases) {
    self.phrases = phrases
    language = ReportLanguage(phrases)
  }

  private struct Sheet {
    let title: String
    let columns: [XLSXColumn]
    let rows: [[TableCell]]
  }

  /// - Parameter document: the document of the report
  /// - Throws: `report.no-tables`; a refusal where a text is too long for a cell
  func bytes(of document: [UInt8], name: String) throws -> [UInt8] {
    let root = try XMLDocument(parsing: document, name: name + ".xml").root
    let tables = ReportWorkbook.nodes(called: ["table"], below: root).map { sheet(of: $0, named: name) }
    let facts = sheet(ofFactsBelow: root)
    let isOfRecord = root.elements.contains { $0.name == "heading" && $0["name"] != nil }
    let sheets = (isOfRecord ? [facts] + tables : tables + [facts]).compactMap { $0 }
    guard !sheets.isEmpty else { throw Refusal(.usage, .reportNoTables, ["file": .text(name)]) }
    var bytes: [UInt8] = []
    let writer = try XLSXWriter(sheets: sheets.map(\.title)) { bytes += $0 }
    for sheet in sheets {
      try writer.beginSheet(sheet.columns)
      for row in sheet.rows { try writer.write(row) }
    }
    try writer.finish()
    return bytes
  }

  private static func nodes(called names: Set<String>, below node: XMLNode) -> [XMLNode] {
    node.elements.flatMap { names.contains($0.name) ? [$0] : nodes(called: names, below: $0) }
  }

  // MARK: Fields

  /// Each field with the section in which it stands; `nil` where there are none.
  private func sheet(ofFactsBelow root: XMLNode) -> Sheet? {
    let rows = root.elements.filter { $0.name == "heading" || $0.name == "section" }.flatMap { part in
      let section = part.name == "section" ? part["label"].flatMap(language.label) ?? "" : part["name"] ?? ""
      return ReportWorkbook.nodes(called: ["fact", "prose"], below: part).map { node in
        [.text(section), .text(node["label"] == nil ? section : label(of: node)), value(of: node)]
      }
    }
    guard !rows.isEmpty else { return nil }
    let heads = ["workbook.section", "workbook.field", "workbook.value"].map { XLSXColumn(phrases.text($0)) }
    return Sheet(title: phrases.text("workbook.fields"), columns: heads, rows: rows)
  }

  private func label(of node: XMLNode) -> String {
    let label = node["label"] ?? ""
    return language.label(label) ?? label
  }

  private func value(of node: XMLNode) -> TableCell {
    if node.name == "prose" { return .text(node.text) }
    let parts = node.elements
    if parts.count == 1 { return cell(parts[0]) }
    return parts.isEmpty ? .empty : .text(parts.map(text).joined(separator: "\n"))
  }

  // MARK: Tables

  private func sheet(of table: XMLNode, named name: String) -> Sheet {
    let columns = table.elements.filter { $0.name == "column" }
    let rows = table.elements.filter { $0.name == "row" }.map(\.elements)
    let dated = Set(columns.indices.filter { ReportWorkbook.hasDayBesides($0, in: rows) })
    let heads = columns.enumerated().flatMap { place, column in
      let head = head(of: column)
      let heads = dated.contains(place) ? [head, dayHead(besides: head, isOnly: dated.count == 1)] : [head]
      return heads.map { XLSXColumn($0) }
    }
    return Sheet(
      title: table["label"].flatMap(language.label) ?? table["id"] ?? name, columns: heads,
      rows: rows.map { row in
        row.enumerated().flatMap { place, node in dated.contains(place) ? cellAndDay(node) : [cell(node)] }
      })
  }

  private func dayHead(besides head: String, isOnly: Bool) -> String {
    isOnly ? phrases.text("workbook.day") : phrases.text("workbook.day-of", ["column": head])
  }

  private func head(of column: XMLNode) -> String {
    guard let year = column["year"] else { return label(of: column) }
    return phrases.text(column["label"] ?? "", ["year": year])
  }

  /// Whether in a column one day stands below something else, so that it can have a column of its own.
  private static func hasDayBesides(_ place: Int, in rows: [[XMLNode]]) -> Bool {
    let parts = rows.compactMap { $0.indices.contains(place) ? $0[place].elements : nil }
    let days = parts.map { $0.count { $0["kind"] == "day" } }
    return days.allSatisfy { $0 < 2 } && zip(parts, days).contains { $0.count > 1 && $1 == 1 }
  }

  private func cellAndDay(_ node: XMLNode) -> [TableCell] {
    let parts = node.elements.isEmpty ? [node] : node.elements
    let others = parts.filter { $0["kind"] != "day" }
    let day = parts.first { $0["kind"] == "day" }.map(cell) ?? .empty
    if others.count == 1 { return [cell(others[0]), day] }
    return [others.isEmpty ? .empty : .text(others.map(text).joined(separator: "\n")), day]
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
