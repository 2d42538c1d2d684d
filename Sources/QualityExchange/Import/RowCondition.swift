import QualityModel

/// Which rows of a table are meant: `Header=text`, `Header!=text`, `Header~letters` (contains), `Header=` (empty).
///
/// Case, diacritics and spaces around do not matter.
public struct RowCondition: Sendable, Equatable {
  enum Sign: Sendable { case equals, differs, contains }

  let header: String
  let sign: Sign
  let text: String

  /// `nil` if the text is no condition.
  public init?(_ text: String) {
    guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "~" || $0 == "!" }), sign > text.startIndex else {
      return nil
    }
    let after = text.index(after: sign)
    header = FieldValue.trimmed(String(text[..<sign]))
    switch text[sign] {
    case "=": (self.sign, self.text) = (.equals, HeaderNames.folded(String(text[after...])))
    case "~": (self.sign, self.text) = (.contains, HeaderNames.folded(String(text[after...])))
    default:
      guard after < text.endIndex, text[after] == "=" else { return nil }
      (self.sign, self.text) = (.differs, HeaderNames.folded(String(text[text.index(after: after)...])))
    }
  }

  func isMet(by cell: String) -> Bool {
    let cell = HeaderNames.folded(cell)
    return switch sign {
    case .equals: cell == text
    case .differs: cell != text
    case .contains: cell.contains(text)
    }
  }
}
