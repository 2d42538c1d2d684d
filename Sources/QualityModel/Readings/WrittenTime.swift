/// The time behind a day: `00:00`, `T10:30:00`, `12:00:00 AM`.
struct WrittenTime {
  /// Whether it is midnight, with which a day begins.
  let isZero: Bool

  /// `nil` where it is no time of a day.
  init?(_ text: Substring) {
    var rest = text
    let half = WrittenTime.half(of: &rest)
    guard WrittenTime.dropZone(of: &rest) else { return nil }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = WrittenTime.number(parts[0]), hour < 24,
      let minute = WrittenTime.number(parts[1]), minute < 60,
      let second = parts.count == 3 ? WrittenTime.seconds(parts[2]) : 0
    else { return nil }
    guard half == nil || (1...12).contains(hour) else { return nil }
    let isFirstHour = half == nil ? hour == 0 : hour == 12 && half == "am"
    isZero = isFirstHour && minute == 0 && second == 0
  }

  /// Takes a text apart into day and time; without a colon there is no time.
  static func split(_ text: Substring) -> (date: Substring, time: Substring?) {
    guard let colon = text.firstIndex(of: ":") else { return (text, nil) }
    var start = colon
    while start > text.startIndex, text[text.index(before: start)].isASCII,
      text[text.index(before: start)].isNumber
    {
      start = text.index(before: start)
    }
    var date = text[..<start]
    if let last = date.last, last == "T" || last == "t" || last == "," { date.removeLast() }
    return (date, text[start...])
  }

  private static func half(of rest: inout Substring) -> String? {
    rest = rest.trimmed
    let end = rest.suffix(2).lowercased()
    guard end == "am" || end == "pm" else { return nil }
    rest = rest.dropLast(2).trimmed
    return end
  }

  /// The zone says where a clock stands, not which day is written there.
  private static func dropZone(of rest: inout Substring) -> Bool {
    if rest.last == "Z" { rest = rest.dropLast() }
    guard let sign = rest.lastIndex(where: { "+-\u{2212}".contains($0) }) else { return true }
    let zone = rest[rest.index(after: sign)...].filter { $0 != ":" }
    rest = rest[..<sign]
    return (2...4).contains(zone.count) && zone.allSatisfy { ("0"..."9").contains($0) }
  }

  private static func number(_ text: Substring) -> Int? {
    (1...2).contains(text.count) && text.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil
  }

  /// Seconds with their fraction: anything but nought is not nought.
  private static func seconds(_ text: Substring) -> Int? {
    let parts = text.split(whereSeparator: { ".,".contains($0) })
    guard (1...2).contains(parts.count), let whole = number(parts[0]), whole < 60 else { return nil }
    guard parts.count == 2 else { return whole }
    guard parts[1].allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return parts[1].allSatisfy { $0 == "0" } ? whole : 1
  }
}

extension Substring {
  /// Without spaces of any kind at both ends.
  fileprivate var trimmed: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
