import Foundation
import TestSupport
import Testing

@testable import JSONSupport

@Suite("A table of texts, read lazily")
struct JSONTextTableTests {
  private func table(_ json: String) -> JSONTextTable? { JSONTextTable(Array(json.utf8)) }

  @Test("Every text comes back, with its escapes resolved as Foundation resolves them")
  func texts() throws {
    let json = #"""
      { "a" : "plain", "b":"„pēdiņas“ \"x\" \\ \/ \b\f\n\r\t \u0101\uD83D\uDE42\u20ac" ,
        "empty":"", "a.b":"{fakts} }{", "kā":"ĀČ"}
      """#
    let expected = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String])
    let table = try #require(self.table(json))
    #expect(table.keys == expected.keys.sorted())
    for (key, text) in expected { #expect(table[key] == text) }
    #expect(table["nothing"] == nil && table[""] == nil)
  }

  @Test("Of a key that stands twice the last one counts; an object without members is one")
  func corners() throws {
    let twice = try #require(table(#"{"a":"1","b":"2","a":"3"}"#))
    #expect(twice["a"] == "3" && twice["b"] == "2" && twice.keys == ["a", "b"])
    #expect(table(" {\n} ")?.keys == [])
    #expect(table("\u{FEFF}{\"a\":\"b\"}")?["a"] == "b")
  }

  @Test(
    "What is no object of texts is refused",
    arguments: [
      "", "{", "[]", "\"a\"", #"{"a"}"#, #"{"a":}"#, #"{"a":1}"#, #"{"a":"b",}"#, #"{"a":"b"} x"#, #"{"a":"b"#,
      #"{"a":"\x"}"#, #"{"a":"\u12g4"}"#, #"{"a":"\u12"#, "{\"a\":\"b\nc\"}", #"{"a":["b"]}"#, #"{"a":"b" "c":"d"}"#,
    ])
  func malformed(_ json: String) {
    #expect(table(json) == nil)
  }

  @Test(
    "Bytes that are no text are refused, and no damage to a file does more than that", arguments: [1, 2, 3] as [UInt64])
  func damaged(_ seed: UInt64) throws {
    #expect(JSONTextTable(Array("{\"a\":\"".utf8) + [0xC4] + Array("\"}".utf8)) == nil)
    var generator = SeededGenerator(seed: seed)
    let whole = Array(#"{"ab":"c\n\u0101d","e":"„f“","g":""}"#.utf8)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let cut = bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))
      for sample in [bytes, Array(cut)] {
        guard let table = JSONTextTable(sample) else { continue }
        for key in table.keys { #expect(table[key] != nil) }
      }
    }
  }
}
