/// The value of one field of one record. An empty field has no value: it is `nil`, not an empty text.
public enum FieldValue: Hashable, Sendable {
  /// Free text, a chosen word or an identifier.
  case text(String)
  case integer(Int)
  case number(ExactNumber)
  case money(Money)
  case day(Day)
  case period(Period)
  case boolean(Bool)
  case list([String])

  /// The canonical text: the form in files, in the trail and in digests. Items of a list are joined by semicolons.
  public var text: String {
    switch self {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): number.text
    case .money(let money): money.text
    case .day(let day): day.text
    case .period(let period): period.text
    case .boolean(let boolean): boolean ? "true" : "false"
    case .list(let items): FieldValue.joined(items)
    }
  }

  /// Whether it only looks like a value: a text of nothing but white space, a list without items.
  public var isBlank: Bool {
    switch self {
    case .text(let text): text.utf8.allSatisfy { $0 == 32 || (9...13).contains($0) }
    case .list(let items): items.isEmpty
    default: false
    }
  }

  /// Joins the items of a list into one cell: `a;b`; a semicolon or backslash inside an item is marked by a backslash.
  static func joined(_ items: [String]) -> String {
    items.map { item in
      guard item.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\\") }) else { return item }
      // Sign by sign, not letter by letter: an accent that follows a semicolon would hide it.
      var scalars = String.UnicodeScalarView()
      for scalar in item.unicodeScalars {
        if scalar == ";" || scalar == "\\" { scalars.append("\\") }
        scalars.append(scalar)
      }
      return String(scalars)
    }.joined(separator: ";")
  }

  /// Takes a cell apart into the items of a list; spaces around items are dropped, empty items left out.
  public static func items(of cell: String) -> [String] {
    guard cell.utf8.contains(UInt8(ascii: ";")) || cell.utf8.contains(UInt8(ascii: "\\")) else {
      return [trimmed(cell)].filter { !$0.isEmpty }
    }
    var items: [String] = []
    var item = String.UnicodeScalarView()
    var isMarked = false
    // By scalars: a semicolon and a combining mark after it are one character.
    for scalar in cell.unicodeScalars {
      if isMarked {
        // Only what needs the mark has it: in `C:\temp` the backslash stays.
        if scalar != ";", scalar != "\\" { item.append("\\") }
        item.append(scalar)
        isMarked = false
      } else if scalar == "\\" {
        isMarked = true
      } else if scalar == ";" {
        items.append(trimmed(String(item)))
        item = String.UnicodeScalarView()
      } else {
        item.append(scalar)
      }
    }
    if isMarked { item.append("\\") }
    items.append(trimmed(String(item)))
    return items.filter { !$0.isEmpty }
  }

  /// An item as somebody wrote it who did not separate by semicolons: `P-01, P-02`, or each in a line of its own.
  package static func parts(of item: String) -> [String] {
    item.split { $0 == "," || $0.isNewline }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// Without the white space, also no-break spaces, at both ends.
  public static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    // Most texts begin and end with a plain ASCII character and need no closer look.
    if (33...126).contains(first), (33...126).contains(last) { return text }
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(scalars[...$0]) } ?? ""
  }
}
