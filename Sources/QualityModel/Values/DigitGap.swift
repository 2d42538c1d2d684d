/// What stands between two digits of a text.
struct DigitGap {
  /// The signs between them that separate digits: dashes, dots, spaces, underscores.
  private(set) var joints = ""
  /// Whether there is something that no eye sees, such as a soft hyphen.
  private var isHidden = false
  /// Whether a tabulator or the end of a line is among the separators.
  private var isWide = false
  /// How many other signs there are, and whether one of them is a letter or digit.
  private var others = 0
  private var hasLetter = false

  /// Dashes that Unicode counts among other signs, and the dots.
  private static let signs: Set<Unicode.Scalar> = [
    ".", "_", "\u{AF}", "\u{B7}", "\u{2022}", "\u{2024}", "\u{2027}", "\u{2043}", "\u{2219}", "\u{22C5}", "\u{FF0E}",
  ]

  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.properties.isWhitespace || DigitGap.signs.contains(scalar) || scalar.properties.isDash {
      // No number has more than a few separators in one place.
      if joints.unicodeScalars.count < 4 { joints.unicodeScalars.append(scalar) }
      isWide = isWide || ("\u{9}"..."\u{D}").contains(scalar) || scalar == "\u{2028}" || scalar == "\u{2029}"
    } else if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control {
      isHidden = true
    } else {
      others += 1
      hasLetter = hasLetter || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// Whether there is nothing to be seen.
  var isTight: Bool { joints.isEmpty && others == 0 }

  /// Whether there is nothing, or nothing but a few separators.
  var isJoint: Bool { others == 0 && joints.unicodeScalars.count <= 3 }

  /// Whether there is something that may stand for the hyphen of a code: a separator in the line, or what no eye sees.
  var isHyphenLike: Bool { isJoint && !isWide && (!joints.isEmpty || isHidden) }

  /// Whether a single sign of any other sort stands there.
  var isOneSign: Bool { others == 1 && !hasLetter && joints.isEmpty }
}
