/// The official wording of a criterion, taken over from the provider's own copy of a standard.
///
/// The texts of ISO and EQUASS are copyrighted: they stand in the provider's workspace and nowhere else, and never
/// enter an exported catalogue.
public struct CriterionText: RecordKind {
  public static let key = "criterionText"
  public static let fields = CriterionText()
  public static let schema = RecordSchema(fields, id: .natural(["catalogue", "number", "language"]), title: "number")

  public let catalogue = Fields.requiredText()
  public let number = Fields.requiredText()
  public let language = Fields.requiredChoice(Language.self, standard: .lv)
  public let title = Fields.text()
  public let text = Fields.longText()
  /// The number under which it stands, where the number itself does not tell.
  public let parent = Fields.text()
  /// The place among its neighbours, where the numbers do not tell.
  public let order = Fields.integer()
  /// The copy: edition, licence, page.
  public let source = Fields.text()

  /// The language of the wording.
  public enum Language: String, Choice { case lv, en, lt, et, de, fr, other }
}
