/// Texts as SpreadsheetML writes them.
enum XLSXLetters {
  /// A text for an attribute or an element: what is markup is escaped, and what XML cannot hold stands there as
  /// `_x0007_`; an underscore that would begin such a word is escaped itself.
  static func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 && $0 != 0x5F && $0 != 0xEF
    }
    if isPlain { return text }
    var escaped = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      escaped += word(scalar, rest)
      rest = rest.dropFirst()
    }
    return escaped
  }

  private static func word(_ scalar: Unicode.Scalar, _ rest: Substring.UnicodeScalarView) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "_" where isEscape(rest): "_x005F_"
    case "\n", "\t": String(scalar)
    case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": code(scalar)
    default: String(scalar)
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }

  /// Whether a word stands here that a reader would take for an escape.
  private static func isEscape(_ rest: Substring.UnicodeScalarView) -> Bool {
    let word = Array(rest.prefix(7))
    return word.count == 7 && word[1] == "x" && word[6] == "_" && word[2..<6].allSatisfy(\.properties.isASCIIHexDigit)
  }

  /// The letters of a column, counted from 0: A, Z, AA.
  static func column(_ place: Int) -> String {
    var (letters, left) = ("", place + 1)
    while left > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (left - 1) % 26))) + letters
      left = (left - 1) / 26
    }
    return letters
  }

  /// Names as sheets can have them: at most 31 letters, none of `[]:*?/\`, no name twice whatever its capitals.
  static func sheetNames(_ titles: [String]) -> [String] {
    var taken: Set<String> = []
    return titles.map { title in
      let base = String(title.map { "[]:*?/\\".contains($0) || $0.isNewline ? "-" : $0 }).trimmingPrefix { $0 == "'" }
      var (name, number) = (short(String(base), ""), 2)
      while !taken.insert(name.lowercased()).inserted {
        name = short(String(base), " (\(number))")
        number += 1
      }
      return name
    }
  }

  /// Excel counts in UTF-16.
  private static func short(_ name: String, _ end: String) -> String {
    var name = name
    while name.utf16.count + end.utf16.count > 31 { name.removeLast() }
    while name.last == "'" || name.last == " " { name.removeLast() }
    return (name.isEmpty ? "-" : name) + end
  }
}
