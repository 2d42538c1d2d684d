import Foundation

/// A CSV file as a workbook of one sheet.
package final class CSVTable: TableWorkbook {
  package let sheets = [SheetDescription(name: "", isActive: true)]
  private let file: RereadableFile
  private let encoding: TextEncoding?
  private let delimiter: CSVDelimiter?
  /// The encoding, once it was found out.
  private var detected: DetectedEncoding?

  /// - Parameters:
  ///   - path: a file or a pipe
  ///   - encoding: `nil` to find it out
  ///   - delimiter: `nil` to find it
  /// - Throws: ``TextFileError``
  package init(path: String, encoding: TextEncoding? = nil, delimiter: CSVDelimiter? = nil) throws {
    file = try RereadableFile(path)
    self.encoding = encoding
    self.delimiter = delimiter
  }

  package func rows(of sheet: Int) throws -> any TableRows { try reading(hashing: false, passesOver: true) }

  /// The rows with what only a text file has: lines, the text of each row, and the digest of the file.
  func reading(hashing: Bool = true, passesOver: Bool = false) throws -> CSVRows {
    let source = try DecodingByteSource(path: file.path, encoding: encoding, known: detected, hashing: hashing)
    detected = source.detected
    return try CSVRows(source, delimiter: delimiter, passesOver: passesOver)
  }

  /// Whether fields are separated as Excel with Latvian settings expects it.
  var isWrittenForExcel: Bool { (try? reading(hashing: false, passesOver: true).reader.delimiter) == .semicolon }

  package func mergedCells(of sheet: Int) throws -> [CellRange] { [] }
  package func hiddenColumns(of sheet: Int) throws -> Set<Int> { [] }
}
