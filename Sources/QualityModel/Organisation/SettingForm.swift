/// What the value of a setting looks like, so that no rule is quietly left as it was because nobody could read it.
///
/// ```swift
/// SettingForm.number.takes("30")      // true
/// SettingForm.number.takes("trīs")    // false
/// ```
public enum SettingForm: String, CaseIterable, Sendable {
  /// A whole number up to ten years of days.
  case number
  /// A number that may have decimals.
  case decimal
  /// One day.
  case day
  /// Days, with semicolons between them.
  case days
  /// Yes or no, in Latvian or English.
  case yes
  /// Keys of catalogues, with semicolons between them.
  case catalogues
  /// Numbers that are no personal codes; what is a whole entry is judged where codes are looked for.
  case declaration
  /// By what a recovery code is recognised: the program writes it.
  case seal

  /// Whether a text can be read as such a value.
  func takes(_ text: String) -> Bool {
    let text = FieldValue.trimmed(text)
    return switch self {
    case .number: Settings.number(text) != nil
    case .decimal: ExactNumber(text).map { $0.digits >= 0 } ?? false
    case .day: Day(text) != nil
    case .days: Settings.dayWords(text).allSatisfy { Day($0) != nil }
    case .yes: Settings.isYes(text) || Settings.isNo(text)
    case .catalogues: FieldValue.items(of: text).allSatisfy(CriterionID.isCatalogueKey)
    case .declaration: true
    case .seal: RecoveryCode.isSeal(text)
    }
  }

  /// The refusal of a value that is none of this form.
  var rule: String { "setting.\(rawValue)" }
}
