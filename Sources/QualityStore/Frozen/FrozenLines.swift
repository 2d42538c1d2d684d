import QualityModel

/// A frozen text line by line.
///
/// Each line has a salted digest of its own, and one digest over all of these stands in the trail. So a line can be taken
/// out later by a recorded decision: its salt goes with it, so that nobody guesses it, and the other lines are still
/// proved.
struct FrozenLines {
  let lines: [Substring]
  /// 16 bytes for each line, one after the other; noughts where a line was taken out.
  private(set) var salts: [UInt8]

  private static let size = 16

  /// With new salts.
  init(_ text: String) {
    lines = FrozenLines.lines(of: text)
    salts = []
    salts.reserveCapacity(lines.count * FrozenLines.size)
    var source = SaltSource()
    for _ in lines { source.withSalt { salts.append(contentsOf: $0) } }
  }

  /// With the salts that were drawn when it was frozen; `nil` if they do not fit the lines.
  init?(_ text: String, salts: [UInt8]) {
    lines = FrozenLines.lines(of: text)
    guard salts.count == lines.count * FrozenLines.size else { return nil }
    self.salts = salts
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The digest of one line.
  func digest(ofLine index: Int) -> Digest {
    var line = lines[index]
    let start = index * FrozenLines.size
    return salts[start..<start + FrozenLines.size].withUnsafeBytes { salt in
      line.withUTF8 { TrailEntry.digest(salt: salt, payload: UnsafeRawBufferPointer($0)) }
    }
  }

  /// The digest over all lines.
  /// - Parameter known: the digests of lines that were taken out since
  func digest(knowing known: [Int: Digest] = [:]) -> Digest {
    var hasher = SHA256()
    for index in lines.indices {
      (known[index] ?? digest(ofLine: index)).withUnsafeBytes { hasher.update($0) }
    }
    return hasher.finish()
  }

  /// Forgets the salt of a line.
  mutating func forget(_ index: Int) {
    let start = index * FrozenLines.size
    salts.replaceSubrange(start..<start + FrozenLines.size, with: repeatElement(0, count: FrozenLines.size))
  }
}
