/// A stretch of a file as a source.
final class FileStretch: ByteSource {
  private let file: FileBytes
  private var place: Int
  private let end: Int

  init(_ file: FileBytes, from start: Int, count: Int) {
    self.file = file
    place = start
    end = start + count
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let wanted = min(buffer.count, end - place)
    guard wanted > 0 else { return 0 }
    let count = try file.read(at: place, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
    place += count
    return count
  }
}
