import Foundation
import QualityModel

/// The trail of a bare import: the same columns as in every workspace, each entry chained to the one before.
final class BareTrail {
  private let database: Database
  private let insertion: Statement
  private let at: String
  private static let actor = "bench"
  private var last: Int
  private var link: Digest
  /// When, who, what and of which kind, each led by its length: the same for many entries.
  private var about: [UInt8] = []
  private var buffer: [UInt8] = []
  private var salts: [UInt8] = []
  private var salted = 0

  init(_ database: Database) throws {
    self.database = database
    insertion = try database.prepare(
      """
      INSERT INTO "trail" ("entry", "at", "actor", "event", "kind", "record", "salt", "payload", "digest", "link")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let head = try database.prepare(
      """
      SELECT "entry", "link", strftime('%Y-%m-%dT%H:%M:%SZ', 'now') FROM "trail" ORDER BY "entry" DESC LIMIT 1
      """)
    guard try head.next(), let link = Digest(bytes: head.bytes(1)) else {
      throw BenchError.program("there is no trail to go on with")
    }
    (last, self.link, at) = (head.number(0), link, head.text(2))
    insertion.bindText(at, at: 2)
    insertion.bindText(BareTrail.actor, at: 3)
  }

  /// The number that the next entry will have.
  var next: Int { last + 1 }

  /// Says what the entries that follow are about.
  func begin(_ event: String, of kind: String) {
    buffer.removeAll(keepingCapacity: true)
    for part in [at, BareTrail.actor, event, kind] {
      append(part.utf8.count)
      buffer.append(contentsOf: part.utf8)
    }
    about = buffer
    insertion.bindText(event, at: 4)
    insertion.bindText(kind, at: 5)
  }

  func append(_ record: UnsafeRawBufferPointer, _ payload: [UInt8]) throws {
    let salt = nextSalt()
    let digest = payloadDigest(salt, payload)
    let newLink = hash(digest, record)
    insertion.bind(next, at: 1)
    insertion.bindText(record, at: 6)
    salt.withUnsafeBytes { insertion.bindBlob($0, at: 7) }
    digest.withUnsafeBytes { insertion.bindBlob($0, at: 9) }
    newLink.withUnsafeBytes { insertion.bindBlob($0, at: 10) }
    try payload.withUnsafeBytes { payload in
      insertion.bindText(payload, at: 8)
      try insertion.run()
    }
    (last, link) = (next, newLink)
  }

  /// Notes where the trail ends.
  func finish() throws {
    try database.run("UPDATE \"workspace\" SET \"value\" = '\(last) \(link.hex)' WHERE \"name\" = 'head'")
  }

  private func payloadDigest(_ salt: ArraySlice<UInt8>, _ payload: [UInt8]) -> Digest {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: salt)
    buffer.append(contentsOf: payload)
    return SHA256.digest(of: buffer)
  }

  /// The link: SHA-256 over the link before it and the header, each part led by its length.
  private func hash(_ digest: Digest, _ record: UnsafeRawBufferPointer) -> Digest {
    buffer.removeAll(keepingCapacity: true)
    link.withUnsafeBytes { buffer.append(contentsOf: $0) }
    digest.withUnsafeBytes { buffer.append(contentsOf: $0) }
    append(next)
    // No row has an entry before its first one.
    append(0)
    buffer.append(contentsOf: about)
    append(record.count)
    buffer.append(contentsOf: record)
    return SHA256.digest(of: buffer)
  }

  private func append(_ number: Int) {
    withUnsafeBytes(of: UInt64(number).bigEndian) { buffer.append(contentsOf: $0) }
  }

  /// 16 random bytes, drawn in portions of 256, the most that the system gives at once.
  private func nextSalt() -> ArraySlice<UInt8> {
    if salted == salts.count {
      salts = Array(repeating: 0, count: 256)
      getentropy(&salts, salts.count)
      salted = 0
    }
    salted += 16
    return salts[salted - 16..<salted]
  }
}
