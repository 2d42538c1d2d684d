import CLibXML2

/// What a pull reader reads from, as libxml2 sees it: bytes on request, never an error.
///
/// An error of the source ends the bytes and is kept, so that the reader can throw it as it came.
final class XMLStreamSource {
  /// Fills the front of a buffer and gives the number of bytes; 0 at the end.
  private let read: (UnsafeMutableRawBufferPointer) throws -> Int
  /// The first bytes, which were looked at in advance.
  private var ahead: ArraySlice<UInt8> = []
  private(set) var error: (any Error)?
  /// The first error that libxml2 found in the document.
  var complaint: LibXML.Complaint?

  init(_ read: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) {
    self.read = read
  }

  /// Reads the beginning of the document without losing it.
  func lookAhead(_ count: Int) -> [UInt8] {
    var start: [UInt8] = []
    while start.count < count {
      let piece = [UInt8](unsafeUninitializedCapacity: count - start.count) { bytes, filled in
        filled = fill(UnsafeMutableRawBufferPointer(start: bytes.baseAddress, count: count - start.count))
      }
      if piece.isEmpty { break }
      start += piece
    }
    ahead = start[...]
    return start
  }

  /// The next bytes for libxml2.
  func next(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard !ahead.isEmpty else { return fill(buffer) }
    let piece = ahead.prefix(buffer.count)
    buffer.copyBytes(from: piece)
    ahead = ahead.dropFirst(piece.count)
    return piece.count
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard error == nil else { return 0 }
    do {
      return try read(buffer)
    } catch {
      self.error = error
      return 0
    }
  }
}
