import Foundation

/// A day or a period taken apart into figures, words and signs, in any of the languages.
///
/// Spaces of every kind only separate; points stay where they stand between figures, as in `03.2025`.
struct WrittenParts {
  private(set) var parts: [WrittenPart] = []

  /// `nil` where something is written that no day and no period has.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= WrittenParts.longest else { return nil }
    var rest = Substring(String(text).folded)
    while let first = rest.first {
      guard let part = WrittenParts.take(first, from: &rest) else { return nil }
      if let part { parts.append(part) }
    }
    dropIdlePoints()
  }

  /// No day and no period is longer.
  private static let longest = 80

  /// The next piece; an empty one for spaces; `nil` where it means nothing.
  private static func take(_ first: Character, from rest: inout Substring) -> WrittenPart?? {
    if isFigure(first) { return figures(of: taken(from: &rest, while: isFigure)).map { .some($0) } }
    if first.isLetter { return word(taken(from: &rest, while: \.isLetter)).map { .some($0) } }
    rest.removeFirst()
    if first.isWhitespace { return .some(nil) }
    if dashes.contains(first) { return .sign("-") }
    return ".,/".contains(first) ? .sign(first) : nil
  }

  private static let dashes: Set<Character> = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2212}"]

  private static func isFigure(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func taken(from rest: inout Substring, while fits: (Character) -> Bool) -> Substring {
    let run = rest.prefix(while: fits)
    rest = rest[run.endIndex...]
    return run
  }

  private static func figures(of run: Substring) -> WrittenPart? {
    guard let number = Int(run) else { return nil }
    switch run.count {
    case 1, 2: return .number(number, figures: run.count)
    case 4 where (1900...2199).contains(number): return .year(number)
    default: return nil
    }
  }

  private static func word(_ word: Substring) -> WrittenPart? {
    let word = String(word)
    if let place = ["i", "ii", "iii", "iv"].firstIndex(of: word) { return .ordinal(place + 1) }
    return LanguageRules.all.lazy.compactMap { $0.periodWords.meaning(of: word) }.first.map(WrittenPart.init)
  }

  /// A point behind `2025. gada` or `cet.` is none between figures.
  private mutating func dropIdlePoints() {
    parts = parts.enumerated().filter { place, part in
      guard part == .sign(".") else { return part != .silent }
      return place > 0 && place + 1 < parts.count && parts[place - 1].isFigure && parts[place + 1].isFigure
    }.map(\.element)
  }
}
