import Foundation

/// A file that is read more than once. What comes through a pipe is kept in a file of its own as long as it is needed.
final class RereadableFile {
  let path: String
  private let isCopy: Bool

  /// - Throws: ``TextFileError``
  init(_ path: String) throws {
    let bytes = try FileBytes(path: path)
    guard bytes.size == nil else {
      (self.path, isCopy) = (path, false)
      return
    }
    self.path = try RereadableFile.copy(bytes)
    isCopy = true
  }

  deinit {
    if isCopy { unlink(path) }
  }

  private static func copy(_ bytes: FileBytes) throws -> String {
    let path = NSTemporaryDirectory() + "aplis-\(UUID().uuidString)"
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      throw TextFileError(.unreadable(reason: String(cString: strerror(errno))), path: path)
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try piece.withUnsafeMutableBytes { try bytes.read(into: $0) }
        if count == 0 { return path }
        try file.write(contentsOf: piece[..<count])
      }
    } catch {
      unlink(path)
      throw error
    }
  }
}
