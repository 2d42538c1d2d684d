/// What a provider took over of a criterion into its workspace, in one language: the official wording from its own copy
/// of a standard, or an entry of a catalogue that only the workspace has.
///
/// The texts of ISO and EQUASS are copyrighted: they stand in the provider's workspace and nowhere else, and never
/// enter an exported catalogue that comes with the program. What does not depend on the language, such as the panel,
/// stands with one of an entry's languages; the first that says it counts, in the order of ``Language``.
public struct CriterionText: RecordKind {
  public static let key = "criterionText"
  public static let fields = CriterionText().named()
  public static let schema = RecordSchema(CriterionText.self)
  public static let identity = KindIdentity<CriterionText>.natural([\.catalogue, \.number, \.language])
  public static var titleField: FieldPath<CriterionText> { \.number }
  public static let area = KindArea.assessment
  public static let aliases = ["kriterija-teksts"]

  /// The short name of the catalogue to which the criterion belongs.
  public let catalogue = Fields.requiredText().inForm(.catalogueKey)
  /// The criterion's number as its source writes it, such as 8.5.1.
  public let number = Fields.requiredText().steering()
  /// The language of the wording; each language has a record of its own.
  public let language = Fields.requiredChoice(Language.self, standard: .lv)
  /// The criterion's short title in this language.
  public let title = Fields.text()
  /// The wording as it stands in the copy; it stays in this workspace only.
  public let text = Fields.longText()
  /// The number under which it stands, where the number itself does not tell.
  public let parent = Fields.text().steering()
  /// The place among its neighbours, where the numbers do not tell.
  public let order = Fields.integer()
  /// The copy: edition, licence, page.
  public let source = Fields.text()
  /// What the entry is, where no catalogue says it.
  public let kind = Fields.choice(CriterionKind.self)
  /// The keys of the panels by which it is scored; empty: the catalogue's own panel, if nothing stands under it.
  public let scoredBy = Fields.textList().steering()
  /// How sure the entry is; what is unconfirmed is marked wherever it is shown.
  public let certainty = Fields.choice(Certainty.self)
  /// How sure the title in this language is, where it differs.
  public let titleCertainty = Fields.choice(Certainty.self)
  /// How sure the text in this language is, where it differs from the entry.
  public let textCertainty = Fields.choice(Certainty.self)
  /// What usually shows that it is fulfilled.
  public let typicalEvidence = Fields.textList()
  /// The kinds of service that have to fulfil it; empty: all.
  public let services = Fields.choices(Service.Kind.self)
  /// Whether only services with or only those without accommodation have to fulfil it; empty: both.
  public let accommodation = Fields.choice(Service.Accommodation.self)
  /// The clients whose services have to fulfil it; empty: all.
  public let clientGroups = Fields.choices(ClientGroup.self)
  /// Whether the standard asks for a current document, a kept record or both.
  public let documented = Fields.choice(DocumentedInformation.self)
  /// The address of the criterion that took its place in a later edition.
  public let replacedBy = Fields.text().steering()

  /// The language of the wording.
  public enum Language: String, Choice { case lv, en, lt, et, ru, pl, de, fr, other }
}
