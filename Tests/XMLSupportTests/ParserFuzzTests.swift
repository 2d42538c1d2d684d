import Testing
import XMLSupport

@Suite("Random input never crashes the parser")
struct ParserFuzzTests {
  /// SplitMix64: small, and the same numbers everywhere.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let sample = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- c --><?p i?>
    <a xmlns="urn:a" xmlns:p="urn:p" x="1 &amp; &#257;"><p:b p:y='2'/>ā<![CDATA[<&]]>
    <c>&lt;text&gt;</c></a>
    """.utf8)

  private static let pieces = [
    "<", ">", "</", "/>", "<!DOCTYPE html>", "<!DOCTYPE a [", "<!ENTITY", "]>", "&", "&#0;", "&#xFFFF;",
    "<![CDATA[",
    "]]>", "<!--", "-->", "<?xml", "?>", "\u{FEFF}", "\0", "xmlns:p=''", "encoding='UTF-7'", "\"", "'",
  ].map { Array($0.utf8) }

  @Test(
    "Random bytes and damaged documents are parsed or refused",
    arguments: [1, 20_260_101, 987_654_321] as [UInt64])
  func fuzz(seed: UInt64) {
    var random = Generator(state: seed)
    for _ in 0..<2_000 {
      exercise(Bool.random(using: &random) ? noise(&random) : damaged(&random))
    }
  }

  /// Whatever was accepted has to come back the same after it was written.
  private func exercise(_ bytes: [UInt8]) {
    guard let document = try? XMLDocument(parsing: bytes, name: "fuzz", allowsHTMLDoctype: true) else {
      return
    }
    let written = document.serialised(.xml(indented: false))
    let again = try? XMLDocument(parsing: written, name: "again", allowsHTMLDoctype: true)
    #expect(again?.root.text == document.root.text, "\(bytes)")
    let page = document.serialised(.page)
    #expect((try? XMLDocument(parsing: page, name: "page", allowsHTMLDoctype: true)) != nil, "\(bytes)")
  }

  private func noise(_ random: inout Generator) -> [UInt8] {
    (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  private func damaged(_ random: inout Generator) -> [UInt8] {
    var bytes = Self.sample
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
      default: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0...20, using: &random)))
      }
    }
    return bytes
  }
}
