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
  /// When a measure of a plan is carried out: years, parts of years, or how often; the wording is kept.
  case planYears

  /// The text in this form, if it is meant so; case does not matter, and common currencies go by their names and signs.
  func reading(_ text: String) -> String? {
    let text = FieldValue.trimmed(text)
    let read =
      switch self {
      case .currency: NumberUnit.currency(named: text) ?? text.uppercased()
      case .catalogueKey: text.lowercased()
      case .name: text.plainlySpaced
      case .planYears: text
      }
    return fits(read) ? read : nil
  }

  /// Whether the text has the form already.
  func fits(_ text: String) -> Bool {
    switch self {
    case .currency: text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    case .catalogueKey: CriterionID.isCatalogueKey(text)
    case .name: true
    case .planYears: PlanYears.isTime(text)
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
    case .name: .missing
    case .planYears: .notPlanYears
    }
  }

  /// Whether the program cannot do with any other text, so that none may be taken out either.
  var isNeeded: Bool { self != .name }
}
