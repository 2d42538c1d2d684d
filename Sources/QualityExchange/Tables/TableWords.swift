import QualityModel

/// Words by which rows and columns are known that hold no records, in the languages in which offices here write tables.
enum TableWords {
  private static let totals: Set<String> = [
    "kopa", "pavisam", "pavisam kopa", "kopa pavisam", "kopeja summa", "kopsumma", "starpsumma", "kopskaits",
    "kopa visi",
    "total", "totals", "subtotal", "grand total", "всего", "итого",
  ]
  /// Words that also name what is not a sum of the rows above.
  private static let sums: Set<String> = ["summa", "sum"]
  private static let totalBeginnings = [
    "kopa", "pavisam", "summa", "starpsumma", "total", "subtotal", "итого", "всего",
  ]
  private static let numberings: Set<String> = [
    "nr", "nr.", "nr.p.k", "nr.p.k.", "n.p.k.", "npk", "p.k.", "#", "no", "no.", "№", "№ п/п",
  ]
  private static let means: Set<String> = ["videji", "videjais", "vid.", "average", "mean"]

  /// Whether a text begins with a letter with which words for sums begin; cheaper than looking at the words.
  static func mayBegin(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return first >= 0x80 || beginnings.contains(first | 0x20)
  }

  private static let beginnings = Set("kpstgvam".utf8)

  /// Whether a row or column of this name holds sums.
  static func isTotal(_ text: String) -> Bool { totals.contains(key(text)) }

  /// Whether a column of this name holds sums or means of the others: `Kopā`, `Gadā kopā`, `Gada vidējais`, `Kopā 2026`.
  static func isTotalHead(_ text: String) -> Bool {
    let words = key(text).split { !$0.isLetter }.map(String.init)
    let others = words.filter { !["gads", "gada", "gadu", "par", "un"].contains($0) }
    // A sum alone may be what the rows are about.
    return !others.isEmpty && others != ["summa"] && others.allSatisfy { isTotal($0) || isMean($0) || $0 == "summa" }
  }

  /// Whether a row may hold sums, if they turn out to be ones: `Kopā pabalsti`.
  static func mayBeTotal(_ text: String) -> Bool {
    let key = key(text)
    return totalBeginnings.contains { key.hasPrefix($0 + " ") || key.hasPrefix($0 + ",") } || sums.contains(key)
  }

  /// Whether a column of this name numbers the rows.
  static func isNumbering(_ text: String) -> Bool {
    numberings.contains(key(text).replacing(" ", with: ""))
  }

  /// Whether a column of this name holds means of the others.
  static func isMean(_ text: String) -> Bool { means.contains(key(text)) }

  private static func key(_ text: String) -> String {
    var key = text.folded
    while key.last == ":" || key.last == "=" { key.removeLast() }
    return key.folded
  }
}
