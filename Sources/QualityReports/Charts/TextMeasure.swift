/// Estimates how wide a text is, and breaks it into lines.
///
/// The reader's font is not known here. The widths are those of common sans-serif fonts, rounded up, so a
/// text that fits by this measure fits on the page.
package enum TextMeasure {
  package static func width(_ text: some StringProtocol, size: Double) -> Double {
    text.reduce(0) { $0 + width($1) } * size
  }

  private static func width(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "j", "l", "ī", "ļ", ".", ",", ":", ";", "'", "|", "!", "·": return 0.3
    case "I", "Ī", "t", "f", "r", "ŗ", " ", "\u{A0}", "(", ")", "[", "]", "/", "-", "\"": return 0.38
    case "m", "w", "M", "W", "%", "@", "—", "…": return 1
    case "A"..."Z", "À"..."Þ", "≥", "≤", "\u{2212}": return 0.76
    case "\u{0}"..."\u{24F}": return scalar.properties.isUppercase ? 0.76 : 0.6
    case "⁰"..."⁾", "²", "³", "¹", "–": return 0.6
    case "\u{250}"..."\u{10FF}": return 0.8
    default: return 1.2
    }
  }

  /// The text in at most so many lines; the last one ends with an ellipsis if something had to be left out.
  ///
  /// Lines are broken at spaces, never at no-break spaces, and inside a word only if it is wider than a line.
  package static func lines(
    _ text: String, size: Double, width limit: Double, count: Int
  ) -> (lines: [String], isShortened: Bool) {
    let all = broken(text, size: size, width: limit)
    guard all.count > count else { return (all, false) }
    let rest = all[(count - 1)...].joined(separator: " ")
    return (all.prefix(count - 1) + [shortened(rest, size: size, width: limit)], true)
  }

  private static func broken(_ text: String, size: Double, width limit: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: { $0 != "\u{A0}" && $0 != "\u{202F}" && $0.isWhitespace }) {
      let pieces = self.pieces(word, size: size, width: limit)
      if let line = lines.last, let first = pieces.first, width(line + " " + first, size: size) <= limit {
        lines[lines.count - 1] = line + " " + first
        lines += pieces.dropFirst()
      } else {
        lines += pieces
      }
    }
    return lines
  }

  private static func pieces(_ word: Substring, size: Double, width limit: Double) -> [String] {
    var (pieces, piece, used) = ([String](), "", 0.0)
    for character in word {
      let more = width(character) * size
      if used + more > limit, !piece.isEmpty {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += more
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func shortened(_ text: String, size: Double, width limit: Double) -> String {
    var (kept, used) = ("", width("…", size: size))
    for character in text {
      used += width(character) * size
      if used > limit { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}
