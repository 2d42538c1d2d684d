/// Reads the code of a number format, such as `#,##0.00\ [$€-426];[Red]-#,##0.00`, as far as it says what a number is.
///
/// Only letters outside quotes, brackets and escapes count: `0.00" days"` and `#,##0,," M"` are numbers.
///
/// Source: ISO/IEC 29500-1, section 18.8.31.
struct FormatCode {
  private var place: String.UnicodeScalarView.Index
  private let code: String.UnicodeScalarView
  /// The letters of days and times in their order, one for each run, with its length.
  private var runs: [(letter: Unicode.Scalar, count: Int)] = []
  private var isDuration = false
  private var isPercent = false
  private var hasDigits = false
  /// What stands there as it is, in quotes or not.
  private var literal = ""
  private var currency: String?

  /// What a number under this code is.
  static func format(_ code: String) -> CellFormat {
    var code = FormatCode(code)
    code.readFirstSection()
    return code.format
  }

  private init(_ text: String) {
    code = text.unicodeScalars
    place = code.startIndex
  }

  private var format: CellFormat {
    if isDuration { return .duration }
    if let shown = shownOfDay { return .day(shown) }
    if hasTime { return .time }
    if isPercent { return .percent }
    if let currency = currency ?? CurrencySign.code(in: literal) { return .amount(currency) }
    return .number
  }

  // MARK: What the letters say

  private var hasTime: Bool {
    runs.indices.contains { runs[$0].letter == "h" || runs[$0].letter == "s" || isMinute($0) }
  }

  private var shownOfDay: TableCell.DayPart? {
    if runs.contains(where: { $0.letter == "d" }) { return .day }
    if runs.indices.contains(where: { runs[$0].letter == "m" && !isMinute($0) }) { return .month }
    return runs.contains { $0.letter == "y" } ? .year : nil
  }

  /// An m is a minute behind an hour or before a second, and a month otherwise.
  private func isMinute(_ place: Int) -> Bool {
    guard runs[place].letter == "m" else { return false }
    let before = place > 0 ? runs[place - 1].letter : " "
    let after = place + 1 < runs.count ? runs[place + 1].letter : " "
    return before == "h" || after == "s"
  }

  // MARK: Reading

  private mutating func readFirstSection() {
    while let letter = next(), letter != ";" { read(letter) }
    // Digits belong to a number; in a time they are parts of a second.
    if hasDigits, !runs.contains(where: { $0.letter == "s" }) { runs = [] }
  }

  private mutating func next() -> Unicode.Scalar? {
    guard place < code.endIndex else { return nil }
    defer { place = code.index(after: place) }
    return code[place]
  }

  private mutating func read(_ letter: Unicode.Scalar) {
    switch letter {
    case "\"": while let quoted = next(), quoted != "\"" { literal.unicodeScalars.append(quoted) }
    case "\\": if let escaped = next() { literal.unicodeScalars.append(escaped) }
    case "_", "*": _ = next()
    case "[": readBracket()
    case "%": isPercent = true
    case "0", "#", "?": hasDigits = true
    case "G", "g": skipGeneral()
    case "A", "a": skipDayHalf()
    case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": add(letter)
    default: literal.unicodeScalars.append(letter)
    }
  }

  private mutating func add(_ letter: Unicode.Scalar) {
    let small = letter.properties.lowercaseMapping.unicodeScalars.first ?? letter
    if let last = runs.last, last.letter == small {
      runs[runs.count - 1].count += 1
    } else {
      runs.append((small, 1))
    }
  }

  /// `[h]` is a span of time, `[$€-426]` a currency; colours, conditions and languages say nothing.
  private mutating func readBracket() {
    var inside = ""
    while let letter = next(), letter != "]" { inside.unicodeScalars.append(letter) }
    let small = inside.lowercased()
    if let first = small.first, "hms".contains(first), small.allSatisfy({ $0 == first }) {
      isDuration = true
    } else if inside.hasPrefix("$") {
      currency = CurrencySign.code(ofBracket: inside.dropFirst()) ?? currency
    }
  }

  private mutating func skipGeneral() {
    skip("eneral")
  }

  private mutating func skipDayHalf() {
    skip("m/pm")
    skip("/p")
  }

  /// Passes over the rest of a word, if it stands here.
  private mutating func skip(_ rest: String) {
    let here = code[place...].prefix(rest.unicodeScalars.count)
    guard String(String.UnicodeScalarView(here)).lowercased() == rest else { return }
    place = here.endIndex
  }
}
