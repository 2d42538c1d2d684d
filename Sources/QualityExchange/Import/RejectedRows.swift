import Foundation
import QualityModel

/// The file for rows that could not be taken: each as it was, with the reason in one more column.
public final class RejectedRows {
  private let path: String
  private let explain: (ImportReport.Problem) -> String
  private var file: FileHandle?
  private var writer: CSVWriter?
  public private(set) var count = 0

  /// - Parameter explain: makes the sentence for a problem
  public init(_ path: String, explain: @escaping (ImportReport.Problem) -> String) {
    self.path = path
    self.explain = explain
  }

  private var header: [UInt8] = []
  private var dialect = CSVDialect.standard

  func begin(header: UnsafeRawBufferPointer, delimiter: CSVDelimiter, encoding: TextEncoding) throws {
    self.header = Array(header)
    dialect = CSVDialect(delimiter: delimiter, encoding: encoding, lineEnd: .lf, byteOrderMark: false)
  }

  func add(_ row: UnsafeRawBufferPointer, _ problems: [ImportReport.Problem]) throws {
    let writer = try self.writer ?? open()
    count += 1
    try write(Array(row), reason: problems.map(explain).joined(separator: "; "), to: writer)
  }

  /// Creates the file when the first row is rejected; one that is there already is not touched.
  private func open() throws -> CSVWriter {
    let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      let name = errno == EEXIST ? "import.rejects-exist" : "import.rejects-unwritable"
      throw Refusal(.inputOutput, name, ["file": path])
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let writer = CSVWriter(dialect, to: file)
    (self.file, self.writer) = (file, writer)
    try write(header, reason: ColumnPlan.reasonHeader, to: writer)
    return writer
  }

  private func write(_ row: [UInt8], reason: String, to writer: CSVWriter) throws {
    let end = row.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }.map { $0 + 1 } ?? 0
    let cell = "\"" + reason.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    let line = Array(row[..<end]) + [dialect.delimiter.rawValue] + Array(cell.utf8) + [UInt8(ascii: "\n")]
    try line.withUnsafeBytes { try writer.writeRaw($0) }
  }

  public func finish() throws {
    try writer?.finish()
    try file?.close()
  }
}
