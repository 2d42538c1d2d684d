import TestSupport

@testable import QualityExchange

/// What tests of reading and writing share.
enum CSVSample {
  /// A row that could not be read.
  struct BadRow {
    var error: CSVError
    var raw: String
  }

  /// A reader whose source gives `size` bytes at once and whose buffer is so small that most rows cross its end.
  static func reader(_ text: String, size: Int, delimiter: CSVDelimiter = .comma) throws -> CSVReader {
    try CSVReader(MemoryByteSource(Array(text.utf8), largestPiece: size), delimiter: delimiter, bufferSize: 32)
  }

  static func rows(_ reader: CSVReader) throws -> [[String]] {
    var rows: [[String]] = []
    while try reader.next() { rows.append(reader.strings) }
    return rows
  }

  /// Reads to the end, past every faulty row.
  static func allRows(_ reader: CSVReader) throws -> (good: [[String]], bad: [BadRow]) {
    var (good, bad): ([[String]], [BadRow]) = ([], [])
    while true {
      do {
        guard try reader.next() else { return (good, bad) }
        good.append(reader.strings)
      } catch let error as CSVError {
        bad.append(BadRow(error: error, raw: String(decoding: reader.rawRow, as: UTF8.self)))
      }
    }
  }

  static func written(
    _ rows: [[String]], _ dialect: CSVDialect = .standard, forSpreadsheets: Bool = false
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = CSVWriter(dialect, forSpreadsheets: forSpreadsheets) { bytes += $0 }
    for row in rows { try writer.write(row) }
    try writer.finish()
    return bytes
  }

  /// A table of texts made of what trips up readers and writers.
  static func table(_ random: inout SeededGenerator, forWindows1257: Bool) -> [[String]] {
    (0..<Int.random(in: 0...8, using: &random)).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in text(&random, forWindows1257) }
    }
  }

  static func text(_ random: inout SeededGenerator, _ forWindows1257: Bool) -> String {
    let baltic: [Unicode.Scalar] = [
      "a", "Z", "1", " ", "\"", "\"", "'", ",", ";", "\t", "|", "\r", "\n", "=", "+", "-", "@",
      "ā", "Š", "€", "„", "\u{A0}",
    ]
    let others: [Unicode.Scalar] = ["😀", "\u{301}", "\u{FEFF}", "\u{2028}", "\u{1}", "я", "\u{10FFFF}", "\u{D7FF}"]
    let signs = forWindows1257 ? baltic : baltic + others
    if Int.random(in: 0..<20, using: &random) == 0 { return "sep=;" }
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...7, using: &random) { text.append(signs.randomElement(using: &random) ?? "a") }
    return String(text)
  }
}
