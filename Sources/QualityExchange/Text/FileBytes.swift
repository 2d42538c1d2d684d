import Foundation

/// An open file, read in pieces; closed when the value goes.
final class FileBytes {
  let path: String
  /// The size when the file was opened; `nil` for a pipe or a terminal, whose end nobody knows.
  let size: Int?
  private let descriptor: Int32

  /// - Throws: ``TextFileError/Kind/unreadable`` when there is no such file, no permission, or it is a folder.
  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileBytes.error(path) }
    do {
      size = try FileBytes.size(of: descriptor, path: path)
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit {
    close(descriptor)
  }

  /// Reads the next bytes.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try retrying { Foundation.read(descriptor, buffer.baseAddress, buffer.count) }
  }

  /// Reads bytes at a place, without moving the place where ``read(into:)`` goes on.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try retrying { pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
  }

  /// A signal may interrupt a read; that is no error (POSIX `read`, EINTR).
  private func retrying(_ work: () -> Int) throws -> Int {
    while true {
      let count = work()
      if count >= 0 { return count }
      if errno != EINTR { throw FileBytes.error(path) }
    }
  }

  private static func size(of descriptor: Int32, path: String) throws -> Int? {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw error(path) }
    switch facts.st_mode & S_IFMT {
    case S_IFDIR: throw TextFileError(.unreadable(reason: String(cString: strerror(EISDIR))), path: path)
    case S_IFREG: return Int(facts.st_size)
    default: return nil
    }
  }

  private static func error(_ path: String) -> TextFileError {
    TextFileError(.unreadable(reason: String(cString: strerror(errno))), path: path)
  }
}
