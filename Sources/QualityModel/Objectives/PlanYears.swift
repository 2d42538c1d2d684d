/// When a measure is carried out, as plans write it: `2016`, `2016.`, `2016-2018`, `2016.-2018.`, `2016. un 2018.`,
/// `IV ceturksnī`, `reizi gadā`, `pastāvīgi`.
///
/// ```swift
/// PlanYears.covers("2016.-2018.", 2017)   // true
/// PlanYears.last("2016., 2017.")          // 2017
/// PlanYears.isTime("reizi gadā")          // true
/// PlanYears.isTime("muļķības")            // false
/// ```
package enum PlanYears {
  /// Whether a year is among those that are written.
  package static func covers(_ text: String, _ year: Int) -> Bool {
    let parts = text.replacing(" un ", with: ",").replacing(" and ", with: ",").split { ",;".contains($0) }
    return parts.contains { part in
      let years = part.split { !$0.isNumber }.compactMap { Int($0) }.filter(years.contains)
      guard let first = years.first, let last = years.last else { return false }
      return first <= year && year <= last
    }
  }

  /// The year with which the text ends, whatever points and words stand behind it; `nil` if no figures of a year do.
  package static func last(_ text: String) -> Int? {
    let figures = text.reversed().drop { !isFigure($0) }.prefix(5).prefix(while: isFigure)
    return figures.count == 4 ? Int(String(figures.reversed())).flatMap { years.contains($0) ? $0 : nil } : nil
  }

  /// Whether each part of the text says a time: a year, a part of one, or how often; and no range runs backwards.
  package static func isTime(_ text: String) -> Bool {
    let parts = text.split(separator: ",").map(String.init).filter { !FreeText.isBlank($0) }
    return parts.contains(where: saysTime) && parts.allSatisfy { saysTime($0) || isOrdinal($0) }
      && parts.allSatisfy(hasSoundRanges)
  }

  private static func saysTime(_ text: String) -> Bool {
    if text.split(whereSeparator: { !isFigure($0) }).contains(where: isYear) || WrittenPeriod(text) != nil {
      return true
    }
    let words = text.folded.split { !$0.isLetter }.map(String.init)
    return words.contains { word in LanguageRules.all.contains { $0.periodWords.isOfTime(word) } }
  }

  /// The quarter of which only the next part says that it is one: `I, II ceturksnī`.
  private static func isOrdinal(_ text: String) -> Bool {
    guard case .ordinal? = WrittenParts(text)?.parts.first else { return false }
    return WrittenParts(text)?.parts.count == 1
  }

  /// Whether behind every year with a dash comes no earlier year, or a month.
  private static func hasSoundRanges(_ text: String) -> Bool {
    let parts = WrittenParts(text)?.parts.filter { $0 != .sign(".") && $0 != .yearWord } ?? []
    guard parts.first != .sign("-"), parts.last != .sign("-") else { return false }
    return zip(parts, parts.dropFirst(2)).enumerated().allSatisfy { place, ends in
      guard parts[place + 1] == .sign("-"), let first = ends.0.year else { return true }
      if let last = ends.1.year { return first <= last }
      return place + 3 < parts.count || ends.1.number.map((1...12).contains) ?? true
    }
  }

  private static let years = 1900...2199

  private static func isYear(_ figures: Substring) -> Bool {
    figures.count == 4 && Int(figures).map(years.contains) == true
  }

  private static func isFigure(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
