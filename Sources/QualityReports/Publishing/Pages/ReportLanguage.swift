package import QualityModel

/// Writes numbers, days, periods and counts the way a language writes them.
///
/// The separators and forms are phrases, not the system's locale: the same report has the same bytes on every machine.
package struct ReportLanguage: Sendable {
  let phrases: Phrases

  package init(_ phrases: Phrases) {
    self.phrases = phrases
  }

  private var separators: (decimal: String, group: String) {
    phrases.language == .lv ? (",", "\u{A0}") : (".", ",")
  }

  var chartNumbers: ChartNumbers {
    ChartNumbers(decimalSeparator: separators.decimal, groupSeparator: separators.group)
  }

  var chartWords: ChartWords {
    ChartWords(
      noData: phrases.text("nodata.none"), target: phrases.text("chart.word.target"),
      targetMissed: phrases.text("chart.word.targetMissed"), cumulative: phrases.text("chart.word.cumulative"),
      other: phrases.text("chart.word.other"), notComparable: phrases.text("trend.broken"))
  }

  /// A label; the words of choices and the names of fields may be shared by kinds.
  func label(_ key: String) -> String? {
    if let phrase = phrases[key] { return phrase }
    let parts = key.split(separator: ".")
    switch (parts.first, parts.count) {
    case ("choice", 4): return phrases["choice.\(parts[2]).\(parts[3])"]
    case ("field", 3): return phrases["field.\(parts[2])"]
    default: return nil
    }
  }

  /// A number as it is written in files, in the language's writing: `1 234,5`.
  func number(_ text: String) -> String {
    guard let number = ExactNumber(text) else { return text }
    let canonical = number.text
    let isNegative = canonical.hasPrefix("-")
    let parts = canonical.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 && parts[1].contains { $0 != "0" } ? separators.decimal + parts[1] : ""
    return (isNegative ? "\u{2212}" : "") + grouped(parts[0]) + decimals
  }

  private func grouped(_ digits: Substring) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separators.group }
      text.append(digit)
    }
    return text
  }

  /// A number with what it counts: `12,5 %`, `34 dienas`, `1 368 453 EUR`.
  func quantity(_ text: String, unit: String, unitText: String) -> String {
    switch unit {
    case "percent": return number(text) + "\u{A0}%"
    case "days":
      guard let days = Int(text) else { return phrases.text("unit.days.fraction", ["count": number(text)]) }
      return phrases.text("unit.days", count: days, ["count": number(text)])
    default: return number(text) + (unitText.isEmpty ? "" : "\u{A0}" + unitText)
    }
  }

  /// `31.12.2016.` or `31 December 2016`.
  func day(_ text: String) -> String {
    guard let day = Day(text) else { return text }
    let (year, month, number) = day.components
    return phrases.text(
      "day.short",
      [
        "year": "\(year)", "month": phrases.language == .lv ? padded(month) : phrases.text("month.\(month)"),
        "day": phrases.language == .lv ? padded(number) : "\(number)",
      ])
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `2016. gada 31. decembris`.
  func longDay(_ text: String) -> String {
    guard let day = Day(text) else { return text }
    let (year, month, number) = day.components
    return phrases.text("day.long", ["year": "\(year)", "month": phrases.text("month.\(month)"), "day": "\(number)"])
  }

  /// `2016. gads`, `2016. gada I pusgads`, `2016. gada 3. ceturksnis`, `2014.–2016. gads`.
  func period(_ text: String) -> String {
    guard let period = Period(text) else { return text }
    var facts = ["year": "\(period.year)", "first": "\(period.year)"]
    switch period.length {
    case .year: return phrases.text("period.year", facts)
    case .years(let count):
      facts["last"] = "\(period.year + count - 1)"
      return phrases.text("period.years", facts)
    case .halfYear:
      facts["half"] = phrases.text("period.half.\(period.part)")
      return phrases.text("period.half", facts)
    case .quarter:
      facts["quarter"] = phrases.text("period.quarter.\(period.part)")
      return phrases.text("period.quarter", facts)
    case .month:
      facts["month"] = phrases.text("month.\(period.part)")
      return phrases.text("period.month", facts)
    }
  }

  /// Two days as the period that they enclose, or as first and last day: `2016. gads`, `15.03.2016.–30.06.2016.`.
  func span(_ first: String, _ last: String) -> String {
    guard let start = Day(first), let end = Day(last) else { return "" }
    if let period = Period(from: start, through: end) { return self.period(period.text) }
    return phrases.text("period.days", ["first": day(first), "last": day(last)])
  }

  /// `31.12.2016. 08:15 UTC`.
  func moment(_ text: String) -> String {
    guard let moment = Instant(text: text) else { return text }
    return "\(day(moment.day.text)) \(moment.text.dropFirst(11).prefix(5)) UTC"
  }

  func clipped(_ text: String, to length: Int) -> String {
    text.count > length ? text.prefix(max(0, length - 1)) + "…" : text
  }
}
