/// How likely bytes are as text of one language in one code page.
struct LetterScore {
  /// What a byte is in the code page.
  private struct Sign {
    let scalar: UInt32
    let lower: UInt32
    let isLetter: Bool
    /// The logarithm of its likelihood, for a byte beyond ASCII.
    let weight: Double

    var isUpper: Bool { scalar != lower }
  }

  private let model: LetterModel
  private let signs: [Sign]

  init(_ page: CodePage, _ model: LetterModel) {
    self.model = model
    signs = (0...255).map { LetterScore.sign(page.scalar(for: UInt8($0)), model) }
  }

  /// Signs that texts of any language have beside letters.
  private static let common = Set("€‚„…‘’“”•–—§°±²³«»½×·£®©™№µ\u{A0}".unicodeScalars.map(\.value))
  /// Signs that stand inside a word.
  private static let inner = Set("’‘–\u{A0}\u{AD}".unicodeScalars.map(\.value))

  private static func sign(_ scalar: Unicode.Scalar?, _ model: LetterModel) -> Sign {
    guard let scalar else { return Sign(scalar: 0, lower: 0, isLetter: false, weight: -14) }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    let isLetter = scalar.properties.isAlphabetic
    let weight = isLetter ? model.letters[lower.value] ?? -9 : common.contains(scalar.value) ? -3 : -9
    return Sign(scalar: scalar.value, lower: lower.value, isLetter: isLetter, weight: weight)
  }

  /// The sum of the logarithms.
  func score(_ bytes: [UInt8]) -> Double {
    var score = 0.0
    for place in bytes.indices {
      if bytes[place] >= 0x80 { score += signs[Int(bytes[place])].weight }
      if place > 0 { score += pair(bytes[place - 1], bytes[place]) }
      if place > 1 { score += inner(bytes[place - 2], bytes[place - 1], bytes[place]) }
    }
    return score
  }

  private func pair(_ first: UInt8, _ second: UInt8) -> Double {
    guard first >= 0x80 || second >= 0x80 else { return 0 }
    let (first, second) = (signs[Int(first)], signs[Int(second)])
    guard first.isLetter, second.isLetter else { return 0 }
    // Capital letters stand in front, or all letters are.
    let isMixed = !first.isUpper && second.isUpper
    return model.weight(of: first.lower, second.lower) - (isMixed ? 5 : 0)
  }

  /// A sign between two letters is seldom one.
  private func inner(_ before: UInt8, _ byte: UInt8, _ after: UInt8) -> Double {
    let sign = signs[Int(byte)]
    guard byte >= 0x80, !sign.isLetter, !LetterScore.inner.contains(sign.scalar) else { return 0 }
    return signs[Int(before)].isLetter && signs[Int(after)].isLetter ? -6 : 0
  }
}
