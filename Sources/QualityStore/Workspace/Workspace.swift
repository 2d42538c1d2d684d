import CSQLite
import Foundation
public import QualityModel

/// A workspace file: the quality system of one provider, in one SQLite database.
///
/// All reading goes through ``read(asOf:_:)`` and all writing through ``write(as:_:)``: the connection never leaves
/// them. Every change bears who made it and when, and stands in a trail whose entries are chained to each other.
///
/// ```swift
/// let workspace = try Workspace.open(path)
/// try workspace.write(as: Actor("E-002", at: now)) { try $0.add(record) }
/// let open = try workspace.read { try $0.count(Nonconformity.self, where: .isEmpty(\.closed)) }
/// ```
public final class Workspace {
  let connection: SQLiteConnection
  /// The file as the caller named it.
  public let path: String
  /// Where the catalogues come from that the workspace does not hold itself. Without them every citation of the form
  /// `catalogue:number` is taken for one that exists.
  public var criteria: (any CriteriaSource)?

  /// Told as soon as something that was written stays, whatever comes after it.
  package var whenWritten: () -> Void = {}

  /// For what a workspace is opened. A reader never changes the file, not even to migrate it.
  public typealias Purpose = WorkspacePurpose

  /// Whether the file lies on a drive that other machines share, so that readers and writers wait for each other.
  public let isOnNetwork: Bool

