/// The two ends of a scale, the worst mark first, whatever signs or words stand between them.
///
/// ```swift
/// SurveyScale("no 1 līdz 5")?.text   // "1-5"
/// SurveyScale("5-1")?.range          // 1...5, of which 1 is the best
/// SurveyScale("muļķības")            // nil
/// ```
public struct SurveyScale: Hashable, Sendable {
  public let worst: Int
  public let best: Int

  /// Reads two different whole numbers up to 1000 with a dash, points or a word such as `līdz` between them.
  public init?(_ text: String) {
    let figures = text.split { !SurveyScale.isFigure($0) }
    guard figures.count == 2, let worst = Int(figures[0]), let best = Int(figures[1]), worst != best,
      max(worst, best) <= 1_000
    else { return nil }
    let before = text[..<figures[0].startIndex]
    let between = text[figures[0].endIndex..<figures[1].startIndex]
    guard SurveyScale.isBefore(before), SurveyScale.isBetween(between),
      FieldValue.trimmed(String(text[figures[1].endIndex...])).isEmpty
    else { return nil }
    (self.worst, self.best) = (worst, best)
  }

  /// The scale as it is kept: `1-5`.
  public var text: String { "\(worst)-\(best)" }

  /// The marks that can be given.
  public var range: ClosedRange<Int> { min(worst, best)...max(worst, best) }

  private static func isBefore(_ text: Substring) -> Bool {
    WrittenParts(text)?.parts.allSatisfy { $0 == .from } == true
  }

  private static func isBetween(_ text: Substring) -> Bool {
    let sign = FieldValue.trimmed(String(text))
    return ["..", "...", "…"].contains(sign) || WrittenParts(sign)?.parts == [.sign("-")]
  }

  private static func isFigure(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
