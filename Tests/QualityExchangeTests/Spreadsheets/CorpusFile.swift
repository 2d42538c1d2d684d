import Foundation
import QualityModel

@testable import QualityExchange

/// A file of the corpus with what is expected of it.
struct CorpusFile {
  static let folder = ProcessInfo.processInfo.environment["APLIS_TABLE_CORPUS"]

  let name: String
  private let path: String
  private let expected: [String: Any]

  /// - Returns: `nil` for a file that is not there, or is no spreadsheet at all
  init?(_ expectation: String) throws {
    let data = try Data(contentsOf: URL(filePath: expectation))
    path = String(expectation.dropLast(".expected.json".count))
    name = URL(filePath: path).lastPathComponent
    expected = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    guard FileManager.default.fileExists(atPath: path), !path.hasSuffix(".csv") else { return nil }
  }

  /// Where the reading differs from the expectation.
  func faults() -> [String] {
    let outcome = expected["outcome"] as? String ?? ""
    do {
      guard let workbook = try SpreadsheetFile.open(path: path) else { return ["taken for a text"] }
      let faults = try sheets.enumerated().flatMap { try self.faults($1, at: $0, in: workbook) }
      try readAll(workbook)
      // That there is nothing in it is for the import to say.
      return outcome == "refuse" && name != "empty-workbook.xlsx" ? ["read, but to be refused"] : faults
    } catch let refusal as Refusal {
      return outcome.contains("refuse") ? faults(refusal) : ["refused: \(refusal.identifier) \(refusal.detail ?? "")"]
    } catch {
      return ["\(error)"]
    }
  }

  private var sheets: [[String: Any]] { expected["sheets"] as? [[String: Any]] ?? [] }

  private func readAll(_ workbook: any TableWorkbook) throws {
    for sheet in workbook.sheets.indices where workbook.sheets[sheet].hasCells {
      _ = try TestWorkbook.rows(of: workbook, sheet: sheet)
    }
  }

  // MARK: Refusals

  private static let sayings: [String: Set<String>] = [
    "the file is protected by a password": ["password", "zip-password"],
    "this is the format of Excel 97–2003 (.xls), whatever the name says": ["old-excel"],
    "this is no spreadsheet": ["binary-workbook", "flat-opendocument", "web-page", "other-document", "excel-xml"],
    "the file would grow beyond the limits when it is unpacked": ["too-large", "too-many-parts", "doctype", "repeats"],
    "the workbook holds macros": ["macros"],
    "this is Excel's mark that the workbook is open, not the workbook": ["lock-file"],
    "the file is damaged": [
      "bytes-before", "cell-place", "checksum", "cut-short", "directory", "doctype", "markup", "missing-part",
      "missing-text",
      "packed-data", "packing-method", "row-order", "too-deep", "twice",
    ],
  ]

  private func faults(_ refusal: Refusal) -> [String] {
    let said = (expected["refusal"] as? [String: Any])?["say"] as? String ?? ""
    guard let allowed = CorpusFile.sayings[said] else { return said.isEmpty ? [] : ["unknown saying: \(said)"] }
    let kind = "\(refusal.identifier)".replacing("spreadsheet.", with: "")
    return allowed.contains(kind) ? [] : ["\(refusal.identifier), but: \(said)"]
  }

  // MARK: Sheets

  private func faults(_ sheet: [String: Any], at place: Int, in workbook: any TableWorkbook) throws -> [String] {
    let title = sheet["name"] as? String ?? ""
    guard let found = workbook.sheets.firstIndex(where: { $0.name == title }) else { return ["no sheet \(title)"] }
    let description = workbook.sheets[found]
    var faults: [String] = []
    if let state = sheet["state"] as? String, "\(description.visibility)" != state {
      faults.append("\(title): \(state)")
    }
    if sheet["active"] as? Bool == true, !description.isActive { faults.append("\(title) is not active") }
    guard description.hasCells else { return faults }
    let hidden = try workbook.hiddenColumns(of: found).filter { $0 < 20 }.map(CorpusFile.letter).sorted()
    if hidden != (sheet["hiddenColumns"] as? [String] ?? []) { faults.append("hidden columns \(hidden)") }
    return try faults + cells(sheet, at: found, in: workbook)
  }

  private func cells(_ sheet: [String: Any], at place: Int, in workbook: any TableWorkbook) throws -> [String] {
    let header = sheet["header"] as? [String: Any] ?? [:]
    let columns = header["columns"] as? [[String: Any]] ?? []
    var rows: [Int: [String: Any]] = [:]
    for row in sheet["rows"] as? [[String: Any]] ?? [] {
      rows[row["row"] as? Int ?? 0] = row["fields"] as? [String: Any]
    }
    var (faults, hidden, seen): ([String], [Int], Set<Int>) = ([], [], [])
    let reading = try workbook.rows(of: place)
    while try reading.next() {
      seen.insert(reading.row)
      if reading.isHidden { hidden.append(reading.row) }
      if let fields = rows[reading.row] { faults += self.faults(reading, fields, columns) }
    }
    faults += rows.keys.filter { !seen.contains($0) }.map { "no row \($0)" }
    if hidden != (sheet["hiddenRows"] as? [Int] ?? []) { faults.append("hidden rows \(hidden)") }
    return faults
  }

  private func faults(_ row: any TableRows, _ fields: [String: Any], _ columns: [[String: Any]]) -> [String] {
    columns.compactMap { column in
      let (at, label) = (column["at"] as? String ?? "", column["label"] as? String ?? "")
      guard let wanted = (fields[label] ?? fields[at + " " + label]) as? [String: Any] else { return nil }
      let cell = row[CorpusFile.number(at)]
      let all = [wanted] + (wanted["alternatives"] as? [[String: Any]] ?? [])
      return all.contains { CorpusCell($0).fits(cell) } ? nil : "\(at)\(row.row): \(cell), wanted \(wanted)"
    }
  }

  private static func letter(_ column: Int) -> String {
    String(UnicodeScalar(UInt8(65 + column)))
  }

  private static func number(_ letters: String) -> Int {
    letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }
}
