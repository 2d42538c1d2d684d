import Foundation

/// The year of which a title says that the table is: `Rādītāji 2025. gadā`, `Budžets 2026`, `2025. gada pārskats`.
///
/// A year within a day, behind a colon, of a standard or of a law says nothing of the table; neither do two years.
enum TitleYear {
  static func of(_ titles: [String]) -> Int? {
    let years = Set(titles.flatMap(years))
    return years.count == 1 ? years.first : nil
  }

  private static func years(in title: String) -> [Int] {
    let words = title.split(whereSeparator: \.isWhitespace).map(String.init)
    return words.indices.flatMap { place -> [Int] in
      let numbers = words[place].split { !$0.isASCII || !$0.isNumber }
      let found = numbers.filter { $0.count == 4 }.compactMap { Int($0) }.filter { (1990...2100).contains($0) }
      // A span of years is told, so that nobody takes one of them for the year.
      if found.count > 1 || words[place].contains(where: { "–-/".contains($0) }) { return found }
      guard let year = found.first, isPlain(words[place], year), place == 0 || !words[place - 1].hasSuffix(":") else {
        return []
      }
      return says(words, place) ? [year] : []
    }
  }

  /// Nothing but the year, with a full stop or in brackets.
  private static func isPlain(_ word: String, _ year: Int) -> Bool {
    word.trimmingCharacters(in: .init(charactersIn: "().,;„“\"")) == "\(year)"
  }

  /// `2025. gadā`, `2025. g.`; at the beginning `2025. gada …`; at the end the year alone.
  private static func says(_ words: [String], _ place: Int) -> Bool {
    guard words.indices.contains(place + 1) else { return true }
    let next = words[place + 1].lowercased().trimmingCharacters(in: .init(charactersIn: ".,;)“\""))
    if ["gadā", "gads", "gadam", "gadu", "g"].contains(next) { return true }
    return next == "gada" && (place == 0 || !words.indices.contains(place + 2))
  }
}
