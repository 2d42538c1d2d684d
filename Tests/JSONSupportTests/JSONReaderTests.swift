import Foundation
import TestSupport
import Testing

@testable import JSONSupport

@Suite("JSON, read strictly")
struct JSONReaderTests {
  struct Vector: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var testDescription: String { name }
  }

  private static let vectors: [Vector] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let text = (try? String(contentsOf: folder.appending(path: "Fixtures/json-parsing.tsv"), encoding: .utf8)) ?? ""
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    return rows.map { row in
      let parts = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Vector(name: parts[0], bytes: Data(base64Encoded: parts[1]).map { Array($0) } ?? [])
    }
  }()

  private static func isRead(_ bytes: [UInt8]) -> Bool { (try? JSONDocument(bytes, keepsDoubles: true)) != nil }

  @Test("The published vectors are all there")
  func vectorsAreThere() {
    #expect(JSONReaderTests.vectors.count == 316)
  }

  @Test("What is JSON is read", arguments: vectors.filter { $0.name.hasPrefix("y_") })
  func accepted(_ vector: Vector) {
    #expect(JSONReaderTests.isRead(vector.bytes))
  }

  @Test("What is no JSON is refused", arguments: vectors.filter { $0.name.hasPrefix("n_") })
  func refused(_ vector: Vector) {
    #expect(!JSONReaderTests.isRead(vector.bytes))
  }

  @Test(
    "Where the standard leaves it open, broken texts are refused and any number is kept as written")
  func leftOpen() {
    for vector in JSONReaderTests.vectors where vector.name.hasPrefix("i_") {
      let isNumber = vector.name.hasPrefix("i_number")
      let isMark = vector.name == "i_structure_UTF-8_BOM_empty_object.json"
      let hasAllowedDepth = false
      #expect(
        JSONReaderTests.isRead(vector.bytes) == (isNumber || isMark || hasAllowedDepth),
        "\(vector.name)")
    }
  }

  @Test("Brackets without end cannot exhaust the stack")
  func depth() {
    for sign in ["[", "[{\"\":"] {
      let bytes = Array(String(repeating: sign, count: 100_000).utf8)
      #expect(throws: JSONError.self) { try JSONDocument(bytes) }
    }
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(JSONReaderTests.isRead(Array(deep.utf8)))
    #expect(!JSONReaderTests.isRead(Array(("[" + deep + "]").utf8)))
  }

  @Test("Every value knows its line and its column, columns counted in characters")
  func places() throws {
    let document = try JSONDocument(
      Array("{\n  \"ē\": 1,\n  \"ķekars\": [\"āboli\", true]\n}".utf8))
    let members = try #require(document.root.members)
    let items = try #require(members[1].node.array)
    #expect(document.place(of: document.root.offset) == (1, 1))
    #expect(document.place(of: members[0].offset) == (2, 3))
    #expect(document.place(of: members[0].node.offset) == (2, 8))
    #expect(document.place(of: items[1].offset) == (3, 23))
  }

  @Test(
    "A place is where counting from the beginning of the line finds it, in short lines and in long ones",
    arguments: 0..<20)
  func countedPlaces(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let signs = ["a", "ē", "€", "😀", seed.isMultiple(of: 2) ? "\n" : "b"]
    let bytes = Array(
      (0..<3000).map { _ in signs.randomElement(using: &random) ?? "" }.joined().utf8)
    let lines = JSONLines(bytes)
    for offset in Array(stride(from: 0, to: bytes.count, by: 97)) + [bytes.count, bytes.count + 5] {
      let before = bytes.prefix(offset)
      let start = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
      let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
      #expect(lines.place(of: offset) == (before.count { $0 == UInt8(ascii: "\n") } + 1, column))
      #expect(lines.line(of: offset) == lines.place(of: offset).line)
    }
    #expect(JSONLines([]).place(of: 0) == (1, 1))
  }

  @Test("An error stands where reading stopped")
  func errorPlaces() throws {
    let bytes = Array("{\n  \"ā\": [1, 2,, 3]\n}".utf8)
    let error = try #require(throws: JSONError.self) { try JSONDocument(bytes) }
    #expect(error.kind == .malformed)
    #expect(JSONLines(bytes).place(of: error.offset) == (2, 14))
  }

  @Test("A name that stands twice in an object is refused where it stands the second time, in small objects and large")
  func doubledNames() throws {
    for size in [1, 11, 12, 13, 40] {
      let members = (0..<size).map { "\"m\($0)\":0" }.joined(separator: ",")
      let bytes = Array("{\(members),\"m0\":1}".utf8)
      let error = try #require(throws: JSONError.self) { try JSONDocument(bytes) }
      #expect(error.kind == .doubleName && error.offset == bytes.count - 7)
      #expect(JSONValue(reading: String(decoding: bytes, as: UTF8.self)) == nil)
    }
    #expect(JSONValue(reading: #"{"a":{"b":1},"b":{"a":1}}"#) != nil, "other objects may use the name again")
  }

  @Test("Where all faults of a file are told at once, a member whose name stands twice is kept twice")
  func doubleNames() throws {
    let bytes = Array("{\"a\": 1, \"a\": 2}".utf8)
    let document = try JSONDocument(bytes, keepsDoubles: true)
    #expect(document.root.members?.map(\.name) == ["a", "a"])
    #expect(document.root.members?.compactMap { $0.node.integer } == [1, 2])
  }

  @Test("What is written is read again, whatever signs are in it", arguments: 0..<200)
  func roundTrip(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = JSONReaderTests.anything(&random)
    let written = JSONValue.object([
      (text, .array([.text(text), .integer(seed), .boolean(seed % 2 == 0)]))
    ]).pretty
    let root = try JSONDocument(Array(written.utf8)).root
    #expect(root.members?.first?.name == text)
    #expect(root.members?.first?.node.array?.first?.text == text)
    // Foundation reads the same.
    let other = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: [Any]]
    if !text.contains("\u{FEFF}") { #expect(other?[text]?.first as? String == text) }
  }

  private static func anything(_ random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let ranges: [ClosedRange<UInt32>] = [
        0...0x7F, 0x80...0x17F, 0x2000...0x206F, 0x1F300...0x1F5FF,
      ]
      let range = ranges[Int.random(in: 0..<ranges.count, using: &random)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
