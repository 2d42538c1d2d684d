extension Settings {
  /// Where a personal code begins in a text that is no field; `nil` if there is none.
  package func placeOfCode(in text: String) throws -> Int? {
    // The settings are read only where something looks like a code.
    guard PersonalCode.firstPlace(in: text) != nil else { return nil }
    return PersonalCode.firstPlace(in: text, besides: try declaredNumbers())
  }
}
