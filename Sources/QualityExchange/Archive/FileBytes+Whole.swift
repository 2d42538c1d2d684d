extension FileBytes {
  /// All bytes of a stretch of the file.
  /// - Throws: ``ZipError/Kind/noEnd`` if the file has become shorter meanwhile, or what reading throws
  func bytes(at offset: Int, count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
      while filled < count {
        let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(bytes)[filled..<count])
        let more = try read(at: offset + filled, into: room)
        if more == 0 { throw ZipError(.noEnd) }
        filled += more
      }
    }
  }
}
