import Foundation
import JSONSupport
import QualityModel
import Testing

@testable import QualityExchange

/// Where the tables of other programs lie.
enum TableCorpus {
  static let folder = ProcessInfo.processInfo.environment["APLIS_TABLE_CORPUS"]

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder ?? "")) ?? []
    return names.filter { $0.hasSuffix(".expected.json") }.map { String($0.dropLast(".expected.json".count)) }
      .filter { names.contains($0) }.sorted()
  }()
}

/// Tables that other programs wrote, each with what a careful person reads in it. The folder is named by
/// `APLIS_TABLE_CORPUS`; every file `X` stands beside `X.expected.json`.
@Suite("Tables of other programs", .enabled(if: TableCorpus.folder != nil))
struct TableCorpusTests {
  @Test("Heads, records and what is left out are found, or the file is refused", arguments: TableCorpus.files)
  func read(_ name: String) throws {
    let path = (TableCorpus.folder ?? "") + "/" + name
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path + ".expected.json"))
    let expected = try #require(JSONValue(reading: String(decoding: bytes, as: UTF8.self)))
    let outcome = expected["outcome"]?.text ?? ""
    do {
      let spreadsheet: (any TableWorkbook)? = try SpreadsheetFile.open(path: path)
      let workbook: any TableWorkbook = try spreadsheet ?? CSVTable(path: path)
      try readAll(workbook)
      // Where a refusal is right, too, a file may be read in more ways than one.
      if outcome == "read" { try compare(workbook, expected) }
      #expect(outcome.contains("read"), "\(name) should be refused")
    } catch let refusal as Refusal {
      #expect(outcome.contains("refuse"), "\(name): \(refusal.identifier)")
    } catch let error as TextFileError {
      #expect(outcome.contains("refuse"), "\(name): \(error)")
    } catch let error as CSVError {
      #expect(outcome.contains("refuse"), "\(name): \(error)")
    }
  }

  /// What is damaged is seen when it is read.
  private func readAll(_ workbook: any TableWorkbook) throws {
    var count = 0
    for sheet in workbook.sheets.indices where workbook.sheets[sheet].hasCells {
      let rows = try workbook.rows(of: sheet)
      while try rows.next() { count += 1 }
    }
    if count == 0 { throw Refusal(.data, .importEmpty) }
  }

  private func compare(_ workbook: any TableWorkbook, _ expected: JSONValue) throws {
    let sheets = expected["sheets"]?.array ?? []
    var seen: [String: Int] = [:]
    for sheet in sheets where sheet["take"]?.line == "true" && sheet["orientation"] == nil {
      let name = sheet["name"]?.text ?? ""
      guard let place = workbook.sheets.firstIndex(where: { $0.name == name }) ?? (sheets.count == 1 ? 0 : nil) else {
        Issue.record("no sheet \(name)")
        continue
      }
      let look = try TableLook(at: workbook, sheet: place) { _ in false }
      let index = seen[name, default: 0]
      seen[name] = index + 1
      guard look.tables.indices.contains(index) else {
        Issue.record("no table \(index + 1) in \(name): \(look)")
        continue
      }
      try compare(look.tables[index], sheet, workbook, place)
    }
  }

  private func compare(_ shape: TableShape, _ sheet: JSONValue, _ workbook: any TableWorkbook, _ place: Int) throws {
    let heads = (sheet["header"]?["rows"]?.array ?? []).compactMap(integer)
    #expect(shape.headRows == heads)
    let columns = sheet["header"]?["columns"]?.array ?? []
    #expect(shape.columns.map { letter($0.at) } == columns.compactMap { $0["at"]?.text })
    // A head is read in one line, however it was broken into several.
    let labels = columns.compactMap { $0["label"]?.text?.split(whereSeparator: \.isNewline).joined(separator: " ") }
    #expect(shape.columns.map(\.label) == labels.map(FieldValue.trimmed))
    let periods = columns.map { $0["period"]?.text ?? "" }
    #expect(shape.columns.map { $0.period?.text ?? "" } == periods)
    let left = (sheet["leftOut"]?.array ?? []).compactMap { $0["row"].flatMap(integer) }
    let found = shape.leftOut.map(\.row)
    #expect(
      Set(left).subtracting(found) == [] || Set(found).subtracting(left) == [], "left out \(shape.leftOut) / \(left)")
    let body = try TableBody(workbook.rows(of: place), shape, merged: workbook.mergedCells(of: place))
    var rows: [Int] = []
    var cells: [Int: [String: TableCell]] = [:]
    while try body.next() {
      rows.append(body.row)
      for column in shape.columns { cells[body.row, default: [:]][column.label] = body[column.at] }
    }
    let records = sheet["rows"]?.array ?? []
    if sheet["count"] == nil { #expect(rows == records.compactMap { $0["row"].flatMap(integer) }) }
    for record in records {
      for (label, value) in record["fields"]?.members ?? [] {
        guard let row = record["row"].flatMap(integer), let cell = cells[row]?[FieldValue.trimmed(label)] else {
          continue
        }
        #expect(isSame(cell, value), "row \(row), \(label): \(cell) / \(value.line)")
      }
    }
  }

  /// Whether a cell says what is expected, as far as a cell can: what a text means its field decides.
  private func isSame(_ cell: TableCell, _ value: JSONValue) -> Bool {
    if value["alternatives"] != nil || value["approximately"] != nil || value["loose"] != nil || value["ask"] != nil {
      return true
    }
    if let raw = value["raw"]?.text { return cell.words == FieldValue.trimmed(raw) }
    if case .text(let text) = cell, let expected = value["text"]?.text {
      return lines(FieldValue.trimmed(text)) == lines(FieldValue.trimmed(expected))
    }
    if value["empty"] != nil || value["text"]?.text == "" { return cell.isEmpty }
    if value["noValue"] != nil { return cell == .notCalculated }
    if let error = value["error"]?.text {
      return cell == .error(error) || { if case .error = cell { true } else { false } }()
    }
    let plain =
      value["number"] ?? value["percent"] ?? value["amount"] ?? value["day"] ?? value["moment"]
      ?? value["time"] ?? value["duration"] ?? value["truth"]
    let words = cell.words.split(separator: " ").first.map(String.init) ?? ""
    guard let text = plain?.text ?? plain.map(\.line) else { return true }
    return words == text || ExactNumber(words) == ExactNumber(text) && ExactNumber(text) != nil || cell.words == text
      || { if case .day(let day, _) = cell { day.text == text } else { false } }()
  }

  private func lines(_ text: String) -> String { text.replacing("\r\n", with: "\n") }

  private func integer(_ value: JSONValue) -> Int? { Int(value.line) }

  private func letter(_ place: Int) -> String {
    place < 26 ? String(UnicodeScalar(UInt8(65 + place))) : letter(place / 26 - 1) + letter(place % 26)
  }
}
