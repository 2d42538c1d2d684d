/// A title made of a longer text, where somebody wrote only the text.
enum ShortTitle {
  /// The first line, or as many of its words as fit into a title.
  static func of(_ text: String) -> String {
    let first = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    guard first.count > longest else { return first }
    let cut = first.prefix(longest - 1)
    return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + "…"
  }

  private static let longest = 120
}
