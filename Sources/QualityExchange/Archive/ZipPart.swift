/// The unpacked bytes of an entry as a source; its length and its checksum are compared when its end is reached.
final class ZipPart: ByteSource {
  private let entry: ZipEntry
  private let packed: any ByteSource
  private var checksum = CRC32()
  private var count = 0

  init(_ entry: ZipEntry, packed: any ByteSource) {
    self.entry = entry
    self.packed = entry.method == 0 ? packed : Inflate(packed)
  }

  /// - Throws: ``ZipError`` if the entry is damaged
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let more = try unpacked(into: buffer)
    checksum.update(UnsafeRawBufferPointer(rebasing: buffer[..<more]))
    count += more
    if count > entry.size { throw ZipError(.length, entry: entry.name) }
    if more == 0 { try check() }
    return more
  }

  private func unpacked(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    do {
      return try packed.read(into: buffer)
    } catch let error as InflateError {
      throw ZipError(.packedData(error), entry: entry.name)
    }
  }

  private func check() throws {
    guard count == entry.size else { throw ZipError(.length, entry: entry.name) }
    guard checksum.value == entry.checksum else { throw ZipError(.checksum, entry: entry.name) }
  }
}
