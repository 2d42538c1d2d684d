import Foundation
import QualityModel
import QualityReports

/// A file that was given out, and what can be proved of it by a workspace.
struct GivenFile {
  private let path: String
  private let bytes: [UInt8]

  /// What the file turns out to be.
  enum Proof {
    /// It is letter for letter what was frozen with a signature, and what was taken out of that since.
    case frozen(FrozenFile, redactions: [ReviewRedaction])
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
    guard try workspace.read({ try $0.link(of: head.entry) }) == head.link else {
      return .otherHistory(entry: head.entry)
    }
    return .backup(entry: head.entry, findings: try backup.check().count)
  }

  private func proofOfPage(_ reader: any WorkspaceReading) throws -> Proof {
    let fingerprint = SHA256.digest(of: bytes).hex
    let files = try reader.frozenFiles()
    if let file = files.first(where: { $0.fingerprint == fingerprint }) { return try frozen(file, reader) }
    for file in files where file.name == ReviewFile.document.part {
      guard let review = try reader.frozenReview(file.review, edition: file.edition) else { continue }
      // JSON is made from the document, and says as much.
      if try isJSON(of: review) { return try frozen(file, reader) }
      if bears(review) { return .sealed(review) }
    }
    return .unknown
  }

  private func frozen(_ file: FrozenFile, _ reader: any WorkspaceReading) throws -> Proof {
    let review = try reader.frozenReview(file.review, edition: file.edition)
    return .frozen(file, redactions: try review.map { try reader.redactions(of: $0) } ?? [])
  }

  private func isJSON(of review: FrozenReview) throws -> Bool {
    guard bytes.first == UInt8(ascii: "{") else { return false }
    return try ReviewPublisher.json(of: Array(review.document.utf8)) == bytes
  }

  private func bears(_ review: FrozenReview) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains(review.fingerprint) && text.contains(review.link)
  }
}
