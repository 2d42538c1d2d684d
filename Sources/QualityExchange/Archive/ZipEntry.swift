/// A file in a zip archive, as the directory at the archive's end describes it.
struct ZipEntry {
  /// Never used as a path: entries are looked up and read, not written anywhere.
  let name: String
  let flags: Int
  /// How it is packed: 0 not at all, 8 by *deflate*.
  let method: Int
  let checksum: UInt32
  let packedSize: Int
  let size: Int
  /// Where its local header stands.
  let offset: Int

  var isEncrypted: Bool { flags & 1 != 0 || flags & 1 << 13 != 0 }
}
