/// What a text must look like beyond being a text, because pages or citations cannot do with another.
///
/// ```swift
/// TextForm.currency.reading("eur")    // "EUR"
/// TextForm.currency.reading("eiro")   // "EUR"
/// TextForm.currency.reading("nauda")  // nil
/// ```
public enum TextForm: Hashable, Sendable {
  /// The code of a currency: three capital letters (ISO 4217).
  case currency
  /// The key of a catalogue of criteria, ``CriterionID/isCatalogueKey(_:)``.
  case catalogueKey
  /// A name: one blank between its words, whatever white space was typed.
  case name
  /// The name of a person, besides with its forename first: `Auditore, Vecākā` is `Vecākā Auditore`.
  case personName
  /// When a measure of a plan is carried out: years, parts of years, or how often; the wording is kept.
  case planYears
  /// The two ends of a scale, ``SurveyScale``.
  case scale

  /// The text in this form, if it is meant so; case does not matter, and common currencies go by their names and signs.
  func reading(_ text: String) -> String? {
    let text = FieldValue.trimmed(text)
    let read =
      switch self {
      case .currency: NumberUnit.currency(named: text) ?? text.uppercased()
      case .catalogueKey: text.lowercased()
      case .name: text.plainlySpaced
      case .personName: PersonName.forenameFirst(text.plainlySpaced)
      case .planYears: text
      case .scale: SurveyScale(text)?.text ?? text
      }
    return fits(read) ? read : nil
  }

  /// Whether the text has the form already.
  func fits(_ text: String) -> Bool {
    switch self {
    case .currency: text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    case .catalogueKey: CriterionID.isCatalogueKey(text)
    case .name, .personName: true
    case .planYears: PlanYears.isTime(text)
    case .scale: SurveyScale(text) != nil
    }
  }

  /// What is wrong with a value that should have the form; `nil` if nothing is.
  func problem(with value: FieldValue) -> FieldProblem? {
    switch value {
    case .text(let text): fits(text) ? nil : problem
    case .list(let items): items.allSatisfy(fits) ? nil : problem
    default: nil
    }
  }

  var problem: FieldProblem {
    switch self {
    case .currency: .notACurrency
    case .catalogueKey: .notACatalogueKey
    case .name, .personName: .missing
    case .planYears: .notPlanYears
    case .scale: .notAScale
    }
  }

  /// Whether the program cannot do with any other text, so that none may be taken out either.
  var isNeeded: Bool { self != .name && self != .personName }
}
