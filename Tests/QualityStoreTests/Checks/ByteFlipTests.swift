import Foundation
import QualityModel
import QualityStore
import TestSupport
import Testing

@Suite("A byte that changed by itself")
struct ByteFlipTests {
  /// Everything that the file tells of records, trail and frozen reviews.
  private static func content(_ path: String) throws -> [[[String?]]] {
    let sql = try PlainSQL(path, isReadOnly: true)
    let tables = RecordSchema.all.map(\.key) + ["trail", "frozen"]
    return try tables.map { table in
      // SQLite does not tell capital from small letters in names of columns: a flip there changes nothing.
      let columns = try sql.rows("SELECT name FROM pragma_table_info('\(table)') ORDER BY lower(name)").compactMap {
        $0.first ?? nil
      }
      let quoted = columns.map { "quote(\"\($0)\")" }.joined(separator: ", ")
      return try sql.rows("SELECT \(quoted) FROM \"\(table)\" NOT INDEXED ORDER BY \(quoted)")
    }
  }

  @Test("A flipped byte that changes what the file tells is found by the check, or the file is refused")
  func flips() throws {
    let bench = try Bench()
    try bench.sample()
    try PlainSQL(bench.path).run("PRAGMA wal_checkpoint(TRUNCATE)")
    let original = try bench.bytes()
    let expected = try Self.content(bench.path)
    let seed = ProcessInfo.processInfo.environment["APLIS_TEST_SEED"].flatMap { UInt64($0) } ?? 19_700_101
    let count = ProcessInfo.processInfo.environment["APLIS_TEST_FLIPS"].flatMap { Int($0) } ?? 400
    var generator = SeededGenerator(seed: seed)
    let used = original.indices.filter { original[$0] != 0 }
    var (refused, found, harmless) = (0, 0, 0)
    let flipped = bench.folder + "/flipped.aplis"
    for turn in 0..<count {
      // Most of the file is empty space: half of the flips go where something stands.
      let place =
        turn.isMultiple(of: 2)
        ? used[Int.random(in: 0..<used.count, using: &generator)]
        : Int.random(in: 0..<original.count, using: &generator)
      let mask = UInt8(1) << UInt8.random(in: 0...7, using: &generator)
      var bytes = original
      bytes[place] ^= mask
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: flipped + suffix) }
      try Data(bytes).write(to: URL(fileURLWithPath: flipped))
      do {
        let findings = try Workspace.open(flipped, for: .reading).check()
        if findings.isEmpty {
          let now = try? Self.content(flipped)
          let differing = zip(now ?? [], expected).flatMap { Set($0).symmetricDifference($1) }.prefix(2)
          let isSame = now == expected
          #expect(isSame, "seed \(seed), byte \(place) of \(original.count), mask \(mask): not found: \(differing)")
          harmless += 1
        } else {
          found += 1
        }
      } catch is Refusal {
        refused += 1
      }
    }
    #expect(found > 0 && harmless > 0 && refused + found + harmless == count, "seed \(seed)")
    print("flips: \(found) found, \(refused) refused, \(harmless) without effect on records and trail (seed \(seed))")
  }
}