  init(_ connection: SQLiteConnection, path: String, isOnNetwork: Bool = false) {
    self.connection = connection
    self.path = path
    self.isOnNetwork = isOnNetwork
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Opens a workspace file. For writing, one of an older program is copied beside itself and then brought up to date.
  ///
  /// The copy has the file's name with `.before-update` behind it.
  /// - Parameters:
  ///   - path: the file
  ///   - purpose: a reader never changes the file, not even to bring it up to date; on a drive that other machines share
  ///     only, a log that lies beside the file is taken into it first
  /// - Throws: `workspace.missing`, `workspace.foreign`, `workspace.newer`, `workspace.damaged`; `workspace.older` if
  ///   it would have to be brought up to date before it can be read; storage refusals
  public static func open(_ path: String, for purpose: Purpose = .writing) throws -> Workspace {
    try open(path, for: purpose, isOnNetwork: NetworkDrive.holds)
  }

  /// - Parameter isOnNetwork: tells of a file that is there whether other machines share its drive
  static func open(_ path: String, for purpose: Purpose, isOnNetwork: (String) -> Bool) throws -> Workspace {
    guard Foundation.access(path, F_OK) == 0 else { throw Refusal(.usage, .workspaceMissing, ["file": .text(path)]) }
    // A named pipe would be waited for without end.
    guard isFile(path) else { throw Refusal(.usage, .workspaceNotAFile, ["file": .text(path)]) }
    do {
      let journal = Journal(path: path, isOnNetwork: isOnNetwork(path))
      if purpose != .inspecting { try journal.prepareDrive() }
      let connection = try SQLiteConnection(path: path, access(to: path, purpose))
      let workspace = Workspace(connection, path: path, isOnNetwork: journal.isOnNetwork)
      try prepare(connection)
      try Migrator(connection: connection).recognise()
      // A reader takes the file as it is: what it lacks shows when it is asked for.
      if purpose == .writing {
        try journal.prepare(connection)
        try workspace.bringUpToDate()
      }
      return workspace
    } catch let refusal as Refusal {
      throw refusal.naming(path)
    }
  }

  /// In a folder that cannot be written to SQLite could not put its files beside the workspace, and nobody changes it.
  /// With changes of a last writer beside it the file is not whole by itself: then SQLite has to find its own way.
  private static func access(to path: String, _ purpose: Purpose) -> SQLiteConnection.Access {
    switch purpose {
    case .writing: .writing
    case .reading: isWritableOrLogged(path) ? .reading : .readingFrozen
    case .inspecting: access(toBackup: path)
    }
  }

  /// A backup is not changed by being read: SQLite puts nothing beside one that nobody else has open.
  static func access(toBackup path: String) -> SQLiteConnection.Access {
    var status = stat()
    return Companions.endings.contains { stat(path + $0, &status) == 0 } ? access(to: path, .reading) : .readingFrozen
  }

  private static func isWritableOrLogged(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = parts.isEmpty ? "." : parts.joined(separator: "/") + "/"
    var log = stat()
    let hasLog = stat(path + "-wal", &log) == 0 && log.st_size > 0
    return Foundation.access(folder, W_OK) == 0 || hasLog
  }

  /// Settings of the connection, not of the file. Source: https://www.sqlite.org/pragma.html
  static func prepare(_ connection: SQLiteConnection) throws {
    try connection.runScript(
      """
      PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; PRAGMA temp_store = FILE;
      PRAGMA cell_size_check = ON
      """)
  }

  private func bringUpToDate() throws {
    guard try Migrator(connection: connection).need() != .nothing else { return }
    // SQLite heeds this only outside a transaction; tables are made anew inside it.
    try connection.runScript("PRAGMA foreign_keys = OFF")
    defer { try? connection.runScript("PRAGMA foreign_keys = ON") }
    // Others may open the file at the same moment: who comes second finds nothing left to do, and keeps the first copy.
    try connection.transaction {
      let migrator = Migrator(connection: connection)
      guard try migrator.need() != .nothing else { return }
      let before = try SQLiteConnection(path: path, .reading)
      try Backup(before).keep(at: path + ".before-update", at: Workspace.now(connection))
      try migrator.migrate()
      try migrator.addMissing()
    }
  }

  static func now(_ connection: SQLiteConnection) throws -> Instant {
    try connection.integer("SELECT unixepoch('now')").map { Instant(secondsSince1970: $0) }
      ?? Instant(secondsSince1970: 0)
  }

  /// Reads; what others write meanwhile is not seen.
  ///
  /// ```swift
  /// let then = try workspace.read(asOf: .endOf(day)) { try $0.record("nonconformity", id: "NC-2025-014") }
  /// ```
  /// - Parameters:
  ///   - moment: the moment of the past to be read, or `nil` for now
  ///   - body: gets a reader that is valid inside the call only
  /// - Returns: what the body returns
  /// - Throws: what the body throws; storage refusals
  public func read<Result>(asOf moment: PastMoment? = nil, _ body: (WorkspaceReader) throws -> Result) throws -> Result
  {
    try connection.runScript("BEGIN")
    defer { try? connection.runScript("COMMIT") }
    do {
      guard let moment else { return try body(WorkspaceReader(connection)) }
      return try PastView(connection).with(moment) { try body(WorkspaceReader(connection, until: $0)) }
    } catch let refusal as Refusal {
      throw refusal.naming(path)
    }
  }

  /// Writes: everything in the body happens, or nothing of it.
  ///
  /// ```swift
  /// let id = try workspace.write(as: Actor("E-002", at: now)) { try $0.add(record) }
  /// ```
  /// - Parameters:
  ///   - actor: who writes and when; each entry of the trail bears both
  ///   - body: gets a writer that is valid inside the call only
  /// - Returns: what the body returns
  /// - Throws: what the body throws; `import.unfinished` if an import of rows was begun and not ended; storage refusals
  public func write<Result>(as actor: Actor, _ body: (WorkspaceWriter) throws -> Result) throws -> Result {
    try write(as: actor, through: .library, body)
  }

  /// The same, for a program that does not write for itself: a command, an import, a form.
  ///
  /// ```swift
  /// try workspace.write(as: actor, through: .recordCommand) { try $0.perform(RecordAddition(record)) }
  /// ```
  /// - Parameter origin: by which way comes what is written
  /// - Returns: what the body returns
  /// - Throws: what ``write(as:_:)`` throws
  public func write<Result>(
    as actor: Actor, through origin: WriteOrigin, _ body: (WorkspaceWriter) throws -> Result
  ) throws -> Result {
    do {
      var (needsCompacting, hasWritten) = (false, false)
      let result = try connection.transaction {
        let writer = try WorkspaceWriter(connection, actor, through: origin, criteria: criteria)
        let result = try body(writer)
        try writer.finish()
        (needsCompacting, hasWritten) = (writer.needsCompacting, writer.trail.hasWritten)
        return result
      }
      if hasWritten { whenWritten() }
      if needsCompacting { compact() }
      return result
    } catch let refusal as Refusal {
      throw refusal.naming(path)
    }
  }

  /// Plays the years of a sample into a new workspace: everything in the body happens, or nothing of it.
  ///
  /// - Parameters:
  ///   - actor: who begins, and when
  ///   - body: gets a stage that is valid inside the call only; it has to mark the organisation as a sample
  /// - Returns: what the body returns
  /// - Throws: `sample.not-new` if anything stands in the workspace; `sample.unmarked`; what the body throws
  package func play<Result>(from actor: Actor, _ body: (any SampleStage) throws -> Result) throws -> Result {
    do {
      return try connection.transaction {
        let play = try SamplePlay(connection, actor)
        let result = try body(play)
        try play.finish()
        return result
      }
    } catch let refusal as Refusal {
      throw refusal.naming(path)
    }
  }

  /// Takes back the last import that still stands: what it brought goes, also what followed from it, what it changed is
  /// as it was, and its identifiers are free again. The trail keeps the import and gets one entry more, so that both can
  /// be read as they were.
  ///
  /// ```swift
  /// if let last = try workspace.read({ try LastIntake($0).find() }) {
  ///   try workspace.undoImport(last.id, as: actor, reason: "the wrong file")
  /// }
  /// ```
  /// - Parameters:
  ///   - id: the import, which must be the last one that still stands
  ///   - actor: who takes it back and when
  ///   - reason: why; it stands in the record of the import and in the trail
  /// - Throws: `import.undo-nothing` if nothing was imported; `import.undo-not-last`; `import.undo-changed`, `import.undo-referred` and
  ///   `import.undo-signed` if something stands on it; `acting.right`; `reason.personal-code`; storage refusals
  public func undoImport(_ id: RecordID<Intake>, as actor: Actor, reason: String) throws {
    try connection.withoutForeignKeys {
      try write(as: actor, through: .stepCommand) { try $0.undoImport(id, reason: reason) }
    }
  }

  /// Writes the file anew without what was freed in it. What was redacted is out of the records already; if this
  /// fails, for want of space or because others read, only traces between the pages are left until the next time.
  private func compact() {
    try? connection.runScript("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// Looks for everything that a byte changed by hand could have done: in the file's structure, its references, its
  /// records and its trail.
  ///
  /// - Returns: all findings, each once; none if the workspace is whole. A part whose data cannot be read is itself a
  ///   finding.
  /// - Throws: `workspace.older`, `workspace.newer` for a file whose records this program cannot read; storage refusals
  public func check() throws -> [CheckFinding] { try examine().faults }

  /// The same look, which also tells what is merely to be known of a whole workspace: what was redacted, restored and
  /// taken over, and what an earlier rule let in.
  ///
  /// ```swift
  /// for finding in try workspace.examine() where finding.weight == .notice { print(finding.identifier) }
  /// ```
  /// - Returns: all findings and notices, each once
  /// - Throws: what ``check()`` throws
  public func examine() throws -> [CheckFinding] {
    do {
      return try WorkspaceCheck(connection).findings()
    } catch let refusal as Refusal {
      throw refusal.naming(path)
    }
  }

  /// What stands in the file and this program does not know, so that no list and no export has it: tables and columns
  /// that a newer program or a hand put there.
  ///
  /// - Returns: each by its name; none in nearly every file
  /// - Throws: storage refusals
  public func strangers() throws -> [CheckFinding] {
    do {
      return try SchemaCheck(connection).unknown()
    } catch let refusal as Refusal {
      throw refusal.naming(path)
    }
  }
}

extension Refusal {
  /// The same refusal, naming the file if it names none yet.
  func naming(_ file: String) -> Refusal {
    guard facts["file"] == nil else { return self }
    return Refusal(sort, identifier, facts.merging(["file": .text(file)]) { old, _ in old }, at: place, detail: detail)
  }
}

extension Refusal.ID {
  package static let workspaceExists = Refusal.ID("workspace.exists")
}
