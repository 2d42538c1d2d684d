/// Finds Latvian personal codes in what people write, so that they can be refused before anything is written.
///
/// Two forms are known.
/// - The old one carries the day of birth (`ddmmyy-nnnnn`). It counts as a code if the day exists in its century and
///   the check digit is right, whatever separators stand between the digits.
/// - The new one begins with 32 to 39, and everything after that is random, the last digit too. It counts as a code if
///   it is written as one (six digits, a separator, five digits), or where the words around speak of a person or a
///   code; see ``CodeWords``.
///
/// Registration numbers (eleven digits that begin with 4, 5 or 9), telephone, act, case and cadastre numbers are told
/// apart by their digits, their groups or the words before them. What looks like a code and is none may be declared;
/// see ``DeclaredNumbers``. The code itself is never handed out.
///
/// Source: Law on the Register of Natural Persons; form and check digit as described by the register's keeper.
public enum PersonalCode {
  /// Where in the text a code begins, counted in characters from 1; `nil` if there is none.
  /// - Parameters:
  ///   - text: what somebody wrote
  ///   - declared: numbers that are known to be none
  public static func firstPlace(in text: String, besides declared: DeclaredNumbers = .none) -> Int? {
    guard hasDigitsForOne(text) else { return nil }
    let row = DigitRow(text)
    return starts(in: row, besides: declared, limit: 1).first.map { row.places[$0] + 1 }
  }

  /// Where a code begins in what was typed into a field that takes no text; `nil` if there is none.
  ///
  /// Nothing of eleven digits is expected there, so what has the look of a code is one, whatever its last digit and
  /// without any words around it.
  public static func typedPlace(in text: String, besides declared: DeclaredNumbers = .none) -> Int? {
    // A decimal fraction is a number, however many digits it has.
    guard hasDigitsForOne(text), (ExactNumber(text)?.scale ?? 0) == 0 else { return nil }
    let row = DigitRow(text)
    if row.figures.count == 11, row.isOneNumber(at: 0) {
      let figures = CodeFigures(row, at: 0)
      if figures.isNew || figures.hasDay, !declared.includes(figures, of: row, at: 0) { return row.places[0] + 1 }
    }
    return starts(in: row, besides: declared, limit: 1).first.map { row.places[$0] + 1 }
  }

  /// The text with three stars in place of every code, for messages that quote what was given.
  public static func masked(_ text: String) -> String {
    guard hasDigitsForOne(text) else { return text }
    let row = DigitRow(text)
    var masked = String.UnicodeScalarView()
    var next = 0
    for start in starts(in: row, besides: .none, limit: .max) {
      masked.append(contentsOf: row.scalars[next..<row.places[start]])
      masked.append(contentsOf: "***".unicodeScalars)
      next = row.places[start + 10] + 1
    }
    masked.append(contentsOf: row.scalars[next...])
    return String(masked)
  }

  /// Nearly every text has too few digits to hold a code: that is found out without looking closer.
  static func hasDigitsForOne(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 where (48...57).contains(byte) { digits += 1 }
    return digits >= 11
  }

  /// The digits with which codes begin, by their places among the digits.
  private static func starts(in row: DigitRow, besides declared: DeclaredNumbers, limit: Int) -> [Int] {
    var starts: [Int] = []
    var words: CodeWords?
    var next = 0
    while next + 11 <= row.figures.count, starts.count < limit {
      if isCode(row, at: next, &words), !declared.includes(CodeFigures(row, at: next), of: row, at: next) {
        starts.append(next)
        next += 11
      } else {
        next += 1
      }
    }
    return starts
  }

  private static func isCode(_ row: DigitRow, at start: Int, _ words: inout CodeWords?) -> Bool {
    let figures = CodeFigures(row, at: start)
    guard figures.isNew || figures.isOld, row.isWhole(at: start), !row.isInDigest(at: start) else { return false }
    if figures.isOld { return row.isOneNumber(at: start) && !row.sharesDate(at: start) }
    if row.isWrittenAsCode(at: start) { return true }
    guard row.isOneNumber(at: start) else { return false }
    let found = words ?? CodeWords(row.scalars)
    words = found
    return found.speak(of: row, at: start)
  }
}

extension Refusal.ID {
  package static let filePersonalCode = Refusal.ID("file.personal-code")
}
