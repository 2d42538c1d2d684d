import TestSupport
import Testing

@testable import QualityExchange

@Suite("Packing by deflate")
struct DeflateTests {
  private static func packed(_ bytes: [UInt8], pieces: Int = .max) throws -> [UInt8] {
    var packed: [UInt8] = []
    let deflate = Deflate { packed += $0 }
    for start in stride(from: 0, to: bytes.count, by: min(pieces, max(1, bytes.count))) {
      try bytes[start..<min(bytes.count, start + min(pieces, bytes.count))].withUnsafeBytes { try deflate.write($0) }
    }
    try deflate.finish()
    return packed
  }

  /// Texts, noise and repetitions, near and far.
  private static func samples() -> [[UInt8]] {
    var random = SeededGenerator(seed: 5)
    let noise = (0..<70_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let words = ["<c r=\"", "\"><v>", "</v></c>", "šūna", "12", "45717"]
    let text = (0..<60_000).flatMap { _ in Array((words.randomElement(using: &random) ?? "").utf8) }
    let far = Array(noise[..<32_768]) + Array(noise[..<32_768]) + Array(noise[..<40_000])
    return [[], [7], Array("abc".utf8), Array(repeating: 0, count: 300_000), noise, text, far]
  }

  @Test("What is packed is unpacked to the same bytes, by us and by Python, in whatever pieces it comes")
  func roundTrip() throws {
    let samples = Self.samples()
    for bytes in samples {
      let whole = try Self.packed(bytes)
      #expect(try Unpacking.inflated(whole, pieces: 10_000) == bytes)
      #expect(try Self.packed(bytes, pieces: 4_093) == whole)
    }
    guard try PythonZlib.samples() != nil else { return }
    let theirs = try PythonZlib.unpacked(samples.map { try Self.packed($0) })
    #expect(theirs == samples.map { CRC32.checksum(of: $0) })
  }

  @Test("Markup becomes several times smaller, and noise hardly grows")
  func size() throws {
    let samples = Self.samples()
    #expect(try Self.packed(samples[5]).count < samples[5].count / 4)
    #expect(try Self.packed(samples[4]).count < samples[4].count * 11 / 10)
  }
}
