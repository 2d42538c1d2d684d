/// The windows-1257 code page (Baltic), in which Excel with Latvian settings saves "CSV".
///
/// Bytes below 0x80 are ASCII. Twelve bytes have no meaning.
///
/// Source: Unicode Consortium, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1257.TXT.
enum Windows1257 {
  /// Gives the character of a byte, `nil` for the twelve undefined ones.
  static func scalar(for byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    let value = upperHalf[Int(byte) - 0x80]
    return value == undefined ? nil : Unicode.Scalar(value)
  }

  /// Gives the byte of a character, `nil` if the code page does not have it.
  static func byte(for scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x80 ? UInt8(scalar.value) : bytes[scalar]
  }

  static let undefined: UInt16 = 0

  /// The characters of the bytes 0x80 to 0xFF.
  static let upperHalf: [UInt16] = [
    0x20AC, 0x0000, 0x201A, 0x0000, 0x201E, 0x2026, 0x2020, 0x2021,
    0x0000, 0x2030, 0x0000, 0x2039, 0x0000, 0x00A8, 0x02C7, 0x00B8,
    0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x0000, 0x2122, 0x0000, 0x203A, 0x0000, 0x00AF, 0x02DB, 0x0000,
    0x00A0, 0x0000, 0x00A2, 0x00A3, 0x00A4, 0x0000, 0x00A6, 0x00A7,
    0x00D8, 0x00A9, 0x0156, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00C6,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00F8, 0x00B9, 0x0157, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00E6,
    0x0104, 0x012E, 0x0100, 0x0106, 0x00C4, 0x00C5, 0x0118, 0x0112,
    0x010C, 0x00C9, 0x0179, 0x0116, 0x0122, 0x0136, 0x012A, 0x013B,
    0x0160, 0x0143, 0x0145, 0x00D3, 0x014C, 0x00D5, 0x00D6, 0x00D7,
    0x0172, 0x0141, 0x015A, 0x016A, 0x00DC, 0x017B, 0x017D, 0x00DF,
    0x0105, 0x012F, 0x0101, 0x0107, 0x00E4, 0x00E5, 0x0119, 0x0113,
    0x010D, 0x00E9, 0x017A, 0x0117, 0x0123, 0x0137, 0x012B, 0x013C,
    0x0161, 0x0144, 0x0146, 0x00F3, 0x014D, 0x00F5, 0x00F6, 0x00F7,
    0x0173, 0x0142, 0x015B, 0x016B, 0x00FC, 0x017C, 0x017E, 0x02D9,
  ]

  private static let bytes: [Unicode.Scalar: UInt8] = {
    let pairs = (0x80...0xFF).compactMap { byte in scalar(for: UInt8(byte)).map { ($0, UInt8(byte)) } }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}

extension Windows1257 {
  /// Turns a piece into UTF-8. Three bytes of room for each byte are enough.
  ///
  /// - Returns: the index of the first undefined byte, or `nil`.
  static func decode(_ bytes: UnsafeRawBufferPointer, into output: inout UTF8Output) -> Int? {
    upperHalf.withUnsafeBufferPointer { upperHalf in
      for (index, byte) in bytes.enumerated() {
        let scalar = byte < 0x80 ? UInt16(byte) : upperHalf[Int(byte) - 0x80]
        if byte >= 0x80, scalar == undefined { return index }
        output.append(UInt32(scalar))
      }
      return nil
    }
  }
}
