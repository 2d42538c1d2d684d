import QualityModel

/// The head of a column of counts taken apart: `Jā, %` is the share of the option `Jā`, `Jā (skaits)` its count.
struct TallyHead {
  /// The option, without what says whether it is counted.
  let option: String
  /// Whether the column holds shares of the counts.
  let isShare: Bool

  private static let shares: Set<String> = [
    "%", "procenti", "procentos", "procents", "proc", "ipatsvars", "ipatsvari", "share", "percent", "percentage",
    "доля", "процент", "проценты",
  ]
  private static let counts: Set<String> = ["skaits", "sk", "n", "count", "gab", "atbildes", "количество"]

  init(_ column: TableShape.Column) {
    if let over = column.over, let under = column.under {
      (option, isShare) = TallyHead.parts(over, under) ?? (PlainHead.text(column.label), false)
    } else {
      let text = PlainHead.text(column.label)
      (option, isShare) = TallyHead.parts(of: text)
    }
  }

  private static func parts(_ option: String, _ unit: String) -> (String, Bool)? {
    let option = PlainHead.text(option)
    if isShare(unit) { return (option, true) }
    return counts.contains(word(unit)) ? (option, false) : nil
  }

  private static func parts(of text: String) -> (String, Bool) {
    if isShare(text) { return (text, true) }
    for (open, close) in [("(", ")"), ("[", "]"), (",", "")] where text.hasSuffix(close) {
      guard let start = text.lastIndex(of: Character(open)), start > text.startIndex else { continue }
      let unit = text[text.index(after: start)...].dropLast(close.count)
      if let parts = parts(String(text[..<start]), String(unit)) { return parts }
    }
    // `10–20 %` is an option.
    let name = FieldValue.trimmed(String(text.dropLast()))
    let isOfOption = text.last == "%" && name.last.map { !$0.isNumber } == true
    return isOfOption ? (name, true) : (text, false)
  }

  private static func isShare(_ text: String) -> Bool {
    let words = text.folded.split { !$0.isLetter && !$0.isNumber && $0 != "%" }.map(String.init)
    guard let first = words.first, !words.contains(where: { $0.contains(where: \.isNumber) }) else { return false }
    return shares.contains(first) || words.allSatisfy(shares.contains)
  }

  private static func word(_ text: String) -> String { PlainHead.key(text) }
}
