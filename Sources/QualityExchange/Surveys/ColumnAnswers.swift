import QualityModel

/// What stands in a column of answers, each different text once.
struct ColumnAnswers {
  /// How often each text stands there, as far as they are remembered.
  private(set) var counts: [String: Int] = [:]
  /// How many cells are filled.
  private(set) var filled = 0
  private(set) var addresses = 0
  private(set) var moments = 0

  private static let remembered = 4_000

  mutating func take(_ cell: TableCell) {
    let text = cell.words
    guard !text.isEmpty else { return }
    filled += 1
    if FormColumns.isAddress(text) { addresses += 1 }
    if FormColumns.isMoment(cell) { moments += 1 }
    if counts.count < ColumnAnswers.remembered || counts[text] != nil { counts[text, default: 0] += 1 }
  }

  /// Whether the cells tell who answered or when, whatever the head says.
  var isTelling: Bool { filled > 0 && (addresses * 2 > filled || moments == filled) }

  /// Whether nothing but ticks stands there.
  var areTicks: Bool { counts.keys.allSatisfy(ColumnAnswers.isTick) }

  static func isTick(_ text: String) -> Bool { ["y", "x", "\u{2713}", "\u{2714}"].contains(text.folded) }

  /// The whole numbers among the texts, each with how often it stands there.
  var integers: [Int: Int] {
    counts.reduce(into: [:]) { integers, entry in
      if let number = Int(entry.key) { integers[number, default: 0] += entry.value }
    }
  }
}
