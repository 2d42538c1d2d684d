/// What free text may not hold: signs that no file can carry, and personal codes.
enum FreeText {
  /// What is wrong with a text; `nil` if it may be kept.
  /// - Parameter declared: numbers that are known to be no personal codes
  static func problem(in text: String, besides declared: DeclaredNumbers = .none) -> FieldProblem? {
    var text = text
    let (isPlain, digits) = text.withUTF8 { bytes in
      var (isPlain, digits) = (true, 0)
      for byte in bytes {
        if byte < 32, byte != 9, byte != 10, byte != 13 { isPlain = false }
        if (48...57).contains(byte) { digits += 1 }
      }
      return (isPlain, digits)
    }
    guard isPlain else { return .controlCharacter }
    // A code has eleven digits: nearly every text has fewer and need not be looked at closer.
    return digits < 11 ? nil : PersonalCode.firstPlace(in: text, besides: declared).map { .personalCode(place: $0) }
  }

  /// Whether there is nothing but white space.
  static func isBlank(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return first <= 32 && text.utf8.allSatisfy { $0 == 32 || (9...13).contains($0) }
  }
}
