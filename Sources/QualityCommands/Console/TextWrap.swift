/// Breaks text into lines between words.
enum TextWrap {
  /// The lines of a text; its own line breaks stay, longer words stand alone.
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph($0, width) }
  }

  private static func paragraph(_ text: Substring, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return lines + [line]
  }
}

extension String {
  /// With a large first letter.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
