/// An entry of a catalogue: a clause, principle, criterion, requirement or heading, with what stands under it.
///
/// Titles and explanations say how sure they are, language by language. The wording of copyrighted standards is not
/// here; what a provider took over from its own copy stands in ``official``.
public struct Criterion: Hashable, Sendable {
  /// The number in the catalogue, as its source writes it.
  public var number: String
  public var kind: CriterionKind
  /// How sure number and title in the source's language are.
  public var certainty: Certainty
  /// The short title in each language.
  public var title: LocalText
  /// How sure the title is in languages in which it differs from ``certainty``.
  public var titleCertainty: [String: Certainty]
  /// What is meant, in own words; empty if the title says it all.
  public var explanation: LocalText
  /// How sure the explanation is.
  public var explanationCertainty: Certainty
  /// The keys of the panels by which it can be scored; empty if it is not scored itself.
  public var scoredBy: [String]
  /// What usually shows that it is fulfilled.
  public var typicalEvidence: [LocalText]
  /// The kinds of service to which it applies; empty: to all.
  public var services: [Service.Kind]
  /// Whether it applies to services with or without accommodation only.
  public var accommodation: Service.Accommodation?
  /// The groups of clients for whom it is; empty: for all.
  public var clientGroups: [ClientGroup]
  /// What has to be documented for it, if anything.
  public var documented: DocumentedInformation?
  /// Where it was read.
  public var source: SourceText?
  /// What a reader should know about it.
  public var note: LocalText
  /// The criterion that took its place in a later edition.
  public var replacedBy: CriterionID?
  /// In an overlay: what it does to the entry under it.
  public var change: CriterionChange?
  /// In an overlay: the number of the entry under which an added one stands; `nil` for the top.
  public var under: String?
  /// The texts that the provider took over from its own copy; never part of an exported catalogue.
  public var official: [OfficialText]
  /// What stands under it, in the order of the source.
  public var children: [Criterion]

  /// Begins an entry with what every one has; the rest is set afterwards.
  public init(number: String, kind: CriterionKind, certainty: Certainty, title: LocalText) {
    self.number = number
    self.kind = kind
    self.certainty = certainty
    self.title = title
    titleCertainty = [:]
    explanation = LocalText()
    explanationCertainty = .own
    scoredBy = []
    typicalEvidence = []
    services = []
    clientGroups = []
    note = LocalText()
    official = []
    children = []
  }

  /// Whether assessors give it a score of its own.
  public var isScored: Bool { !scoredBy.isEmpty }

  /// How sure the title is in the language with this code.
  public func titleCertainty(in language: String) -> Certainty {
    titleCertainty[language] ?? certainty
  }

  /// Whether anything of it is unconfirmed: the entry, its title in any language, or its explanation.
  public var hasUnconfirmed: Bool {
    hasUnconfirmedTitle || (!explanation.isEmpty && explanationCertainty == .unconfirmed)
  }

  /// Whether what is shown of it without its explanation is unconfirmed: the entry, or its title in any language.
  public var hasUnconfirmedTitle: Bool {
    certainty == .unconfirmed || title.languages.contains { titleCertainty(in: $0) == .unconfirmed }
  }

  /// The least certain of what a reader of this language sees, so that one mark can stand for the whole entry.
  public func leastCertain(in language: Organisation.Language) -> Certainty {
    var seen = [certainty, titleCertainty(in: language.rawValue)]
    if !explanation.isEmpty { seen.append(explanationCertainty) }
    return seen.contains(.unconfirmed) ? .unconfirmed : seen.contains(.own) ? .own : .official
  }

  /// Whether it applies to a sort of service: to its kind, and with or without accommodation.
  public func applies(to kind: Service.Kind, _ accommodation: Service.Accommodation? = nil) -> Bool {
    guard services.isEmpty || services.contains(kind) else { return false }
    guard let own = self.accommodation, let accommodation else { return true }
    return own == accommodation
  }
}
