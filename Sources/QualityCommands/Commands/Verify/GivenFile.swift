import Foundation
import QualityModel
import QualityReports

/// A file that was given out, and what can be proved of it by a workspace.
struct GivenFile {
  private let path: String
  private let bytes: [UInt8]

  /// What the file turns out to be.
  enum Proof {
    /// It is letter for letter what was frozen with a signature, but for the redactions before it was given out; it still
    /// holds what was taken out since.
    case frozen(FrozenFile, without: [ReviewRedaction], still: [ReviewRedaction])
    /// It is the same without what is hidden until the director decides.
    case hidden(FrozenFile)
    /// It is the workspace itself.
    case workspace(entry: Int)
    /// It is a workspace or backup of the history that is gone by a restore.
    case gone(entry: Int, restore: Int)
    /// It bears the fingerprint and the link of a signed review, and is not what was frozen.
    case sealed(FrozenReview)
    /// It is a backup of this workspace, with so much amiss in it.
    case backup(entry: Int, findings: Int)
    /// It is a workspace or backup with another history.
    case otherHistory(entry: Int)
    case unknown
  }

  /// Nothing larger was given out as a page or document.
  private static let limit = 256 << 20

  /// - Throws: `usage.not-found`, `storage.failed` for what cannot be read
  init(_ path: String, named name: String) throws {
    self.path = path
    guard FilePlace.exists(path) else { throw Refusal(.usage, .workspaceMissing, ["file": .text(name)]) }
    guard !FilePlace.isNoFile(path) else { throw Refusal(.usage, .workspaceNotAFile, ["file": .text(name)]) }
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      bytes = Array(try handle.read(upToCount: GivenFile.limit) ?? Data())
    } catch {
      throw FileFailure.refusal(error, .storageFailed, name)
    }
  }

  private var isDatabase: Bool { bytes.starts(with: Array("SQLite format 3\0".utf8)) }

  func proof(in workspace: any WorkspaceStorage, _ session: Session) throws -> Proof {
    isDatabase ? try proofOfBackup(workspace, session) : try workspace.read(proofOfPage)
  }

  /// A backup is whole by itself, and its last entry is one of this workspace: then all before it is the same.
  private func proofOfBackup(_ workspace: any WorkspaceStorage, _ session: Session) throws -> Proof {
    let backup = try session.openWorkspace(at: path, for: .inspecting)
    let head = try backup.read { try $0.trailHead() }
    if FilePlace.isSame(path, try session.workspacePath()) { return .workspace(entry: head.entry) }
    guard try workspace.read({ try $0.link(of: head.entry) }) == head.link else {
      let restore: Int? = try workspace.read { reader in try self.restore(reader, thatTook: head, from: backup) }
      guard let restore else { return .otherHistory(entry: head.entry) }
      return .gone(entry: head.entry, restore: restore)
    }
    return .backup(entry: head.entry, findings: try backup.check().count)
  }

  /// The restore by which the end of another file is gone: it tells that very link, or the file has the same entry before
  /// those that went.
  private func restore(
    _ reader: any WorkspaceReading, thatTook head: (entry: Int, link: String), from backup: any WorkspaceStorage
  ) throws -> Int? {
    try reader.goneEntries().last { gone in
      if gone.entries.upperBound == head.entry { return gone.link == head.link }
      guard gone.entries.contains(head.entry) else { return false }
      let before = gone.entries.lowerBound - 1
      return try before > 0 && reader.link(of: before) == backup.read { try $0.link(of: before) }
    }?.restore
  }

  private func proofOfPage(_ reader: any WorkspaceReading) throws -> Proof {
    let fingerprint = SHA256.digest(of: bytes).hex
    let files = try reader.frozenFiles()
    if let file = files.first(where: { $0.fingerprint == fingerprint }) { return try frozen(file, reader) }
    for file in files where file.name == ReviewFile.document.part {
      guard let review = try reader.frozenReview(file.review, edition: file.edition) else { continue }
      if let found = try FrozenVariants(review, reader).file(of: fingerprint) {
        let named = FrozenFile(
          review: file.review, edition: file.edition, name: found.name, fingerprint: fingerprint,
          entry: found.isHidden ? file.entry : try reader.redactions(of: review).last?.entry.number ?? file.entry)
        return found.isHidden ? .hidden(named) : try frozen(named, reader)
      }
    }
    let seals = try files.filter(bears).compactMap { try reader.frozenReview($0.review, edition: $0.edition) }
    return seals.first { String(decoding: bytes, as: UTF8.self).contains($0.link) }.map(Proof.sealed) ?? .unknown
  }

  /// A redaction that left another fingerprint to the file came after it was given out.
  private func frozen(_ file: FrozenFile, _ reader: any WorkspaceReading) throws -> Proof {
    let review = try reader.frozenReview(file.review, edition: file.edition)
    let redactions = try review.map { try reader.redactions(of: $0) } ?? []
    let part = ReviewFile.madeFrom[file.name] ?? file.name
    let before = redactions.filter { $0.entry.number <= file.entry && $0.fingerprints[part] != nil }
    let still = redactions.filter { redaction in
      redaction.entry.number > file.entry && redaction.fingerprints[part].map { $0 != file.fingerprint } ?? false
    }
    return .frozen(file, without: before, still: still)
  }

  private func bears(_ file: FrozenFile) -> Bool { String(decoding: bytes, as: UTF8.self).contains(file.fingerprint) }
}
