/// The directory of a zip archive: what its end says that it holds.
///
/// Read from the end as the format demands, never by looking for entries from the beginning: an archive whose end is
/// missing is not whole.
///
/// Source: APPNOTE.TXT, sections 4.3.12, 4.3.14 to 4.3.16 and 4.5.3.
struct ZipDirectory {
  let entries: [ZipEntry]
  /// Where the directory begins: all entries stand before it.
  let offset: Int

  private static let endMark: [UInt8] = [0x50, 0x4B, 5, 6]
  private static let endSize = 22
  private static let largestEnd = endSize + 0xFFFF
  private static let locatorSize = 20
  private static let largeEndSize = 56
  private static let entryMark = 0x0201_4B50

  /// What the end record says.
  private struct End {
    var entries: Int
    var size: Int
    var offset: Int
    /// Where the directory must end.
    var behind: Int
  }

  /// Whether a file ends as a zip archive does, whatever it begins with.
  static func isAtEnd(of file: FileBytes) throws -> Bool {
    try end(of: file) != nil
  }

  /// - Throws: ``ZipError``, or what reading the file throws
  init(of file: FileBytes, limits: ZipLimits) throws {
    guard let end = try ZipDirectory.end(of: file) else { throw ZipError(.noEnd) }
    guard end.size >= 0, end.offset >= 0, end.offset <= end.behind - end.size else { throw ZipError(.directory) }
    guard end.offset == end.behind - end.size else { throw ZipError(.bytesBefore) }
    guard end.entries <= limits.entries else { throw ZipError(.tooManyEntries(end.entries)) }
    offset = end.offset
    // A directory entry takes a name and three fields of at most 64 KiB; what is longer than that cannot be meant.
    guard end.size <= limits.entries * 1024 else { throw ZipError(.directory) }
    entries = try ZipDirectory.entries(in: try file.bytes(at: end.offset, count: end.size), count: end.entries)
  }

  // MARK: The end

  /// The last place that holds an end record whose comment reaches exactly to the end of the file.
  private static func end(of file: FileBytes) throws -> End? {
    guard let size = file.size, size >= endSize else { return nil }
    let start = max(0, size - largestEnd)
    let bytes = try file.bytes(at: start, count: size - start)
    var place = bytes.count - endSize
    while place >= 0 {
      if bytes[place] == 0x50, let end = try end(in: bytes, at: place, start: start, of: file) { return end }
      place -= 1
    }
    return nil
  }

  private static func end(in bytes: [UInt8], at place: Int, start: Int, of file: FileBytes) throws -> End? {
    guard bytes[place..<place + 4].elementsEqual(endMark) else { return nil }
    var record = LittleEndian(bytes[(place + 4)...])
    guard let disk = record.number(2), let directoryDisk = record.number(2), let here = record.number(2),
      let entries = record.number(2), let size = record.number(4), let offset = record.number(4),
      let comment = record.number(2), record.left == comment
    else { return nil }
    if entries == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      return try largeEnd(before: start + place, of: file)
    }
    guard disk == 0, directoryDisk == 0, here == entries else { throw ZipError(.directory) }
    return End(entries: entries, size: size, offset: offset, behind: start + place)
  }

  /// The end record of an archive whose numbers need eight bytes.
  private static func largeEnd(before place: Int, of file: FileBytes) throws -> End {
    guard place >= locatorSize + largeEndSize else { throw ZipError(.directory) }
    var locator = LittleEndian(try file.bytes(at: place - locatorSize, count: locatorSize)[...])
    guard locator.number(4) == 0x0706_4B50, locator.number(4) == 0, let at = locator.number(8), locator.number(4) == 1,
      at <= place - locatorSize - largeEndSize
    else { throw ZipError(.directory) }
    var record = LittleEndian(try file.bytes(at: at, count: largeEndSize)[...])
    guard record.number(4) == 0x0606_4B50, record.number(8) != nil, record.number(4) != nil,
      record.number(4) == 0, record.number(4) == 0, let here = record.number(8), let entries = record.number(8),
      let size = record.number(8), let offset = record.number(8), here == entries
    else { throw ZipError(.directory) }
    return End(entries: entries, size: size, offset: offset, behind: at)
  }

  // MARK: Entries

  private static func entries(in bytes: [UInt8], count: Int) throws -> [ZipEntry] {
    var record = LittleEndian(bytes[...])
    // Names that differ in capitals alone mean the same part.
    var names: Set<[UInt8]> = []
    let entries = try (0..<count).map { _ in
      let (entry, name) = try entry(&record)
      guard names.insert(name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }).inserted else {
        throw ZipError(.duplicate, entry: entry.name)
      }
      return entry
    }
    guard record.left == 0 else { throw ZipError(.directory) }
    return entries
  }

  private static func entry(_ record: inout LittleEndian) throws -> (ZipEntry, name: ArraySlice<UInt8>) {
    guard record.number(4) == entryMark, record.number(4) != nil, let flags = record.number(2),
      let method = record.number(2), record.number(4) != nil, let checksum = record.number(4),
      var packedSize = record.number(4), var size = record.number(4), let nameLength = record.number(2),
      let extraLength = record.number(2), let commentLength = record.number(2), record.bytes(8) != nil,
      var offset = record.number(4), let name = record.bytes(nameLength), let extra = record.bytes(extraLength),
      record.bytes(commentLength) != nil
    else { throw ZipError(.directory) }
    try readLargeNumbers(extra, &size, &packedSize, &offset)
    // Names that are not UTF-8 belong to no part of a document; they are only told apart.
    let entry = ZipEntry(
      name: String(decoding: name, as: UTF8.self), flags: flags, method: method,
      checksum: UInt32(truncatingIfNeeded: checksum), packedSize: packedSize, size: size, offset: offset)
    return (entry, name)
  }

  /// Numbers that need eight bytes stand in an extra field, each only if its own place says so.
  private static func readLargeNumbers(
    _ extra: ArraySlice<UInt8>, _ size: inout Int, _ packedSize: inout Int, _ offset: inout Int
  ) throws {
    let most = 0xFFFF_FFFF
    guard size == most || packedSize == most || offset == most else { return }
    var fields = LittleEndian(extra)
    while let mark = fields.number(2), let length = fields.number(2), let field = fields.bytes(length) {
      guard mark == 1 else { continue }
      var numbers = LittleEndian(field)
      if size == most { size = try numbers.number(8) ?? unreadable() }
      if packedSize == most { packedSize = try numbers.number(8) ?? unreadable() }
      if offset == most { offset = try numbers.number(8) ?? unreadable() }
      return
    }
    throw ZipError(.directory)
  }

  private static func unreadable() throws -> Int { throw ZipError(.directory) }
}
