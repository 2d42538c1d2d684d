import Foundation
import QualityModel

/// Writes a file that must not be there yet, whole or not at all, readable by its owner only.
enum NewFile {
  /// - Parameter shown: the path as the person gave it
  /// - Throws: `export.exists`, `export.unwritable`, `storage.full`, `storage.read-only`
  static func write(_ bytes: [UInt8], to path: String, shown: String) throws {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw FileFailure.refusal(errno, errno == EEXIST ? .exportExists : .exportUnwritable, shown)
    }
    defer { close(descriptor) }
    if let code = DescriptorWriting.write(bytes, to: descriptor) {
      unlink(path)
      throw FileFailure.refusal(code, .exportUnwritable, shown)
    }
  }
}

extension Refusal.ID {
  static let exportExists = Refusal.ID("export.exists")
  static let exportUnwritable = Refusal.ID("export.unwritable")
}
