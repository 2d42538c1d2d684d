import QualityModel

/// What stands in a column of answers, each different text once.
struct ColumnAnswers {
  /// How often each text stands there, as far as they are remembered.
  private(set) var counts: [String: Int] = [:]
  /// How many cells are filled.
  private(set) var filled = 0
  private(set) var addresses = 0
  private(set) var moments = 0
  private(set) var times = 0

  private static let remembered = 4_000

  mutating func take(_ cell: TableCell) {
    let text = cell.words
    guard !text.isEmpty else { return }
    filled += 1
    if FormColumns.isAddress(text) { addresses += 1 }
    if FormColumns.isMoment(cell) { moments += 1 }
    if FormColumns.isTime(cell) { times += 1 }
    note(text, 1)
  }

  private mutating func note(_ text: String, _ count: Int) {
    if counts.count < ColumnAnswers.remembered || counts[text] != nil { counts[text, default: 0] += count }
  }

  /// The same answers with the words that stand for others replaced by those.
  func translated(by words: ChoiceWords) -> ColumnAnswers {
    var answers = self
    answers.counts = [:]
    for (text, count) in counts { answers.note(words.keys(in: text), count) }
    return answers
  }

  /// Whether the cells tell who answered or when, whatever the head says.
  var isTelling: Bool { filled > 0 && (addresses * 2 > filled || moments == filled) }

  // MARK: Marks

  /// The whole numbers among the texts, also marks with their words, each with how often it stands there.
  var integers: [Int: Int] {
    let worded = worded
    return counts.reduce(into: [:]) { integers, entry in
      if let number = Int(entry.key) ?? worded[entry.key] { integers[number, default: 0] += entry.value }
    }
  }

  /// Marks with their words, such as `5 – ļoti labi`; `1 gads` and `2 gadi` are none, for words of marks differ.
  private var worded: [String: Int] {
    var marks: [String: Int] = [:]
    var words: [Int: Set<String>] = [:]
    for text in counts.keys {
      guard let worded = AnswerReading.worded(text) else { continue }
      let key = AnswerReading.line(worded.words).folded
      marks[text] = worded.mark
      words[worded.mark, default: []].insert(key.contains(" ") ? key : String(key.prefix(3)))
    }
    let all = words.values.flatMap { $0 }
    return words.values.allSatisfy { $0.count == 1 } && Set(all).count == all.count ? marks : [:]
  }

  /// Whether the texts are small marks, or yes and no.
  var areMarks: Bool {
    filled > 0
      && counts.keys.allSatisfy { text in
        AnswerReading.mark(text).map { (0...10).contains($0) } ?? (AnswerReading.yesOrNo(text) != nil)
      }
  }

  /// Whether most texts tell a time, or how many seconds something took.
  var areTimes: Bool {
    let numbers = integers
    return times * 2 > filled
      || numbers.values.reduce(0, +) * 2 > filled && (numbers.keys.max() ?? 0) > ColumnAnswers.highestMark
  }

  private static let highestMark = 10

  /// Whether the texts are codes of languages, such as `lv` and `en-GB`.
  var areLanguages: Bool { counts.keys.allSatisfy { $0.prefix { $0 != "-" && $0 != "_" }.count == 2 && $0.count < 6 } }

  // MARK: Ticks

  /// Whether nothing but ticks for an option stands there, set or not.
  func areTicks(of option: String) -> Bool { counts.keys.allSatisfy { ColumnAnswers.tick($0, of: option) != nil } }

  /// Whether a text says that an option was chosen or was not; `nil` if it says something else.
  static func tick(_ text: String, of option: String) -> Bool? {
    let word = text.folded
    if chosen.contains(word) || !option.isEmpty && word == option.folded { return true }
    return left.contains(word) ? false : nil
  }

  private static let chosen: Set<String> = [
    "y", "x", "\u{2713}", "\u{2714}", "ja", "yes", "да", "1", "true", "patiess",
  ]
  private static let left: Set<String> = ["n", "ne", "no", "нет", "0", "false", "aplams"]
}
