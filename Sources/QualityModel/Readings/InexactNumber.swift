import Foundation

/// Something that says a number only roughly: `ap. 30`, `30–40`, `≥ 95 %`, `ne mazāk kā 95 %`, `≤ 10 gadā`.
public enum InexactNumber: Hashable, Sendable {
  /// Somewhere near a number.
  case approximate
  /// From one number to another.
  case range
  /// A number that is not to be passed, one way or the other.
  case limit

  /// `nil` for a number, and for what has nothing to do with one.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count <= InexactNumber.longest else { return nil }
    let text = String(text).folded
    if let rest = InexactNumber.rest(of: text, after: InexactNumber.limits), InexactNumber.beginsWithNumber(rest) {
      self = .limit
    } else if let rest = InexactNumber.rest(of: text, after: InexactNumber.approximations),
      InexactNumber.beginsWithNumber(rest)
    {
      self = .approximate
    } else if InexactNumber.isRange(text) {
      self = .range
    } else {
      return nil
    }
  }

  private static let longest = 80

  /// Words and signs before a number, folded; the longest first.
  private static let limits = [
    "ne mazak ka", "ne mazak par", "ne vairak ka", "ne vairak par", "vairak neka", "mazak neka", "vairak ka",
    "mazak ka",
    "vismaz", "virs", "zem", "lidz", "no less than", "not less than", "not more than", "no more than", "more than",
    "less than", "at least", "at most", "up to", "over", "under", ">=", "<=", "=>", "=<", "≥", "≤", "⩾", "⩽", ">", "<",
  ].sorted { $0.count > $1.count }

  private static let approximations = [
    "aptuveni", "apmeram", "gandriz", "apm.", "ap.", "ap", "ca.", "ca", "aptuv.", "approximately", "approx.", "about",
    "around", "nearly", "almost", "circa", "~", "≈", "±",
  ].sorted { $0.count > $1.count }

  private static func rest(of text: String, after words: [String]) -> Substring? {
    words.first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
  }

  /// A number, and behind it a unit in any words.
  private static func beginsWithNumber(_ text: Substring) -> Bool {
    let text = text.drop(while: \.isWhitespace)
    if NumberReadings(text) != nil { return true }
    let figures = text.prefix { $0.isNumber || $0.isWhitespace || ".,".contains($0) }
    return NumberReadings(figures) != nil
  }

  private static func isRange(_ text: String) -> Bool { ends(of: text) != nil }

  /// The texts on both sides of a range, the first one a number, the second one perhaps with a unit behind it; `nil` where
  /// it is none. The text is folded.
  static func ends(of text: String) -> (low: Substring, high: Substring)? {
    var text = text[...]
    for word in ["no ", "from "] where text.hasPrefix(word) { text = text.dropFirst(word.count) }
    for sign in [" lidz ", " to ", "–", "—", "\u{2212}", "-", "…", "..."] {
      guard let place = text.range(of: sign) else { continue }
      let ends = (text[..<place.lowerBound], text[place.upperBound...])
      // The unit may stand behind the second number alone.
      if NumberReadings(ends.0) != nil, beginsWithNumber(ends.1) { return ends }
    }
    return nil
  }

  /// The numbers of a text that says one roughly; none where it does not.
  static func numbers(in text: String) -> [NumberReadings] {
    guard let inexact = InexactNumber(text) else { return [] }
    let text = text.folded
    guard inexact == .range else {
      return text.firstIndex(where: \.isNumber).flatMap { NumberReadings(text[$0...]) }.map { [$0] } ?? []
    }
    return ends(of: text).map { [NumberReadings($0.low), NumberReadings($0.high)].compactMap { $0 } } ?? []
  }
}
