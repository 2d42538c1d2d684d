import Foundation

/// A file that is written through a buffer of fixed size, so that memory does not grow with it.
final class OutputFile {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 18

  /// - Throws: `BenchError` if the file cannot be made
  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw BenchError.refused("cannot write \(path)") }
    buffer.reserveCapacity(OutputFile.capacity + 4096)
  }

  deinit {
    close(descriptor)
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    buffer.append(byte)
  }

  @inline(__always)
  func append(_ text: String) {
    buffer.append(contentsOf: text.utf8)
  }

  /// Appends a number in decimal digits, with leading zeros up to the given width.
  func append(_ number: Int, width: Int = 1) {
    var divisor = 1
    var digits = 1
    while digits < width || number / divisor >= 10 {
      divisor *= 10
      digits += 1
    }
    while divisor > 0 {
      buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }

  func flushIfFull() throws {
    if buffer.count >= OutputFile.capacity { try flush() }
  }

  /// - Throws: `BenchError` if the disk takes no more, or if the user asked to stop
  func flush() throws {
    try Interruption.check()
    try buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        guard written > 0 || errno == EINTR else { throw BenchError.refused("cannot write \(path)") }
        rest = rest.dropFirst(max(written, 0))
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
