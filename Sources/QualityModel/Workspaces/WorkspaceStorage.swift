/// Where the quality system of one provider is kept. What keeps it, and how, is known to nobody who uses it.
///
/// All reading goes through ``read(asOf:_:)`` and all writing through ``write(as:through:_:)``.
package protocol WorkspaceStorage {
  associatedtype Reader: WorkspaceReading
  associatedtype Writer: WorkspaceWriting where Writer.Reader == Reader

  /// The file as the caller named it.
  var path: String { get }

  /// Whether the file lies on a drive that other machines share, so that readers and writers wait for each other.
  var isOnNetwork: Bool { get }

  /// Reads; what others write meanwhile is not seen.
  /// - Parameters:
  ///   - moment: the moment of the past to be read, or `nil` for now
  ///   - body: gets a reader that is valid inside the call only
  func read<Result>(asOf moment: PastMoment?, _ body: (Reader) throws -> Result) throws -> Result

  /// Writes: everything in the body happens, or nothing of it.
  /// - Parameters:
  ///   - actor: who writes and when; each entry of the trail bears both
  ///   - origin: by which way comes what is written
  ///   - body: gets a writer that is valid inside the call only
  func write<Result>(as actor: Actor, through origin: WriteOrigin, _ body: (Writer) throws -> Result) throws -> Result

  /// Plays the years of a sample into a new workspace: everything in the body happens, or nothing of it.
  /// - Parameters:
  ///   - actor: who begins, and when
  ///   - body: gets a stage that is valid inside the call only; it has to mark the organisation as a sample
  func play<Result>(from actor: Actor, _ body: (any SampleStage) throws -> Result) throws -> Result

  /// Takes back the last import that still stands, by one entry of the trail.
  func undoImport(_ id: RecordID<Intake>, as actor: Actor, reason: String) throws

  /// Looks for everything that was changed behind the program's back.
  /// - Returns: all findings, each once; none if the workspace is whole
  func check() throws -> [CheckFinding]

  /// The same look, which also tells what is merely to be known of a whole workspace.
  /// - Returns: all findings and notices, each once
  func examine() throws -> [CheckFinding]

  /// What stands in the file and this program does not know: tables and columns of a newer program, or of a hand.
  func strangers() throws -> [CheckFinding]

  /// Copies the workspace, also while others write; the copy is whole or not there.
  /// - Parameters:
  ///   - replacing: whether a file that is there already is replaced
  ///   - instant: the moment of the backup
  /// - Returns: the newest entry of the trail that the copy holds
  @discardableResult
  func backUp(to target: String, replacing: Bool, at instant: Instant) throws -> TrailMark
}

extension WorkspaceStorage {
  /// Reads what stands there now.
  package func read<Result>(_ body: (Reader) throws -> Result) throws -> Result { try read(asOf: nil, body) }
}

extension Refusal.ID {
  package static let importUndoNothing = Refusal.ID("import.undo-nothing")
  package static let outputWorkspace = Refusal.ID("output.workspace")
  package static let restoreExists = Refusal.ID("restore.exists")
  package static let workspaceMissing = Refusal.ID("workspace.missing")
  package static let workspaceNotAFile = Refusal.ID("workspace.not-a-file")
}
