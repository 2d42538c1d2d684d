/// What a provider says of a catalogue that only its workspace has, in one language; its entries are records of the kind
/// ``CriterionText``.
///
/// What does not depend on the language, such as the edition, stands with one of the languages; the first that says it
/// counts. Of a catalogue that comes with the program only the panel is taken from here.
public struct OwnCatalogue: RecordKind {
  public static let key = "ownCatalogue"
  public static let fields = OwnCatalogue().named()
  public static let schema = RecordSchema(OwnCatalogue.self)
  public static let identity = KindIdentity<OwnCatalogue>.natural([\.catalogue, \.language])
  public static var titleField: FieldPath<OwnCatalogue> { \.title }
  public static let area = KindArea.assessment
  public static let aliases = ["kriteriju-katalogs", "savs-katalogs"]

  /// The key by which records cite the catalogue.
  public let catalogue = Fields.requiredText().inForm(.catalogueKey)
  /// The language of this description; each language has a record of its own.
  public let language = Fields.requiredChoice(CriterionText.Language.self, standard: .lv)
  /// The full title in this language.
  public let title = Fields.text()
  /// Year or number of the edition, such as 2020.
  public let edition = Fields.text()
  /// The key of the panel by which entries are scored that name none and have nothing under them.
  public let panel = Fields.text().steering()
  /// How sure entries are that do not say it themselves; without it they are in own words.
  public let certainty = Fields.choice(Certainty.self)
  /// For whom it is and how it came about, in a few sentences.
  public let about = Fields.longText()
  /// Where its texts come from, separated by semicolons.
  public let sources = Fields.textList()
  /// What may and may not be done with its texts.
  public let rights = Fields.longText()
  /// Day on which the texts were last compared with their source.
  public let revised = Fields.day()
  /// Whether this edition is in force, withdrawn, a draft or an outline only.
  public let catalogueStatus = Fields.choice(CatalogueStatus.self)
  /// Whether every entry of the source is here.
  public let isComplete = Fields.boolean()
  /// Whether it is a list of what law requires, which is checked service by service.
  public let isLaw = Fields.boolean()
}
