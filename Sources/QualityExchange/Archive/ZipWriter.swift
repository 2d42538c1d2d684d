/// Writes a zip archive piece by piece, packed by *deflate*; lengths and checksums stand behind the data.
///
/// It says no time and no program: the same content gives the same bytes.
///
/// ```swift
/// let zip = ZipWriter { try file.write(contentsOf: Data($0)) }
/// try zip.add("mimetype", "application/…")
/// try zip.begin("content.xml")
/// try zip.write(bytes)
/// try zip.end()
/// try zip.finish()
/// ```
final class ZipWriter {
  private struct Entry {
    let name: [UInt8]
    let offset: Int
    var checksum = CRC32()
    var size = 0
    var packedSize = 0
  }

  private let sink: ByteSink
  private var offset = 0
  private var entries: [Entry] = []
  private var current: Entry?
  private var deflate: Deflate?

  /// Lengths behind the data, and names in UTF-8.
  private static let flags = 1 << 3 | 1 << 11
  /// 1 January 1980, the first day that the format knows.
  private static let noTime = 0x21 << 16

  /// - Parameter sink: takes the bytes piece by piece
  init(sink: @escaping ByteSink) {
    self.sink = sink
  }

  /// Begins an entry.
  func begin(_ name: String) throws {
    let name = Array(name.utf8)
    current = Entry(name: name, offset: offset)
    try put(numbers((0x0403_4B50, 4), (20, 2), (ZipWriter.flags, 2), (8, 2), (ZipWriter.noTime, 4)))
    try put(numbers((0, 4), (0, 4), (0, 4), (name.count, 2), (0, 2)) + name)
    deflate = Deflate { [unowned self] packed in
      current?.packedSize += packed.count
      try put(packed)
    }
  }

  /// Appends bytes to the entry.
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    current?.checksum.update(bytes)
    current?.size += bytes.count
    try deflate?.write(bytes)
  }

  /// Ends the entry.
  func end() throws {
    try deflate?.finish()
    deflate = nil
    guard let entry = current else { return }
    try put(numbers((0x0807_4B50, 4), (Int(entry.checksum.value), 4), (entry.packedSize, 4), (entry.size, 4)))
    entries.append(entry)
    current = nil
  }

  /// Adds a whole entry.
  func add(_ name: String, _ text: String) throws {
    try begin(name)
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
    try end()
  }

  /// Ends the archive with its directory.
  /// - Throws: what the sink throws; ``ZipError`` if the archive is larger than the format without its extensions
  func finish() throws {
    let start = offset
    for entry in entries {
      guard max(entry.size, entry.offset) < 0xFFFF_FFFF else { throw ZipError(.tooLarge) }
      try put(directoryEntry(entry))
    }
    let count = (entries.count, 2)
    try put(numbers((0x0605_4B50, 4), (0, 4), count, count, (offset - start, 4), (start, 4), (0, 2)))
  }

  private func directoryEntry(_ entry: Entry) -> [UInt8] {
    numbers((0x0201_4B50, 4), (20, 2), (20, 2), (ZipWriter.flags, 2), (8, 2), (ZipWriter.noTime, 4))
      + numbers((Int(entry.checksum.value), 4), (entry.packedSize, 4), (entry.size, 4), (entry.name.count, 2))
      + numbers((0, 2), (0, 2), (0, 8), (entry.offset, 4)) + entry.name
  }

  /// Numbers of so many bytes, the lowest first.
  private func numbers(_ numbers: (Int, count: Int)...) -> [UInt8] {
    numbers.flatMap { number, count in (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
  }

  private func put(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try put($0) }
  }

  private func put(_ bytes: UnsafeRawBufferPointer) throws {
    offset += bytes.count
    try sink(bytes)
  }
}
