/// Why a zip archive cannot be read.
struct ZipError: Error, Equatable {
  /// What is wrong.
  enum Kind: Equatable {
    /// There is no end record: no zip, or one whose end is missing.
    case noEnd
    /// What stands in the directory cannot be, or does not agree with the entries.
    case directory
    /// Something stands before the first entry.
    case bytesBefore
    case duplicate
    case encrypted
    /// Packed by another method than *deflate*.
    case method(Int)
    case tooManyEntries(Int)
    /// An entry, or all of them, would grow beyond the limit.
    case tooLarge
    case checksum
    case packedData(InflateError)
    /// An entry has not the length that the directory names.
    case length
  }

  let kind: Kind
  /// The name of the entry; empty if the archive as a whole is meant.
  let entry: String

  init(_ kind: Kind, entry: String = "") {
    self.kind = kind
    self.entry = entry
  }
}
