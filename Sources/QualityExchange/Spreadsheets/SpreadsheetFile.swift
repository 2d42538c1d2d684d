import Foundation
import QualityModel

/// Opens spreadsheet files, whatever their names say: what a file is, its bytes tell.
package enum SpreadsheetFile {
  private static let zipMarks: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]]
  private static let startSize = 4096

  /// Opens a spreadsheet.
  ///
  /// ```swift
  /// if let workbook = try SpreadsheetFile.open(path: "register.xlsx") {
  ///   print(workbook.sheets.map(\.name))
  /// }
  /// ```
  ///
  /// - Returns: `nil` if the file is no spreadsheet and not taken for one, such as a CSV file, or is no file but a pipe
  /// - Throws: a refusal that says what the file is and what to do, if it is none that can be read; what reading the
  ///   file throws
  package static func open(path: String) throws -> (any SpreadsheetWorkbook)? {
    let name = URL(filePath: path).lastPathComponent
    let refusal = SpreadsheetRefusal(file: name)
    let file = try FileBytes(path: path)
    guard let size = file.size else { return nil }
    return try refusal.telling {
      let start = try file.bytes(at: 0, count: min(size, startSize))
      if let kind = try foreign(name, start, file) { throw refusal.refusal(kind.refusal) }
      return try isZip(start, file) ? try workbook(SpreadsheetPackage(file, name: name)) : nil
    }
  }

  /// What lies in the way of reading before a zip archive is opened.
  private static func foreign(_ name: String, _ start: [UInt8], _ file: FileBytes) throws -> ForeignFile? {
    if name.hasPrefix("~$") || (name.hasPrefix(".~lock.") && name.hasSuffix("#")) { return .lockFile }
    if start.starts(with: CompoundFile.mark) { return try CompoundFile.kind(of: file) }
    if isBareOldExcel(start) { return .oldExcel }
    return ForeignFile.marked(start) ?? MarkupFile.kind(start)
  }

  /// Excel up to 4.0 wrote its records into the file as they are; each begins with the kind and the length.
  private static func isBareOldExcel(_ start: [UInt8]) -> Bool {
    guard start.count > 8, start[0] == 9, start[1] < 9, start[1] & 1 == 0 || start[1] == 8 else { return false }
    return start[3] == 0 && (4...16).contains(start[2]) && start[5] < 9
  }

  private static func isZip(_ start: [UInt8], _ file: FileBytes) throws -> Bool {
    try zipMarks.contains { start.starts(with: $0) } || ZipDirectory.isAtEnd(of: file)
  }

  private static func workbook(_ package: SpreadsheetPackage) throws -> any SpreadsheetWorkbook {
    let kind = try PackageKind(of: package)
    switch kind {
    case .xlsx(let part): return try XLSXWorkbook(package, workbook: part)
    case .ods: return try ODSWorkbook(package)
    case .foreign(let kind): throw package.refusal.refusal(kind.refusal)
    }
  }
}
