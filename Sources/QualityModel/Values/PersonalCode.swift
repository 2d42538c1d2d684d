/// Finds Latvian personal codes in free text, so that they can be refused before anything is written.
///
/// Two forms are known. The old one carries the day of birth (`ddmmyy-nnnnn`): it counts as a code if the day exists,
/// the
/// seventh digit names a century and the check digit is right or the hyphen is written. The new one begins with `32`,
/// and
/// its check digit is not relied upon. Registration numbers (eleven digits that begin with 4, 5 or 9), telephone
/// numbers and act numbers are told apart.
///
/// Source: Law on the Register of Natural Persons; form and check digit as described by the register's keeper.
public enum PersonalCode {
  /// Where in the text a code begins, counted in characters from 1; `nil` if there is none. The code itself is never
  /// handed out.
  public static func firstPlace(in text: String) -> Int? {
    // Nearly every text has too few digits to hold a code: find that out without looking closer.
    var run = 0
    var digits = 0
    for byte in text.utf8 where (48...57).contains(byte) { digits += 1 }
    guard digits >= 11 else { return nil }
    let characters = Array(text.unicodeScalars)
    for (index, scalar) in characters.enumerated() {
      run = isDigit(scalar) ? run + 1 : 0
      if run == 6, let end = endOfCode(characters, from: index - 5), !isDigit(at: end, of: characters) {
        return index - 4
      }
    }
    return nil
  }

  private static func endOfCode(_ characters: [Unicode.Scalar], from start: Int) -> Int? {
    guard !isDigit(at: start - 1, of: characters) else { return nil }
    var place = start + 6
    var hasHyphen = false
    while place < characters.count, isJoint(characters[place]), place < start + 9 {
      hasHyphen = hasHyphen || !isSpace(characters[place])
      place += 1
    }
    guard place + 5 <= characters.count else { return nil }
    let figures = (Array(characters[start..<start + 6]) + Array(characters[place..<place + 5])).map {
      Int($0.value) - 48
    }
    guard figures.allSatisfy({ (0...9).contains($0) }) else { return nil }
    return isCode(figures, hasHyphen: hasHyphen) ? place + 5 : nil
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || isSpace(scalar) || ("\u{2010}"..."\u{2015}").contains(scalar) || scalar == "\u{2212}"
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{2009}" || scalar == "\u{202F}"
  }

  private static func isCode(_ figures: [Int], hasHyphen: Bool) -> Bool {
    if figures[0] == 3, figures[1] == 2 { return true }
    let day = figures[0] * 10 + figures[1]
    let month = figures[2] * 10 + figures[3]
    guard figures[6] <= 2 else { return false }
    let year = 1800 + figures[6] * 100 + figures[4] * 10 + figures[5]
    let isDay = (1...12).contains(month) && day >= 1 && day <= Day.daysInMonth(month, of: year)
    return isDay && (hasHyphen || hasCheckDigit(figures))
  }

  private static func hasCheckDigit(_ figures: [Int]) -> Bool {
    let sum = zip([1, 6, 3, 7, 9, 10, 5, 8, 4, 2], figures).reduce(0) { $0 + $1.0 * $1.1 }
    return ((1101 - sum) % 11) % 10 == figures[10]
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isDigit(at place: Int, of characters: [Unicode.Scalar]) -> Bool {
    characters.indices.contains(place) && isDigit(characters[place])
  }
}
