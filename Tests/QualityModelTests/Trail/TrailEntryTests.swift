import QualityModel
import TestSupport
import Testing

@Suite("The chain of the trail")
struct TrailEntryTests {
  private static func digest(_ salt: [UInt8], _ payload: String) -> Digest {
    salt.withUnsafeBytes { salt in
      Array(payload.utf8).withUnsafeBytes { TrailEntry.digest(salt: salt, payload: $0) }
    }
  }

  private static func entry(
    _ number: Int, _ at: String, _ actor: String, _ event: TrailEvent, previous: Int?, _ digest: Digest
  ) throws -> TrailEntry {
    TrailEntry(
      number: number, at: try #require(Instant(text: at)), actor: actor, event: event, kind: "person", record: "E-014",
      previous: previous, payloadDigest: digest)
  }

  /// The expected digests were computed apart from this program: SHA-256 over the same bytes, put together by a script.
  @Test("Two entries have the digests and links that were computed elsewhere")
  func vectors() throws {
    let first = Self.digest(Array(0..<16), #"{"new":{"name":"Darbinieks 014"}}"#)
    #expect(first.hex == "90c4b0b7354aaaf012e72b1a636947ca406fe31808386bdd9f33729477f5d045")
    let firstLink = try Self.entry(1, "2025-03-31T08:15:00Z", "E-001", .create, previous: nil, first)
      .hash(after: TrailEntry.origin)
    #expect(firstLink.hex == "2c6dfcaf508d79afb5630c93ff44e721f714044b37fadfe7d7080f83792800e7")
    let second = Self.digest(Array(16..<32), #"{"changed":{"name":["Darbinieks 014","Vadītājs 01"]},"reason":"ā"}"#)
    #expect(second.hex == "ef0894851627e5832a710e65de389fdfc3e7cadd3dc9d9e27ae2c36cd8a3b467")
    let secondLink = try Self.entry(2, "2025-04-01T00:00:00Z", "kvalitātes vadītājs", .change, previous: 1, second)
      .hash(after: firstLink)
    #expect(secondLink.hex == "004090ea7a5856bb23db5d7bbe5b07ecd4bd0cc837cdf561d2bd90f946b0f4dd")
  }

  @Test("Whatever of an entry changes, its link changes, and parts cannot flow into one another")
  func sensitivity() throws {
    let at = try #require(Instant(text: "2025-03-31T08:15:00Z"))
    let later = try #require(Instant(text: "2025-03-31T08:15:01Z"))
    let (one, two, three) = (Self.digest([1], "x"), Self.digest([2], "x"), Self.digest([1], "y"))
    func link(
      _ number: Int, _ at: Instant, _ actor: String, _ event: TrailEvent, _ subject: (String, String), _ previous: Int?,
      _ payload: Digest
    ) -> String {
      TrailEntry(
        number: number, at: at, actor: actor, event: event, kind: subject.0, record: subject.1, previous: previous,
        payloadDigest: payload
      ).hash(after: TrailEntry.origin).hex
    }
    let unit = ("unit", "U-01")
    let links = [
      link(5, at, "E-001", .change, unit, 3, one), link(6, at, "E-001", .change, unit, 3, one),
      link(5, later, "E-001", .change, unit, 3, one), link(5, at, "E-002", .change, unit, 3, one),
      link(5, at, "E-001", .withdraw, unit, 3, one), link(5, at, "E-001", .change, ("unitU", "-01"), 3, one),
      link(5, at, "E-001", .change, ("unit", "U-02"), 3, one), link(5, at, "E-001", .change, unit, 4, one),
      link(5, at, "E-001", .change, unit, 3, two), link(5, at, "E-001", .change, unit, 3, three),
      link(-5, at, "E-001", .change, unit, 3, one), link(5, at, "E-001", .change, unit, -3, one),
    ]
    #expect(Set(links).count == links.count)
  }
}

@Suite("Digests over many rows")
struct RowsDigestTests {
  /// Computed apart from this program: the sum of the three digests as numbers with the lowest byte first, modulo
  /// 2^256.
  @Test("The digest of three rows is the one that was computed elsewhere")
  func vector() {
    var rows = RowsDigest()
    for row in ["a", "b", "c"] { rows.add(SHA256.digest(of: Array(row.utf8))) }
    #expect(rows.hex == "1f38e627d5cb671e508e7539fc0cd76628136d34ce773893f790a5732c963836")
    #expect(RowsDigest().hex == String(repeating: "0", count: 64))
  }

  @Test("The order of rows does not matter; a row more, less, twice or changed does")
  func order() {
    let seed: UInt64 = 256
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<500).map { _ in SHA256.digest(of: Array("\(generator.next())".utf8)) }
    func digest(_ rows: [Digest]) -> RowsDigest { rows.reduce(into: RowsDigest()) { $0.add($1) } }
    let whole = digest(rows)
    for _ in 0..<10 { #expect(digest(rows.shuffled(using: &generator)) == whole, "seed \(seed)") }
    #expect(digest(Array(rows.dropLast())) != whole)
    #expect(digest(rows + [rows[0]]) != whole)
    #expect(digest([SHA256.digest(of: [])] + rows.dropFirst()) != whole)
  }

  @Test("Carries run through all words, and a full sum begins again at nought")
  func carries() throws {
    let full = try #require(Digest(hex: String(repeating: "f", count: 64)))
    let one = try #require(Digest(hex: "01" + String(repeating: "0", count: 62)))
    var rows = RowsDigest()
    rows.add(full)
    #expect(rows.hex == String(repeating: "f", count: 64))
    rows.add(one)
    #expect(rows == RowsDigest())
  }
}
