import TestSupport
import Testing

@testable import QualityExchange

@Suite("Writing CSV and reading it again")
struct CSVRoundTripTests {
  private static let dialects = CSVDelimiter.allCases.flatMap { delimiter in
    [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1257].flatMap { encoding in
      CSVDialect.LineEnd.allCases.flatMap { lineEnd in
        [false, true].map { mark in
          CSVDialect(delimiter: delimiter, encoding: encoding, lineEnd: lineEnd, byteOrderMark: mark)
        }
      }
    }
  }

  @Test("Any texts come back in every dialect", arguments: dialects)
  func everyDialect(dialect: CSVDialect) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let rows = CSVSample.table(&random, forWindows1257: dialect.encoding == .windows1257)
      let bytes = try CSVSample.written(rows, dialect)
      try TestFiles.with(bytes) { path in
        let source = try DecodingByteSource(path: path, encoding: dialect.encoding, pieceSize: 50)
        let reader = try CSVReader(source, delimiter: dialect.delimiter, bufferSize: 40)
        #expect(try CSVSample.rows(reader) == rows, "seed \(seed), \(dialect)")
      }
    }
  }

  @Test("Texts made safe for spreadsheets come back", arguments: [CSVDialect.standard, .excelLatvian])
  func spreadsheets(dialect: CSVDialect) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let rows = CSVSample.table(&random, forWindows1257: false)
      let bytes = try CSVSample.written(rows, dialect, forSpreadsheets: true)
      let read = try CSVSample.rows(CSVReader(MemoryByteSource(bytes), delimiter: dialect.delimiter))
      #expect(read.map { $0.map(SpreadsheetSafety.undoNeutralising) } == rows, "seed \(seed)")
    }
  }

  @Test("The size of the pieces does not change the rows", arguments: [1, 2, 3, 7, 64])
  func pieces(size: Int) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let rows = CSVSample.table(&random, forWindows1257: false)
      let text = String(decoding: try CSVSample.written(rows), as: UTF8.self)
      #expect(try CSVSample.rows(CSVSample.reader(text, size: size)) == rows, "seed \(seed)")
    }
  }

  @Test("Published texts with quotes and line breaks come back byte for byte")
  func published() throws {
    let bytes = try TestFiles.fixture("awkward.csv")
    let reader = try CSVReader(MemoryByteSource(bytes))
    #expect(reader.delimiter == .comma)
    let rows = try CSVSample.rows(reader)
    #expect(rows.count == 32)
    #expect(rows.allSatisfy { $0.count == 9 })
    #expect(rows.joined().contains { $0.contains("\n") && $0.contains("\"") })
    #expect(try CSVSample.written(rows, CSVDialect(lineEnd: .crlf)) == bytes)
  }
}
