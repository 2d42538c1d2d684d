import Foundation

/// Writes bytes to an open file, to the last one.
enum DescriptorWriting {
  /// - Returns: why it failed, as the operating system says it (`errno`); `nil` if all is written
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return errno }
        rest = rest.dropFirst(count)
      }
      return nil
    }
  }
}
