import QualityModel

/// How a frozen text is proved: as a whole, and line by line.
struct FrozenProof {
  /// The SHA-256 of the whole, in hexadecimal digits.
  let fingerprint: String
  let lines: FrozenLines

  /// With new salts, when the text is frozen.
  init(of text: String) {
    fingerprint = SHA256.digest(of: Array(text.utf8)).hex
    lines = FrozenLines(text)
  }

  /// With the salts that were drawn then; `nil` if they do not fit the text.
  init?(of text: String, salts: [UInt8]) {
    guard let lines = FrozenLines(text, salts: salts) else { return nil }
    fingerprint = SHA256.digest(of: Array(text.utf8)).hex
    self.lines = lines
  }

  /// What the trail notes of it: the digest of the whole, then that over its lines.
  var note: String { "\(fingerprint) \(lines.digest().hex)" }

  /// The name of the fact by which the trail notes a part.
  static func fact(of part: String) -> String { "part \(part)" }

  /// The name of the fact by which the trail notes a file that is made from a part whenever it is given out.
  static func fact(ofMade file: String) -> String { "made \(file)" }

  /// The part or file that such a fact is about; `nil` for another fact.
  static func file(of fact: String) -> String? {
    let start = [self.fact(of: ""), self.fact(ofMade: "")].first { fact.hasPrefix($0) }
    return start.map { String(fact.dropFirst($0.count)) }
  }
}
