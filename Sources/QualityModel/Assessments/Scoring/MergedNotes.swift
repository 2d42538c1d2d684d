/// What several people wrote about the same thing, line by line, without saying who wrote what.
public enum MergedNotes {
  /// A line, and how many people wrote it.
  public struct Line: Hashable, Sendable {
    public let text: String
    public let people: Int
  }

  /// The lines of all texts in the order of their letters: the order in which people answered would give them away.
  /// - Parameter texts: one for each person; bullets at the beginning of a line are left out
  public static func lines(of texts: [String]) -> [Line] {
    var counts: [String: Int] = [:]
    for text in texts {
      for line in Set(text.split(whereSeparator: \.isNewline).map(bare)) where !line.isEmpty {
        counts[line, default: 0] += 1
      }
    }
    return counts.map { Line(text: $0, people: $1) }.sorted { NameOrder.isBefore($0.text, $1.text) }
  }

  private static func bare(_ line: Substring) -> String {
    let bullets: Set<Character> = ["-", "–", "—", "•", "*", "·"]
    let trimmed = FieldValue.trimmed(String(line))
    guard let first = trimmed.first, bullets.contains(first), trimmed.dropFirst().first?.isWhitespace == true else {
      return trimmed
    }
    return FieldValue.trimmed(String(trimmed.dropFirst()))
  }
}
