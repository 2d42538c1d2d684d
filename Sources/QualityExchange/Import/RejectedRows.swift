import Foundation
import QualityModel

/// The file for rows that could not be taken: each as it was, with the reason in one more column.
public final class RejectedRows {
  private let path: String
  private let explain: (ImportReport.Problem) -> String
  private var file: FileHandle?
  private var writer: CSVWriter?
  /// How many rows were put aside.
  public private(set) var count = 0

  /// - Parameter explain: makes the sentence for a problem
  public init(_ path: String, explain: @escaping (ImportReport.Problem) -> String) {
    self.path = path
    self.explain = explain
  }

  private var header: [UInt8] = []
  private var headerCount = 0
  private var dialect = CSVDialect.standard

  /// The mark is kept, so that Excel reads the letters as before; UTF-16 is not known without one.
  func begin(header: [String], delimiter: CSVDelimiter, _ detected: DetectedEncoding) throws {
    headerCount = header.count
    let isMarked =
      detected.hasByteOrderMark || detected.encoding == .utf16LittleEndian || detected.encoding == .utf16BigEndian
    dialect = CSVDialect(delimiter: delimiter, encoding: detected.encoding, lineEnd: .lf, byteOrderMark: isMarked)
    self.header = bytes(of: header)
  }

  /// A row as it stands in the file.
  private func bytes(of cells: [String]) -> [UInt8] {
    let delimiter = String(UnicodeScalar(dialect.delimiter.rawValue))
    let written = cells.map { cell in
      cell.contains { $0.isNewline || $0 == "\"" } || cell.contains(delimiter)
        ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
    return Array(written.joined(separator: delimiter).utf8)
  }

  /// Adds a row of a spreadsheet.
  func add(_ cells: [String], _ problems: [ImportReport.Problem]) throws {
    try bytes(of: cells).withUnsafeBytes { try add($0, cells: cells.count, problems) }
  }

  /// - Parameter cells: how many cells the row has; a row that is too short gets empty ones, so that the reason
  ///   stands in
  ///   its own column
  func add(_ row: UnsafeRawBufferPointer, cells: Int, _ problems: [ImportReport.Problem]) throws {
    let writer = try self.writer ?? open()
    count += 1
    let missing = cells > 0 ? max(0, headerCount - cells) : 0
    try write(Array(row), missing, reason: problems.map(explain).joined(separator: "; "), to: writer)
  }

  /// Creates the file when the first row is rejected; one that is there already is not touched.
  private func open() throws -> CSVWriter {
    let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      let name: Refusal.ID = errno == EEXIST ? .importRejectsExist : .importRejectsUnwritable
      throw Refusal(.inputOutput, name, ["file": .text(path)])
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let writer = CSVWriter(dialect, to: file)
    (self.file, self.writer) = (file, writer)
    try write(header, 0, reason: ColumnPlan.reasonHeader, to: writer)
    return writer
  }

  private func write(_ row: [UInt8], _ missing: Int, reason: String, to writer: CSVWriter) throws {
    let end = row.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }.map { $0 + 1 } ?? 0
    let cell = "\"" + reason.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    let delimiters = Array(repeating: dialect.delimiter.rawValue, count: missing + 1)
    let line = Array(row[..<end]) + delimiters + Array(writable(cell).utf8) + [UInt8(ascii: "\n")]
    try line.withUnsafeBytes { try writer.writeRaw($0) }
  }

  /// The reason in letters that the file's encoding has.
  private func writable(_ text: String) -> String {
    guard let page = dialect.encoding.codePage else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { page.byte(for: $0) == nil ? "?" : $0 }))
  }

  /// Writes what is still held back and closes the file; if no row was put aside there is none.
  public func finish() throws {
    try writer?.finish()
    try file?.close()
  }

  /// Takes the file away again, because nothing was written into the workspace either.
  public func discard() {
    guard let file else { return }
    try? file.close()
    try? FileManager.default.removeItem(atPath: path)
    (self.file, writer) = (nil, nil)
  }
}

extension Refusal.ID {
  static let importRejectsExist = Refusal.ID("import.rejects-exist")
  static let importRejectsUnwritable = Refusal.ID("import.rejects-unwritable")
}
