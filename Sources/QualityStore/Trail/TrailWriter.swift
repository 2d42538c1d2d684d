import QualityModel

/// Appends entries to the trail inside one transaction, each chained to the one before.
final class TrailWriter {
  private let connection: SQLiteConnection
  private let insertion: SQLiteStatement
  /// No trail gets as far as this.
  private static let limit = 1 << 53
  private var at: Instant
  private var actor: String
  private var hand: String?
  private var salts = SaltSource()
  private(set) var last: Int
  private(set) var link: Digest
  private(set) var hasWritten = false

  init(_ connection: SQLiteConnection, _ actor: Actor) throws {
    self.connection = connection
    self.actor = actor.name
    hand = actor.hand
    at = actor.at
    insertion = try connection.kept(
      """
      INSERT INTO "trail"
        ("entry", "at", "actor", "event", "kind", "record", "previous", "salt", "payload", "digest", "link")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    (last, link) = try TrailWriter.head(of: connection)
    // Only a hand writes such a number, and hardly anything can follow on it.
    guard (0..<TrailWriter.limit).contains(last) else {
      throw Refusal(.data, .workspaceDamaged, detail: "trail entry \(last)")
    }
    try bindActor()
  }

  /// The entries that follow were made by another person, or at another moment.
  func turn(to actor: Actor) throws {
    (self.actor, at, hand) = (actor.name, actor.at, actor.hand)
    try bindActor()
  }

  /// These two stay bound from one entry to the next.
  private func bindActor() throws {
    try insertion.bind(at.text, at: 2)
    try insertion.bind(actor, at: 3)
  }

  static func head(of connection: SQLiteConnection) throws -> (Int, Digest) {
    let statement = try connection.prepare(#"SELECT "entry", "link" FROM "trail" ORDER BY "entry" DESC LIMIT 1"#)
    guard try statement.step() else { return (0, TrailEntry.origin) }
    guard let link = statement.withBytes(1, { Digest(bytes: $0) }) else {
      throw Refusal(.data, .workspaceDamaged, detail: "the last link of the trail is not a digest")
    }
    return (statement.integer(0), link)
  }

  /// The number that the next entry will have.
  var next: Int { last + 1 }

  /// Writes an entry and gives its number.
  @discardableResult
  func append(
    _ event: TrailEvent, kind: String, record: String, previous: Int?, payload: [UInt8]
  ) throws -> Int {
    let payload = hand.map { TrailPayload.through($0, payload) } ?? payload
    let newLink = try salts.withSalt { salt in
      try payload.withUnsafeBytes { payload in
        let entry = TrailEntry(
          number: last + 1, at: at, actor: actor, event: event, kind: kind, record: record, previous: previous,
          payloadDigest: TrailEntry.digest(salt: salt, payload: payload))
        let newLink = entry.hash(after: link)
        try insert(entry, salt, payload, link: newLink)
        return newLink
      }
    }
    (last, link, hasWritten) = (last + 1, newLink, true)
    return last
  }

  /// The payload is not copied: it stays where it is until the row is written.
  private func insert(
    _ entry: TrailEntry, _ salt: UnsafeRawBufferPointer, _ payload: UnsafeRawBufferPointer, link: Digest
  ) throws {
    try insertion.bind(entry.number, at: 1)
    try insertion.bind(entry.event.rawValue, at: 4)
    try insertion.bind(entry.kind, at: 5)
    try insertion.bind(entry.record, at: 6)
    if let previous = entry.previous { try insertion.bind(previous, at: 7) } else { try insertion.bindNull(at: 7) }
    try insertion.bindBlob(salt, at: 8)
    try insertion.bindTextInPlace(payload, at: 9)
    try entry.payloadDigest.withUnsafeBytes { try insertion.bindBlob($0, at: 10) }
    try link.withUnsafeBytes { try insertion.bindBlob($0, at: 11) }
    try insertion.run()
  }

  /// Notes where the trail ends, so that cut-off entries are missed.
  func finish() throws {
    guard hasWritten else { return }
    try connection.run(
      #"UPDATE "workspace" SET "value" = ? WHERE "name" = 'head'"#, [.text("\(last) \(link.hex)")])
  }
}
