import Foundation
import TestSupport
import Testing

@testable import QualityExchange

@Suite("Unpacking what deflate has packed")
struct InflateTests {
  @Test(
    "Stored, fixed and dynamic blocks are unpacked",
    arguments: [
      ("01 00 00 ff ff", ""), ("03 00", ""), ("01 03 00 fc ff 61 62 63", "abc"),
      ("cb 48 cd c9 c9 57 c8 40 27 01", "hello hello hello hello"),
      ("4b 4c 4a 06 00", "abc"),
      // A dynamic block, with codes of its own.
      (
        "35 8d 81 0d 00 30 08 c2 6e 05 e6 ff 2f ac b8 2c 51 83 15 a2 e4 91 c6 f4 44 52 5b 06 26 39 08 b8 1c 87 2a 2e f1 9a 51 78 39 34 54 54 ef 97 0c e2 24 5a bb 3d f7 41 4f 1f f8 02",
        "aabeaaebaaeecaaacaaaababecccdabaaaeabcbccbcabababaabbaaeeabacaabccaaacbbaabaaaaacbbaabbbaccdcabcabcbbbacbacaabdbbbeaaabb"
      ),
    ])
  func blocks(packed: String, text: String) throws {
    #expect(try Unpacking.inflated(Unpacking.bytes(packed)) == Array(text.utf8))
  }

  @Test(
    "The wrong inputs by which zlib is tested are refused for what is wrong in them",
    arguments: [
      ("00 00 00 00 00", .storedLength), ("06", .blockKind), ("fc 00 00", .codeDescription),
      ("04 00 fe ff", .missingCodes), ("04 00 24 49 00", .codeDescription), ("04 00 24 e9 ff ff", .codeDescription),
      ("04 00 24 e9 ff 6d", .noEndCode), ("02 7e ff ff", .unknownCode),
      ("04 c0 81 08 00 00 00 00 20 7f eb 0b 00 00", .unknownCode),
      ("0c c0 81 00 00 00 00 00 90 ff 6b 04 00", .tooFarBack),
      ("1b 07 00 00 00 00 00", .unknownCode), ("03 7e 00 00 00 00 00", .unknownCode),
    ] as [(String, InflateError)])
  func wrong(packed: String, error: InflateError) {
    #expect(throws: error) { try Unpacking.inflated(Unpacking.bytes(packed)) }
  }

  @Test("Data that end early are an error wherever they end, and so are bytes behind them")
  func cut() {
    let packed = Unpacking.bytes("cb 48 cd c9 c9 57 c8 40 27 01")
    for count in 0..<packed.count {
      #expect(throws: InflateError.cutShort, "\(count)") { try Unpacking.inflated(Array(packed[..<count])) }
    }
    #expect(throws: InflateError.bytesBehind) { try Unpacking.inflated(packed + [0]) }
    #expect(throws: InflateError.bytesBehind) { try Unpacking.inflated(packed + Array(repeating: 1, count: 20)) }
  }

  @Test("What Python packs is unpacked, whatever the level and the strategy, in pieces of any size")
  func python() throws {
    guard let samples = try PythonZlib.samples() else { return }
    for sample in samples {
      for (pieces, packedPieces) in [(1000, Int.max), (1, 7), (100_000, 1)] {
        let unpacked = try Unpacking.inflated(sample.packed, pieces: pieces, packedPieces: packedPieces)
        #expect(unpacked == sample.bytes, "\(sample.name)")
      }
    }
  }

  @Test("What is damaged is refused, or unpacked as Python unpacks it", arguments: [1, 2, 3] as [UInt64])
  func damaged(seed: UInt64) throws {
    guard let samples = try PythonZlib.samples() else { return }
    var random = SeededGenerator(seed: seed)
    let small = samples.filter { $0.packed.count < 20_000 }
    let broken = (0..<300).map { _ in Damage.done(to: small.randomElement(using: &random)?.packed ?? [], &random) }
    let python = try PythonZlib.unpacked(broken)
    for (packed, theirs) in zip(broken, python) {
      let ours = try? Unpacking.inflated(packed)
      #expect(ours.map(CRC32.checksum) == theirs, "\(packed.prefix(40)) … \(packed.count)")
    }
  }
}
