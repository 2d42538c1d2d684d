/// Keeps a spreadsheet program from taking a text for a formula.
///
/// Excel computes a cell that begins with `=`, `+`, `-` or `@`, in a CSV file too, and such a formula can send data
/// away. A leading apostrophe makes it a text. Texts that already begin with apostrophes before such a sign get one
/// more, so the way back is exact: for every text, `undoNeutralising(neutralise(text)) == text`.
///
/// Numbers are not texts: ``CSVWriter/number(_:)`` writes `-12,5` as it is, and undoing leaves it as it is.
///
/// Source: OWASP, CSV Injection.
public enum SpreadsheetSafety {
  /// Puts an apostrophe before a text that a spreadsheet program would compute.
  public static func neutralise(_ text: String) -> String {
    isDangerous(text.utf8) ? "'" + text : text
  }

  /// Takes away the apostrophe that ``neutralise(_:)`` put there.
  public static func undoNeutralising(_ text: String) -> String {
    guard text.utf8.first == apostrophe, isDangerous(text.utf8) else { return text }
    // By scalars: an apostrophe and a combining mark after it are one character.
    return String(text.unicodeScalars.dropFirst())
  }

  /// Whether any number of apostrophes and then a sign that starts a formula begin the text.
  static func isDangerous(_ text: some Sequence<UInt8>) -> Bool {
    text.first { $0 != apostrophe }.map(startsFormula) ?? false
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// Tab, LF and CR are passed over by spreadsheet programs, so that a formula may follow them.
  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  /// Whether a text is a number and nothing else: a sign, digits in groups, one decimal comma or point.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    var digits = 0
    var marks = 0
    for scalar in text.unicodeScalars.drop(while: { $0 == "-" || $0 == "+" }) {
      switch scalar {
      case "0"..."9": digits += 1
      case ",", ".": marks += 1
      case " ", "\u{A0}", "\u{202F}": if digits == 0 { return false }
      default: return false
      }
    }
    let signs = text.unicodeScalars.prefix { $0 == "-" || $0 == "+" }.count
    return digits > 0 && marks <= 1 && signs <= 1
  }
}
