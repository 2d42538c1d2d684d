import Foundation
import Testing

@testable import QualityExchange

@Suite("Writing CSV")
struct CSVWriterTests {
  private func text(
    _ rows: [[String]], _ dialect: CSVDialect = .standard, forSpreadsheets: Bool = false
  ) throws -> String {
    String(decoding: try CSVSample.written(rows, dialect, forSpreadsheets: forSpreadsheets), as: UTF8.self)
  }

  @Test(
    "Only fields that need quotes get them",
    arguments: [
      ([["a", "b c", "ā;"]], "a,b c,ā;\n"),
      ([["a,b", "c\"d", "e\nf", "g\rh"]], "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\"\n"),
      ([["", ""], [""]], ",\n\"\"\n"),
      ([[], ["a"]], "a\n"),
      ([["sep=;", "sep=;"]], "\"sep=;\",sep=;\n"),
    ] as [([[String]], String)])
  func minimal(rows: [[String]], expected: String) throws {
    #expect(try text(rows) == expected)
  }

  @Test("The dialect for Excel has a mark, semicolons and CRLF")
  func excel() throws {
    #expect(try text([["a", "1,5", "x;y"]], .excelLatvian) == "\u{FEFF}a;1,5;\"x;y\"\r\n")
  }

  @Test("Texts that Excel would compute get an apostrophe, numbers do not")
  func spreadsheets() throws {
    var bytes: [UInt8] = []
    let writer = CSVWriter(.excelLatvian, forSpreadsheets: true) { bytes += $0 }
    try writer.text("=1+1")
    try writer.text("-12,5")
    try writer.text("'@x")
    try writer.text("'quoted'")
    try writer.endRow()
    try writer.number("-12,5")
    try writer.number("-1 234,50")
    try writer.number(-7)
    try writer.number("=2+2")
    try writer.number("-2+cmd|x")
    try writer.finish()
    let expected = "\u{FEFF}'=1+1;'-12,5;''@x;'quoted'\r\n-12,5;-1 234,50;-7;'=2+2;'-2+cmd|x\r\n"
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test("A file for Excel never begins with ID, which Excel takes for another format")
  func sylk() throws {
    #expect(try text([["ID", "ID"]], forSpreadsheets: true) == "\"ID\",ID\n")
    #expect(try text([["ID", "ID"]]) == "ID,ID\n")
  }

  @Test("A NUL and a character the encoding does not have are errors with their place")
  func errors() {
    #expect(throws: CSVWritingError(kind: .nulCharacter, row: 2, column: 2)) { try text([["a"], ["b", "c\0"]]) }
    #expect(throws: CSVWritingError(kind: .notRepresentable("я", .windows1257), row: 1, column: 2)) {
      try text([["ā", "я"]], CSVDialect(encoding: .windows1257))
    }
  }

  @Test("What the sink throws reaches the caller")
  func sinkFails() throws {
    let writer = CSVWriter { _ in throw CancellationError() }
    try writer.write(["a"])
    #expect(throws: CancellationError.self) { try writer.finish() }
  }

  @Test("Fields larger than the buffer and many rows arrive whole and in order")
  func large() throws {
    let rows = [[String(repeating: "x\"", count: 100_000), "b"]] + (0..<20_000).map { ["\($0)", "ā"] }
    #expect(try CSVSample.rows(CSVReader(MemoryByteSource(text(rows)))) == rows)
  }

  @Test("A file handle receives the file")
  func fileHandle() throws {
    try TestFiles.with([]) { path in
      let file = try #require(FileHandle(forWritingAtPath: path))
      let writer = CSVWriter(.standard, to: file)
      try writer.write(["a", "ā"])
      try writer.finish()
      try file.close()
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "a,ā\n")
    }
  }

  @Test("Rejected rows are written exactly as they stood in a windows-1257 file")
  func rejects() throws {
    let text = "nr;teksts\r\n1;\"šķūnis \"\"a\"\"\"\r\n2;\"b\nā\";;\n3;beigas"
    var bytes: [UInt8] = []
    _ = Array(text.utf8).withUnsafeBytes { TextEncoding.windows1257.encode($0, into: &bytes) }
    try TestFiles.with(bytes) { path in
      let source = try DecodingByteSource(path: path)
      let reader = try CSVReader(source)
      var copy: [UInt8] = []
      let writer = CSVWriter(CSVDialect(delimiter: reader.delimiter, encoding: source.detected.encoding)) { copy += $0 }
      while try reader.next() { try writer.writeRaw(reader.rawRow) }
      try writer.finish()
      #expect(copy == bytes + [0x0A])
    }
  }
}
