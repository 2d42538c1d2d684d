public import QualityModel

/// The SHA-256 of a file, read in pieces.
public enum FileDigest {
  /// - Throws: `TextFileError` if the file cannot be read
  public static func of(_ path: String) throws -> Digest {
    let file = try FileBytes(path: path)
    var hasher = SHA256()
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try piece.withUnsafeMutableBytes { try file.read(into: $0) }
      guard count > 0 else { return hasher.finish() }
      piece.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }
}
