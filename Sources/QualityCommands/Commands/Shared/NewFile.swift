import Foundation
import QualityExchange
import QualityModel

/// Writes a file that must not be there yet, whole or not at all, readable by its owner only.
enum NewFile {
  /// - Parameter shown: the path as the person gave it
  /// - Throws: `export.exists`, `export.unwritable`, `storage.full`, `storage.read-only`
  static func write(_ bytes: [UInt8], to path: String, shown: String) throws {
    try writing(to: path, shown: shown) { sink in try bytes.withUnsafeBytes(sink) }
  }

  /// Writes a file piece by piece.
  /// - Parameters:
  ///   - shown: the path as the person gave it
  ///   - body: hands the pieces to the sink; what it throws leaves no file
  /// - Throws: `export.exists`, `export.unwritable`, `storage.full`, `storage.read-only`; what the body throws
  static func writing<Result>(
    to path: String, shown: String, _ body: (@escaping ByteSink) throws -> Result
  ) throws -> Result {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw FileFailure.refusal(errno, errno == EEXIST ? .exportExists : .exportUnwritable, shown)
    }
    defer { close(descriptor) }
    do {
      let result = try body { bytes in
        guard let code = DescriptorWriting.write(Array(bytes), to: descriptor) else { return }
        throw FileFailure.refusal(code, .exportUnwritable, shown)
      }
      guard fsync(descriptor) == 0 || errno == EINVAL else {
        throw FileFailure.refusal(errno, .exportUnwritable, shown)
      }
      return result
    } catch {
      unlink(path)
      throw error
    }
  }
}

extension Refusal.ID {
  static let exportExists = Refusal.ID("export.exists")
  static let exportUnwritable = Refusal.ID("export.unwritable")
}
