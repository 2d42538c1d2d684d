import QualityModel

/// A copy of a backup, beside the place where it is to be: whole, checked, and in the form that this program writes.
final class RestoredCopy {
  let connection: SQLiteConnection
  let file: UnfinishedFile
  /// What the backup is called and what it holds, for the trail.
  private let name: String
  private let digest: Digest

  /// The backup itself is only read: it may lie on a medium that nobody can write to.
  /// - Throws: `restore.damaged`; `workspace.foreign`, `workspace.newer`; storage refusals
  init(of backup: String, beside target: String) throws {
    // What stands in the trail once stays there: nobody's personal code gets in as a name.
    name = PersonalCode.masked(String(backup.split(separator: "/").last ?? ""))
    digest = try FileDigest.of(backup)
    file = try UnfinishedFile(beside: target)
    connection = try SQLiteConnection(path: file.path, .writing)
    try RestoredCopy.naming(backup) {
      let source = try SQLiteConnection(path: backup, Workspace.access(toBackup: backup))
      try Migrator(connection: source).recognise()
      try PageCopy(from: source, to: connection).run()
    }
    // One file until it is in its place.
    try connection.runScript("PRAGMA journal_mode = DELETE")
    try Workspace.prepare(connection)
    try RestoredCopy.naming(backup) { try bringUpToDate(backup) }
  }

  /// The person knows the backup, not the copy; what cannot be written is the copy's matter.
  private static func naming(_ backup: String, _ body: () throws -> Void) throws {
    do { try body() } catch let refusal as Refusal where refusal.sort == .data { throw refusal.naming(backup) }
  }

  private func bringUpToDate(_ backup: String) throws {
    try connection.withoutForeignKeys {
      try connection.transaction {
        let migrator = Migrator(connection: connection)
        if try migrator.need() != .nothing {
          try migrator.migrate()
          try migrator.addMissing()
        }
        // The backup itself is the last one that was made, if no later one is known.
        if let made = try FileNotes(connection).madeAsBackup() { try FileNotes(connection).noteBackup(made) }
        try FileNotes(connection).unmark()
      }
    }
    let findings = try WorkspaceCheck(connection).findings().faults
    guard findings.isEmpty else {
      throw Refusal(.data, .restoreDamaged, ["file": .text(backup), "count": .count(findings.count)])
    }
  }

  /// Gives it the pages of the file over which it is put: those of one with a log cannot change their size.
  func fit(_ target: SQLiteConnection) throws {
    guard let size = try target.integer("PRAGMA page_size"), try connection.integer("PRAGMA page_size") != size else {
      return
    }
    try connection.runScript("PRAGMA page_size = \(size); VACUUM")
  }

  /// Notes that it is put in place, what is gone by it, and which numbers were given meanwhile.
  /// - Parameter old: what stands in the place; `nil` if nothing does
  func note(over old: ReplacedState?, wasUnreadable: Bool, _ actor: Actor) throws -> Noted {
    try connection.transaction {
      if let place = try FaultFinder(reader: WorkspaceReader(connection)).placeOfCode(in: actor.name) {
        throw Refusal(.data, .actingPersonalCode, ["place": .count(place)])
      }
      let gone = try old?.gone(connection)
      let numbers = try old.map(keepNumbers) ?? [:]
      if let last = old?.lastBackup { try FileNotes(connection).noteBackup(last) }
      let texts = try old?.textsBack(gone) ?? []
      let trail = try TrailWriter(connection, actor)
      var facts = own(trail)
      if let gone, let head = old?.head { facts += RestoredCopy.facts(of: gone, head.link) }
      if !texts.isEmpty { facts.append(("textsBack", texts.joined(separator: ", "))) }
      if !numbers.isEmpty { facts.append((GoneNumbers.fact, GoneNumbers.text(of: numbers))) }
      if old != nil || wasUnreadable { facts.append((wasUnreadable ? "unreadable" : "replaced", "true")) }
      let payload = TrailPayload.restored(facts, earlier: try old?.goneBefore(gone, besides: connection) ?? [])
      let entry = try trail.append(.restore, kind: "workspace", record: "", previous: nil, payload: payload)
      try trail.finish()
      return Noted(entry: entry, gone: gone, texts: texts)
    }
  }

  /// What the entry of a restore tells.
  struct Noted {
    let entry: Int
    let gone: ClosedRange<Int>?
    /// The records of which texts stand there again.
    let texts: [String]
  }

  private func own(_ trail: TrailWriter) -> [(key: String, value: String)] {
    [("file", name), ("fileDigest", digest.hex), ("last", "\(trail.last)"), ("link", trail.link.hex)]
  }

  private static func facts(of gone: ClosedRange<Int>, _ link: Digest) -> [(key: String, value: String)] {
    [
      ("gone", "\(gone.count)"), ("goneFrom", "\(gone.lowerBound)"), ("goneTo", "\(gone.upperBound)"),
      ("goneLink", link.hex),
    ]
  }

  /// - Returns: the series that had come further than in the backup
  private func keepNumbers(of old: ReplacedState) throws -> [String: Int] {
    let before = try ReplacedState.numbers(connection)
    let borne = try old.numbersBorne(unknownTo: connection)
    let numbers = old.numbers.filter { (0..<Numbering.limit).contains($0.value) }
    let merged = numbers.merging(borne, uniquingKeysWith: max).filter { series, number in
      Numbering.isSeries(series) && number > before[series] ?? 0
    }
    for (series, number) in merged { try Numbering.raise(series, to: number, connection) }
    return merged
  }
}

extension Refusal.ID {
  static let restoreDamaged = Refusal.ID("restore.damaged")
}
