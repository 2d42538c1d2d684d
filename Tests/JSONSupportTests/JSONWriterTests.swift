import Testing

@testable import JSONSupport

@Suite("JSON, written")
struct JSONWriterTests {
  private let sample = JSONValue.object([
    ("id", .text("NC-1")), ("count", .integer(2)), ("sum", .number("12.50")), ("open", .boolean(true)),
    ("none", .null), ("empty", .array([])), ("no", .object([])),
    ("list", .array([.text("a"), .object([("b", .text("c"))])])),
  ])

  @Test("On one line nothing stands between")
  func line() {
    #expect(
      sample.line
        == #"{"id":"NC-1","count":2,"sum":12.50,"open":true,"none":null,"empty":[],"no":{},"list":["a",{"b":"c"}]}"#)
  }

  @Test("On lines each member and item has its own, two spaces deeper; what is empty stays together")
  func lines() {
    let text = """
      {
        "id": "NC-1",
        "count": 2,
        "sum": 12.50,
        "open": true,
        "none": null,
        "empty": [],
        "no": {},
        "list": [
          "a",
          {
            "b": "c"
          }
        ]
      }

      """
    #expect(sample.pretty == text)
  }

  @Test("Members without a value are left out where that is asked for")
  func filled() {
    #expect(JSONValue.filled([("a", nil), ("b", .integer(1))]).line == #"{"b":1}"#)
  }

  @Test("Signs below the space are escaped by letter, in the trail by number; a byte-order mark always; nothing else")
  func escapes() {
    let text = "\"\\/\n\r\t\u{1}\u{1F}\u{FEFF}\u{FEFE}ā🙂"
    var (named, numbered): ([UInt8], [UInt8]) = ([], [])
    JSONBytes.append(text, to: &named)
    JSONBytes.append(text, to: &numbered, .numbered)
    #expect(String(decoding: named, as: UTF8.self) == #""\"\\/\n\r\t\u0001\u001f\ufeff"# + "\u{FEFE}ā🙂\"")
    #expect(
      String(decoding: numbered, as: UTF8.self) == #""\"\\/\u000a\u000d\u0009\u0001\u001f\ufeff"# + "\u{FEFE}ā🙂\"")
    for bytes in [named, numbered] {
      #expect(JSONValue(reading: String(decoding: bytes, as: UTF8.self))?.text == text)
    }
  }

  @Test("A value that is read and written again is the same, byte by byte")
  func again() throws {
    #expect(try #require(JSONValue(reading: sample.line)).line == sample.line)
    #expect(try #require(JSONValue(reading: sample.pretty)).pretty == sample.pretty)
  }

  @Test("Only an array of texts gives texts, only an object of texts gives text members")
  func texts() throws {
    let value = try #require(JSONValue(reading: #"{"a":["x","y"],"b":["x",null],"c":{"d":"e"},"f":{"g":[]},"h":[]}"#))
    #expect(value["a"]?.texts == ["x", "y"] && value["h"]?.texts == [] && value["b"]?.texts == nil)
    #expect(value["c"]?.textMembers == ["d": "e"] && value["f"]?.textMembers == nil && value["a"]?.textMembers == nil)
    #expect(value["nothing"] == nil && value["a"]?["x"] == nil && value.byName?.count == 5)
  }

  #if DEBUG
    @Test("A name that is written twice in one object stops a build for tests")
    func doubled() async {
      await #expect(processExitsWith: .failure) {
        _ = JSONValue.object([("a", .null), ("b", .object([("a", .null)])), ("a", .null)]).line
      }
      let again = JSONValue.object([("a", .null), ("b", .object([("a", .null)])), ("c", .null)])
      #expect(again.line == #"{"a":null,"b":{"a":null},"c":null}"#, "an object inside has names of its own")
    }
  #endif
}
