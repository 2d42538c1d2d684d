/// One entry of the trail: who did what to which record, when; chained to the entry before it by SHA-256.
///
/// The chain runs over the header and the salted digest of the payload, not over the payload itself: a payload can be
/// redacted by a recorded decision, and the chain still holds.
public struct TrailEntry: Sendable, Equatable {
  /// The place in the trail, counted from 1 without gaps.
  public let number: Int
  /// When it happened, in universal time.
  public let at: Instant
  /// The identifier of the acting person, or the name of their account where no person is recorded yet.
  public let actor: String
  /// What was done.
  public let event: TrailEvent
  /// The key of the record's kind.
  public let kind: String
  /// The identifier of the record; empty for an import of many rows.
  public let record: String
  /// The entry before this one about the same record.
  public let previous: Int?
  /// The salted SHA-256 of what the entry says; it stays when the payload is redacted.
  public let payloadDigest: Digest

  /// - Parameters:
  ///   - number: the place in the trail, counted from 1
  ///   - actor: a person's identifier or an account's name
  ///   - previous: the entry before this one about the same record
  ///   - payloadDigest: the salted SHA-256 of what the entry says
  public init(
    number: Int, at: Instant, actor: String, event: TrailEvent, kind: String, record: String, previous: Int?,
    payloadDigest: Digest
  ) {
    self.number = number
    self.at = at
    self.actor = actor
    self.event = event
    self.kind = kind
    self.record = record
    self.previous = previous
    self.payloadDigest = payloadDigest
  }

  /// The digest from which the first entry's chain starts: 32 zero bytes.
  public static let origin = Digest(hex: String(repeating: "0", count: 64)) ?? SHA256.digest(of: [])

  /// The entry's link of the chain: SHA-256 over the link before it and the header, each part led by its length.
  public func hash(after link: Digest) -> Digest {
    var hasher = SHA256()
    link.withUnsafeBytes { hasher.update($0) }
    payloadDigest.withUnsafeBytes { hasher.update($0) }
    TrailEntry.update(&hasher, number)
    TrailEntry.update(&hasher, previous ?? 0)
    for part in [at.text, actor, event.rawValue, kind, record] {
      TrailEntry.update(&hasher, part.utf8.count)
      hasher.update(utf8Of: part)
    }
    return hasher.finish()
  }

  private static func update(_ hasher: inout SHA256, _ number: Int) {
    // A number below nought is nobody's entry, but a file altered by hand may hold one.
    withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).bigEndian) { hasher.update($0) }
  }

  /// The salted digest of a payload. The salt keeps short texts from being guessed after a redaction.
  public static func digest(salt: UnsafeRawBufferPointer, payload: UnsafeRawBufferPointer) -> Digest {
    var hasher = SHA256()
    hasher.update(salt)
    hasher.update(payload)
    return hasher.finish()
  }
}
