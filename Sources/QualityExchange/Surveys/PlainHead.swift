import QualityModel

/// The head of a column as people read it: without marks of web pages, on one line.
enum PlainHead {
  private static let entities = [
    "&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&apos;": "'", "&amp;": "&",
  ]

  /// `Kā Jums klājas?` for `<p>Kā  Jums&nbsp;klājas?</p>`.
  static func text(_ head: String) -> String {
    var text = withoutMarks(head)
    if text.contains("&") { for (entity, sign) in entities { text = text.replacing(entity, with: sign) } }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// By which two heads are compared: letters and digits alone, case and diacritics forgiven.
  static func key(_ head: String) -> String {
    text(head).folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  private static func withoutMarks(_ head: String) -> String {
    var text = ""
    var rest = head[...]
    while let open = rest.firstIndex(of: "<") {
      let inside = rest[rest.index(after: open)...]
      let isMark = inside.first.map { $0.isLetter || $0 == "/" } ?? false
      guard isMark, let close = inside.firstIndex(of: ">") else {
        text += rest[...open]
        rest = inside
        continue
      }
      text += rest[..<open] + " "
      rest = inside[inside.index(after: close)...]
    }
    return text + rest
  }
}
