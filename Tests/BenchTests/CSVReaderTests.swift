import Foundation
import Testing

@testable import aplis_bench

@Suite("Reading rows for the bare import")
struct CSVReaderTests {
  private func rows(_ text: String) throws -> [[String]] {
    let folder = try WorkFolder(kept: nil)
    defer { folder.discardAll() }
    let path = folder.path + "/rows.csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let reader = try CSVReader(path)
    var rows: [[String]] = []
    while reader.next() { rows.append(reader.fields.map { String(decoding: $0, as: UTF8.self) }) }
    return rows
  }

  @Test("Fields with commas, quotes and ends of lines come as they were meant; empty ones stay in their place")
  func quotes() throws {
    #expect(
      try rows("id,title\r\n1,\"a \"\"b\"\", c\"\r\n2,\r\n") == [["id", "title"], ["1", "a \"b\", c"], ["2", ""]])
    #expect(try rows("\"\",\"x\ny\"\n,") == [["", "x\ny"], ["", ""]])
    #expect(try rows("") == [])
  }
}
