/// Numbers that somebody looked at and declared to be no personal codes, although they look like such.
///
/// Each entry says what the number is, then the number: `rēķins 320123-45678`. Entries are separated by semicolons or
/// lines. Words for people and codes are not taken.
///
/// A number that begins with 32 to 39 is passed wherever it stands. One that is a code of the old form, with a day and
/// the right check digit, is ten times more likely a code than chance: it is passed only with the very words of its
/// entry before it, so that it can never be written as anybody's code.
///
/// ```swift
/// let declared = DeclaredNumbers("rēķins Nr. 320123-45678")
/// PersonalCode.firstPlace(in: "saņemts 320123-45678", besides: declared)  // nil
/// ```
public struct DeclaredNumbers: Sendable {
  /// No number is declared.
  public static let none = DeclaredNumbers("")

  /// Nothing counts as a code: for what was judged when it was written.
  package static let all = DeclaredNumbers()

  /// The words that stand before each number; `nil`: every number is declared.
  private let words: [CodeFigures: [[String]]]?

  private init() { words = nil }

  /// Reads a declaration; what is no whole entry declares nothing.
  public init(_ text: String) {
    var words: [CodeFigures: [[String]]] = [:]
    for item in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      guard let (figures, before) = DeclaredNumbers.entry(String(item)) else { continue }
      words[figures, default: []].append(before)
    }
    self.words = words
  }

  private static func entry(_ item: String) -> (CodeFigures, [String])? {
    guard PersonalCode.hasDigitsForOne(item) else { return nil }
    let row = DigitRow(item)
    guard row.figures.count == 11, row.isOneNumber(at: 0) else { return nil }
    let words = CodeWords.split(row.scalars)
    let before = words.filter { $0.place < row.places[0] }.map(\.word)
    let isNamed = words.allSatisfy { ![.code, .person].contains(CodeWords.meaning(of: $0.word)) }
    return isNamed && before.contains { $0.count >= 3 } ? (CodeFigures(row, at: 0), before) : nil
  }

  /// Whether the number that stands there was declared to be none.
  func includes(_ figures: CodeFigures, of row: DigitRow, at start: Int) -> Bool {
    guard let words else { return true }
    guard let entries = words[figures] else { return false }
    if !figures.isOld { return true }
    let before = CodeWords.split(row.scalars[..<row.places[start]])
    // Another number in between is another thing.
    guard let last = before.last, start == 0 || row.places[start - 1] < last.place else { return false }
    return entries.contains { before.suffix($0.count).map(\.word) == $0 }
  }
}
