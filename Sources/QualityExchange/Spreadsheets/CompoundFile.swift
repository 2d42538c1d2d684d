/// A file of the old formats of Office: a small file system of streams, of which the names tell what it is.
///
/// Source: [MS-CFB], sections 2.2 and 2.6; [MS-OFFCRYPTO], section 2.3.4.
enum CompoundFile {
  static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// A name in the directory takes 128 bytes and begins where such a block begins.
  private static let entrySize = 128

  /// What the file is by the names of its streams, wherever its directory lies.
  static func kind(of file: FileBytes) throws -> ForeignFile {
    var room = [UInt8](repeating: 0, count: 1 << 18)
    var (place, isWorkbook) = (0, false)
    while true {
      let count = try filled(&room, file, at: place)
      for entry in stride(from: 0, to: count - entrySize + 1, by: entrySize) where mayBeEntry(room, entry) {
        let name = name(room, entry)
        if name == "encryptedpackage" || name == "encryptioninfo" { return .password }
        isWorkbook = isWorkbook || name == "workbook" || name == "book"
      }
      place += count
      if count < room.count { return isWorkbook ? .oldExcel : .oldOffice }
    }
  }

  private static func filled(_ room: inout [UInt8], _ file: FileBytes, at place: Int) throws -> Int {
    try room.withUnsafeMutableBytes { room in
      var count = 0
      while count < room.count {
        let more = try file.read(at: place + count, into: UnsafeMutableRawBufferPointer(rebasing: room[count...]))
        if more == 0 { break }
        count += more
      }
      return count
    }
  }

  /// A stream has a name of up to 31 letters of two bytes and the kind 2.
  private static func mayBeEntry(_ room: [UInt8], _ entry: Int) -> Bool {
    room[entry + 66] == 2 && room[entry + 65] == 0 && (4...64).contains(room[entry + 64]) && room[entry + 1] == 0
  }

  /// Names are the same whatever their capitals.
  private static func name(_ room: [UInt8], _ entry: Int) -> String {
    let length = Int(room[entry + 64]) / 2 - 1
    let units = (0..<length).map { UInt16(room[entry + $0 * 2]) | UInt16(room[entry + $0 * 2 + 1]) << 8 }
    return String(decoding: units, as: UTF16.self).lowercased()
  }
}
