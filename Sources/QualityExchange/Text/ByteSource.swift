/// Something that gives bytes piece by piece, such as a file or a list of bytes in memory.
public protocol ByteSource: AnyObject {
  /// Fills the front of `buffer` and gives the number of bytes filled in; 0 means the end, now and ever after.
  ///
  /// - Parameter buffer: room for at least 16 bytes, so that a character that grows in decoding has a place.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
