import TestSupport
import Testing

@testable import QualityExchange

@Suite("Reading CSV")
struct CSVReaderTests {
  private func rows(_ text: String, delimiter: CSVDelimiter? = nil) throws -> [[String]] {
    try CSVSample.rows(CSVReader(MemoryByteSource(text), delimiter: delimiter))
  }

  @Test(
    "Quotes, doubled quotes and line breaks inside fields are read as RFC 4180 says",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,\"b,\"\"c\"\"\"\n", [["a", "b,\"c\""]]),
      ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
      ("\"\",\n", [["", ""]]),
      ("\"\"\n", [[""]]),
      ("\"\"\"\",x", [["\"", "x"]]),
      ("a,", [["a", ""]]),
      (",", [["", ""]]),
      ("\"a\"", [["a"]]),
      ("\"\"", [[""]]),
      ("", []),
      ("5\" pipe,a\"\"b\n", [["5\" pipe", "a\"\"b"]]),
      (" a , \"b\" \n", [[" a ", " \"b\" "]]),
    ] as [(String, [[String]])])
  func rfc4180(text: String, expected: [[String]]) throws {
    #expect(try rows(text, delimiter: .comma) == expected)
  }

  @Test(
    "Rows end with LF, CRLF or CR, also mixed",
    arguments: ["a;b\nc;d\n", "a;b\r\nc;d\r\n", "a;b\rc;d\r", "a;b\rc;d\n"])
  func lineEnds(text: String) throws {
    #expect(try rows(text) == [["a", "b"], ["c", "d"]])
  }

  @Test("Empty lines are passed over and counted")
  func emptyLines() throws {
    let reader = try CSVReader(MemoryByteSource("\n\r\na;b\r\n\r\r\n\n\"x\ny\";d\n\ne;f"))
    var seen: [Int: [String]] = [:]
    while try reader.next() { seen[reader.line] = reader.strings }
    #expect(seen == [3: ["a", "b"], 7: ["x\ny", "d"], 10: ["e", "f"]])
  }

  @Test("A byte-order mark is no text")
  func mark() throws {
    #expect(try rows("\u{FEFF}a;b\n1;2") == [["a", "b"], ["1", "2"]])
  }

  @Test(
    "The delimiter is found from the first rows",
    arguments: [
      ("a,b,c\n1,2,3\n", CSVDelimiter.comma),
      ("a;b;c\n1,5;2,5;3\n2,5;1;2\n", .semicolon),
      ("1,5;2,5\n3,5;4,5\n", .semicolon),
      ("a\tb\n1,5\t\"x;y\"\n", .tab),
      ("name,text\nA,\"one; two; three\"\nB,\"four; five\"\n", .comma),
      ("name,text\nA,one; two\nB,three; four\nC,five\n", .comma),
      ("Reģistrs 2024\nnr;kas;cik\n1;a;2,50\n2;b;3\n", .semicolon),
      ("Reģistrs, 2024\nnr;kas;cik\n1;a;2,50\n2;b;3\n", .semicolon),
      ("id,text\n1,\"a;\nb;\nc;\nd;\"\n2,\"e;\nf;\ng;\"\n", .comma),
      ("one column\nx\n", .comma),
      ("", .comma),
      ("\"a;b;c\",\"d\ne;f\"\n\"a;b\",c\n", .comma),
    ])
  func guess(text: String, expected: CSVDelimiter) throws {
    #expect(try CSVReader(MemoryByteSource(text)).delimiter == expected)
  }

  @Test(
    "A first line sep= names the delimiter and is no row",
    arguments: [
      ("sep=;\r\na;b,c\r\n", CSVDelimiter.semicolon), ("SEP=|\na|b,c\n", .pipe), ("\u{FEFF}sep=\t\na\tb,c\n", .tab),
    ])
  func separatorLine(text: String, expected: CSVDelimiter) throws {
    let reader = try CSVReader(MemoryByteSource(text))
    #expect(reader.delimiter == expected)
    #expect(try reader.next())
    #expect(reader.line == 2)
    #expect(reader.strings == ["a", "b,c"])
  }

  @Test("A first line sep= with something else is an error, unless the delimiter is given")
  func unknownSeparator() throws {
    let expected = CSVError(kind: .unknownSeparator, line: 1, column: 1)
    #expect(throws: expected) { try rows("sep=x\na;b") }
    #expect(try rows("sep=x\na;b", delimiter: .semicolon) == [["a", "b"]])
    #expect(try rows("sep=long;b") == [["sep=long", "b"]])
  }

  @Test("Empty fields at the end of a row can be left out of the count, and a field that is not there is empty")
  func counts() throws {
    let reader = try CSVReader(MemoryByteSource("a;b;;\n;;;\n"))
    #expect(try reader.next())
    #expect(reader.count == 4 && reader.filledCount == 2)
    #expect(reader.string(at: 3) == "" && reader.string(at: 4) == "" && reader.string(at: -1) == "")
    #expect(try reader.next())
    #expect(reader.count == 4 && reader.filledCount == 0)
  }

  @Test("A row can be had exactly as it stands in the file")
  func rawRows() throws {
    let text = "a;\"b \"\"x\"\"\nc\";\r\n\n \"d;e\r;"
    let reader = try CSVReader(MemoryByteSource(text), delimiter: .semicolon)
    var raw: [String] = []
    while try reader.next() { raw.append(String(decoding: reader.rawRow, as: UTF8.self)) }
    #expect(raw == ["a;\"b \"\"x\"\"\nc\";\r\n", " \"d;e\r", ";"])
  }

  @Test(
    "A faulty row is named by line and column",
    arguments: [
      ("a,b\n1,\"2\n3,4\n", CSVError.Kind.unclosedQuote, 2, 2),
      ("\"", .unclosedQuote, 1, 1),
      ("a,b\n\"x\ny\",\"2\"z,3\n", .textAfterQuote, 3, 2),
      ("\"a\" ,b", .textAfterQuote, 1, 1),
      ("a,b\r\n\r\n1,2\0,3\n", .nulByte, 3, 2),
      ("a\n\"b\n\0\"\n", .nulByte, 3, 1),
    ] as [(String, CSVError.Kind, Int, Int)])
  func faults(text: String, kind: CSVError.Kind, line: Int, column: Int) {
    for size in [1, 2, 3, 7, 64] {
      #expect(throws: CSVError(kind: kind, line: line, column: column)) {
        try CSVSample.rows(CSVSample.reader(text, size: size))
      }
    }
  }

  @Test("After a faulty row the next rows are read, and the faulty one can be had as it stands")
  func recovery() throws {
    let text = "a,b\n\"x\" y,1\r\nc,d\n1\0,2\ne,f\n\"g,h\ni,j\n"
    for size in [1, 2, 3, 7, 64] {
      let (good, bad) = try CSVSample.allRows(CSVSample.reader(text, size: size))
      #expect(good == [["a", "b"], ["c", "d"], ["e", "f"], ["i", "j"]])
      #expect(bad.map(\.raw) == ["\"x\" y,1\r\n", "1\0,2\n", "\"g,h\n"])
      #expect(bad.map(\.error.line) == [2, 4, 6])
      #expect(bad.map(\.error.kind) == [.textAfterQuote, .nulByte, .unclosedQuote])
    }
  }

  @Test("Fields of 1 MiB are read, longer ones are errors and end the reading", arguments: [false, true])
  func longFields(quoted: Bool) throws {
    let quote = quoted ? "\"" : ""
    let field = String(repeating: "x", count: CSVReader.largestField)
    #expect(try rows("a,b\n1,\(quote)\(field)\(quote)\n2,3\n").map(\.count) == [2, 2, 2])
    let reader = try CSVReader(MemoryByteSource("a,b\n1,\(quote)\(field)x\(quote)\n2,3\n"))
    #expect(try reader.next())
    #expect(throws: CSVError(kind: .fieldTooLong, line: 2, column: 2)) { try reader.next() }
    #expect(try reader.next() == false)
  }

  @Test("A quote that is never closed in a large file is an error after 1 MiB, at the quote")
  func runawayQuote() throws {
    let text = "a,b\n1,\"2\n" + String(repeating: "some text,more text\n", count: 500_000)
    #expect(throws: CSVError(kind: .fieldTooLong, line: 2, column: 2)) { try rows(text) }
  }

  @Test("A row over 8 MiB is an error and ends the reading")
  func longRow() throws {
    let text = "a\n" + String(repeating: String(repeating: "x", count: 1023) + ",", count: 8 * 1024) + "y\n"
    #expect(throws: CSVError(kind: .rowTooLong, line: 2, column: 1)) { try rows(text, delimiter: .comma) }
  }

  @Test("Random bytes never crash the reader, and raw rows never overlap", arguments: [UInt64(1), 2, 3, 4])
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let likely: [UInt8] = Array("ab\",;\t\r\n\"\n".utf8) + [0, 0xC4, 0x81, 0xFF]
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        let isLikely = Bool.random(using: &random)
        return isLikely
          ? likely.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      var outcomes: [String] = []
      for size in [1, 3, 64] {
        let reader = try? CSVReader(MemoryByteSource(bytes, largestPiece: size), delimiter: .comma, bufferSize: 16)
        guard let reader else { continue }
        let (good, bad) = try CSVSample.allRows(reader)
        #expect(bad.reduce(0) { $0 + $1.raw.utf8.count } <= bytes.count * 3)
        outcomes.append("\(good) \(bad)")
        _ = try? CSVReader(MemoryByteSource(bytes))
      }
      #expect(Set(outcomes).count <= 1, "seed \(seed): \(bytes)")
    }
  }

  @Test("Memory does not grow with the file: a row read later reuses the room of the first")
  func steadyRoom() throws {
    let row = "abc;\"d \"\"e\"\"\";1\n"
    let reader = try CSVReader(MemoryByteSource(String(repeating: row, count: 100_000)))
    var places: Set<UnsafeRawPointer?> = []
    while try reader.next() { places.insert(reader.bytes(at: 1).baseAddress) }
    #expect(places.count == 1)
  }

  @Test("Messages name line, column and kind")
  func message() {
    let error = CSVError(kind: .unclosedQuote, line: 12, column: 3)
    #expect("\(error)" == "line 12, column 3: the quote that begins this field is never closed [csv.unclosed-quote]")
  }
}
