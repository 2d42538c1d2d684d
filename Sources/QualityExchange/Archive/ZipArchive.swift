/// A zip archive in a file: its entries are found by name and read piece by piece, never unpacked as a whole.
///
/// Everything that can be known without unpacking is checked at the beginning: that the directory stands at the end,
/// names each entry once and agrees with what stands at the entries, that no two of them overlap, that none is
/// encrypted or packed by another method than *deflate*, and that they stay within the limits. The checksum of an entry
/// is compared when its end is read.
///
/// ```swift
/// let archive = try ZipArchive(FileBytes(path: "table.ods"))
/// if let entry = archive["content.xml"] { let part = try archive.part(entry) }
/// ```
struct ZipArchive {
  let entries: [ZipEntry]
  private let file: FileBytes
  private let directoryOffset: Int
  private let byName: [String: Int]

  private static let localMark = 0x0403_4B50
  private static let localSize = 30

  /// - Throws: ``ZipError``, or what reading the file throws
  init(_ file: FileBytes, limits: ZipLimits = ZipLimits()) throws {
    let directory = try ZipDirectory(of: file, limits: limits)
    self.file = file
    entries = directory.entries
    directoryOffset = directory.offset
    byName = Dictionary(entries.enumerated().map { ($1.name, $0) }) { first, _ in first }
    try entries.forEach { try ZipArchive.check($0, limits) }
    try checkSizes(limits)
    try checkPlaces()
  }

  /// The entry of a name; where none has exactly this one, the one that differs only in capitals, or in the slashes that
  /// some programs write backwards.
  subscript(name: String) -> ZipEntry? {
    if let place = byName[name] { return entries[place] }
    let plain = ZipArchive.plain(name)
    return entries.first { ZipArchive.plain($0.name) == plain }
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().replacing("\\", with: "/")
  }

  /// The unpacked bytes of an entry.
  func part(_ entry: ZipEntry) throws -> ZipPart {
    let start = try dataOffset(of: entry)
    return ZipPart(entry, packed: FileStretch(file, from: start, count: entry.packedSize))
  }

  /// All bytes of a small entry.
  /// - Throws: ``ZipError/Kind/tooLarge`` if it is larger than that
  func bytes(of entry: ZipEntry, most: Int) throws -> [UInt8] {
    guard entry.size <= most else { throw ZipError(.tooLarge, entry: entry.name) }
    let part = try part(entry)
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = try room.withUnsafeMutableBytes { try part.read(into: $0) }
      if count == 0 { return bytes }
      bytes += room[..<count]
    }
  }

  // MARK: Checks

  private static func check(_ entry: ZipEntry, _ limits: ZipLimits) throws {
    if entry.isEncrypted { throw ZipError(.encrypted, entry: entry.name) }
    guard entry.method == 0 || entry.method == 8 else { throw ZipError(.method(entry.method), entry: entry.name) }
    guard entry.method == 8 || entry.size == entry.packedSize else { throw ZipError(.directory, entry: entry.name) }
    let grows = entry.size > limits.harmlessSize && entry.size / limits.ratio > entry.packedSize
    if entry.size > limits.entrySize || grows { throw ZipError(.tooLarge, entry: entry.name) }
  }

  private func checkSizes(_ limits: ZipLimits) throws {
    var left = limits.wholeSize
    for entry in entries {
      left -= entry.size
      if left < 0 { throw ZipError(.tooLarge, entry: entry.name) }
    }
  }

  /// Entries that overlap would unpack the same bytes again and again.
  private func checkPlaces() throws {
    var free = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      guard entry.offset >= free, entry.packedSize <= directoryOffset - entry.offset else {
        throw ZipError(.directory, entry: entry.name)
      }
      if free == 0, entry.offset > 0 { throw ZipError(.bytesBefore) }
      free = entry.offset + ZipArchive.localSize + entry.packedSize
    }
  }

  /// Where the data of an entry begin, behind its own header.
  private func dataOffset(of entry: ZipEntry) throws -> Int {
    let damaged = ZipError(.directory, entry: entry.name)
    guard entry.offset + ZipArchive.localSize <= directoryOffset else { throw damaged }
    var header = LittleEndian(try file.bytes(at: entry.offset, count: ZipArchive.localSize)[...])
    guard header.number(4) == ZipArchive.localMark, header.number(2) != nil, header.number(2) != nil,
      header.number(2) == entry.method, header.bytes(16) != nil, let name = header.number(2),
      let extra = header.number(2)
    else { throw damaged }
    let start = entry.offset + ZipArchive.localSize + name + extra
    guard start + entry.packedSize <= directoryOffset else { throw damaged }
    let own = try file.bytes(at: entry.offset + ZipArchive.localSize, count: name)
    guard String(decoding: own, as: UTF8.self) == entry.name else { throw damaged }
    return start
  }
}
