import QualityModel

/// A rule by which a day follows from records: `verifiedOn`, `audit.held-7`, `for/plan`, `max(action.for.completedOn)`,
/// `year@01-10` (in that year), `year@+01-20` (in the next one), `period<`, `period>+9` (its ends), `2014-01-07`.
struct SampleDayRule {
  enum Place {
    case day(Day)
    /// Of the record itself, or of the one to which its fields lead.
    case path([String])
    /// Of those records of a kind whose field leads to it: the earliest, or the latest.
    case children(kind: String, field: String, rest: [String], isLatest: Bool)
  }

  enum Reading {
    case asIs
    case inYear(month: Int, day: Int, isNext: Bool)
    case periodStart, periodEnd
  }

  let place: Place
  /// The step whose day is meant; `nil`: the last word of the place is a field.
  let step: String?
  let reading: Reading
  let offset: Int
  /// The field that must be filled for the rule to hold: `assessor?assessment.startedOn+12`.
  let given: String?

  /// - Throws: `sample.script`
  init(_ text: String) throws {
    let parts = text.split(separator: "?")
    given = parts.count == 2 ? String(parts[0]) : nil
    var rest = parts.last ?? ""
    if let day = Day(rest) {
      (place, step, reading, offset) = (.day(day), nil, .asIs, 0)
      return
    }
    offset = SampleDayRule.cutOffset(&rest)
    reading = try SampleDayRule.cutReading(&rest, text)
    var children: Bool?
    for (word, isLatest) in [("min(", false), ("max(", true)] where rest.hasPrefix(word) && rest.hasSuffix(")") {
      rest = rest.dropFirst(word.count).dropLast()
      children = isLatest
    }
    let halves = rest.split(separator: "/", omittingEmptySubsequences: false)
    step = halves.count == 2 ? String(halves[1]) : nil
    let words = halves[0].split(separator: ".").map(String.init)
    if let isLatest = children {
      guard words.count >= 2 else { throw SampleScript.refusal(text) }
      place = .children(kind: words[0], field: words[1], rest: Array(words.dropFirst(2)), isLatest: isLatest)
    } else {
      place = .path(words)
    }
  }

  /// `+9` or `-7` at the end.
  private static func cutOffset(_ text: inout Substring) -> Int {
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }), sign > text.startIndex,
      text[text.index(before: sign)] != "@", !text[..<sign].contains("@"), let offset = Int(text[sign...])
    else { return 0 }
    text = text[..<sign]
    return offset
  }

  private static func cutReading(_ text: inout Substring, _ whole: String) throws -> Reading {
    if text.hasSuffix("<") || text.hasSuffix(">") {
      defer { text = text.dropLast() }
      return text.hasSuffix("<") ? .periodStart : .periodEnd
    }
    guard let sign = text.firstIndex(of: "@") else { return .asIs }
    var day = text[text.index(after: sign)...]
    let isNext = day.first == "+"
    if isNext { day = day.dropFirst() }
    let numbers = day.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 2 else { throw SampleScript.refusal(whole) }
    text = text[..<sign]
    return .inYear(month: numbers[0], day: numbers[1], isNext: isNext)
  }

  /// The day that a value means; of several years the first, for a day in the next year the last.
  func day(in value: FieldValue?) -> Day? {
    switch (reading, value) {
    case (.asIs, .day(let day)?): day
    case (.periodStart, .period(let period)?): period.firstDay
    case (.periodEnd, .period(let period)?): period.lastDay
    case (.inYear(let month, let day, let isNext), let value?):
      year(in: value, isNext).flatMap {
        Day(year: isNext ? $0 + 1 : $0, month: month, day: day)
      }
    default: nil
    }
  }

  private func year(in value: FieldValue, _ isLast: Bool) -> Int? {
    switch value {
    case .day(let day): return day.year
    case .period(let period): return isLast ? period.lastDay.year : period.firstDay.year
    default:
      let years = value.text.split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
      return isLast ? years.max() : years.min()
    }
  }
}
