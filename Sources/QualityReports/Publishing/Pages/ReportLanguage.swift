package import QualityModel

/// Writes what stands in a document as text, such as numbers, days and periods, the way the page's language writes it.
package struct ReportLanguage: Sendable {
  let phrases: Phrases

  package init(_ phrases: Phrases) {
    self.phrases = phrases
  }

  private var rules: LanguageRules { phrases.language.rules }

  var chartNumbers: ChartNumbers {
    ChartNumbers(
      decimalSeparator: rules.decimalMark, groupSeparator: rules.groupMark, percentSuffix: rules.percentMark)
  }

  var chartWords: ChartWords {
    ChartWords(
      noData: phrases.text("nodata.none"), target: phrases.text("chart.word.target"),
      targetMissed: phrases.text("chart.word.targetMissed"), cumulative: phrases.text("chart.word.cumulative"),
      other: phrases.text("chart.word.other"), notComparable: phrases.text("trend.broken"),
      mean: phrases.text("indicator.mean"), limits: phrases.text("indicator.limits"),
      signal: phrases.text("indicator.signal"))
  }

  /// A label; the words of choices and the names of fields may be shared by kinds.
  package func label(_ key: String) -> String? {
    if let phrase = phrases[key] { return phrase }
    let parts = key.split(separator: ".")
    switch (parts.first, parts.count) {
    case ("choice", 4): return phrases["choice.\(parts[2]).\(parts[3])"]
    case ("field", 3): return phrases["field.\(parts[2])"]
    default: return nil
    }
  }

  /// A number as it is written in files, in the language's writing: `1 234,5`.
  package func number(_ text: String) -> String { rules.number(text) }

  /// A number with what it counts: `12,5 %`, `34 dienas`, `1 368 453 EUR`.
  package func quantity(_ text: String, unit: String, unitText: String) -> String {
    switch unit {
    case "percent": return rules.percent(text)
    case "days":
      guard let days = Int(text) else { return phrases.text("unit.days.fraction", ["count": number(text)]) }
      return phrases.text("unit.days", count: days, ["count": number(text)])
    default: return rules.amount(text, unitText)
    }
  }

  /// `31.12.2016.` or `31 December 2016`; what is no day stays.
  func day(_ text: String) -> String { Day(text).map(phrases.day) ?? text }

  /// `2016. gada 31. decembris`
  func longDay(_ text: String) -> String { Day(text).map(phrases.longDay) ?? text }

  /// `2016. gads`, `2016. gada I pusgads`
  package func period(_ text: String) -> String { Period(text).map(phrases.period) ?? text }

  /// Two days as the period that they enclose, or as first and last day; empty without both.
  func span(_ first: String, _ last: String) -> String {
    guard let start = Day(first), let end = Day(last) else { return "" }
    return phrases.span(from: start, through: end)
  }

  /// `31.12.2016. 08:15 UTC`
  package func moment(_ text: String) -> String { Instant(text: text).map(phrases.moment) ?? text }

  func clipped(_ text: String, to length: Int) -> String {
    text.count > length ? text.prefix(max(0, length - 1)) + "…" : text
  }
}
