import Foundation
import QualityModel

/// The SHA-256 of a file's bytes, read in portions.
enum FileDigest {
  private static let portion = 1 << 20

  /// - Throws: `storage.cannot-open`, `storage.failed`
  static func of(_ path: String) throws -> Digest {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure.refusal(errno, .storageCannotOpen, path) }
    defer { close(descriptor) }
    var hasher = SHA256()
    var buffer = [UInt8](repeating: 0, count: portion)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw FileFailure.refusal(errno, .storageFailed, path) }
      if count == 0 { return hasher.finish() }
      buffer.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }
}
