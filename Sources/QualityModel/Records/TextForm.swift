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

  /// The text in this form, if it is meant so; case does not matter, and common currencies go by their names and signs.
  func reading(_ text: String) -> String? {
    let text = FieldValue.trimmed(text)
    let read = self == .currency ? NumberUnit.currency(named: text) ?? text.uppercased() : text.lowercased()
    return fits(read) ? read : nil
  }

  /// Whether the text has the form already.
  func fits(_ text: String) -> Bool {
    switch self {
    case .currency: text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    case .catalogueKey: CriterionID.isCatalogueKey(text)
    }
  }

  /// What is wrong with a value that should have the form; `nil` if nothing is.
  func problem(with value: FieldValue) -> FieldProblem? {
    guard case .text(let text) = value, !fits(text) else { return nil }
    return problem
  }

  var problem: FieldProblem { self == .currency ? .notACurrency : .notACatalogueKey }
}
