/// A catalogue of criteria in one edition: a standard, a method of self-assessment, a law.
///
/// A value without file or database. Looking up a number takes the same time however large the catalogue is.
///
/// ```swift
/// let catalogue = try CriteriaFolder(path).catalogue("caf-2020")
/// catalogue["1.1"]?.title.text(in: .lv)
/// catalogue.panels(for: "1.1").map(\.method)     // [.classical, .fineTuned]
/// ```
public struct CriteriaCatalogue: Hashable, Sendable {
  /// The key by which records cite it: `iso-9001-2015`.
  public let key: String
  public let title: LocalText
  /// What the catalogue is, what it leaves out and what must not be read into it.
  public let about: LocalText
  /// The edition in the words of its source: `2018`, `2015 + Amd 1:2024`.
  public let edition: String
  /// The day on which the catalogue's own data were last changed.
  public let revised: Day
  public let status: CatalogueStatus
  /// Whether every entry of the source is here, be it in own words.
  public let isComplete: Bool
  /// Whether it is law, so that an assessment against it is a legal check.
  public let isLaw: Bool
  /// Where it was read.
  public let sources: [SourceText]
  /// What may and may not be done with its texts.
  public let rights: LocalText
  /// The catalogue of which this one only tells the differences.
  public let overlays: String?
  /// Whether only the workspace has it, so that its texts are the provider's.
  public let isOwn: Bool
  /// The panels that its criteria are scored by.
  public let panels: [ScoringPanel]
  /// The entries at the top, in the order of the source.
  public let entries: [Criterion]

  /// Every entry with its place, the one above before those under it.
  public let all: [CriterionPlace]
  private let index: [String: Int]

  /// What a catalogue says about itself, without its entries.
  public struct Head: Hashable, Sendable {
    public var key: String
    public var title: LocalText
    public var about = LocalText()
    public var edition: String
    public var revised: Day
    public var status: CatalogueStatus
    public var isComplete = false
    public var isLaw = false
    public var sources: [SourceText] = []
    public var rights = LocalText()
    public var overlays: String?
    public var isOwn = false

    public init(key: String, title: LocalText, edition: String, revised: Day, status: CatalogueStatus) {
      self.key = key
      self.title = title
      self.edition = edition
      self.revised = revised
      self.status = status
    }
  }

  /// Of entries with the same number the first is found.
  public init(_ head: Head, panels: [ScoringPanel] = [], entries: [Criterion]) {
    key = head.key
    title = head.title
    about = head.about
    edition = head.edition
    revised = head.revised
    status = head.status
    isComplete = head.isComplete
    isLaw = head.isLaw
    sources = head.sources
    rights = head.rights
    overlays = head.overlays
    isOwn = head.isOwn
    self.panels = panels
    self.entries = entries
    all = CriterionPlace.places(of: entries)
    index = Dictionary(all.enumerated().map { ($1.criterion.number, $0) }) { first, _ in first }
  }

  /// What the catalogue says about itself.
  public var head: Head {
    var head = Head(key: key, title: title, edition: edition, revised: revised, status: status)
    head.about = about
    head.isComplete = isComplete
    head.isLaw = isLaw
    head.sources = sources
    head.rights = rights
    head.overlays = overlays
    head.isOwn = isOwn
    return head
  }

  /// The entry with this number; `nil` if there is none.
  public subscript(_ number: String) -> Criterion? { index[number].map { all[$0].criterion } }

  /// The entry with this number and its place; `nil` if there is none.
  public func place(of number: String) -> CriterionPlace? { index[number].map { all[$0] } }

  /// The address of an entry.
  public func id(_ criterion: Criterion) -> CriterionID { CriterionID(criterion.number, in: key) }

  /// The entries that assessors score, in the order of the source.
  public var scored: [Criterion] { all.map(\.criterion).filter(\.isScored) }

  /// The panels by which the entry with this number can be scored, in the order of preference.
  public func panels(for number: String) -> [ScoringPanel] {
    (self[number]?.scoredBy ?? []).compactMap { key in panels.first { $0.key == key } }
  }

  /// How many entries there are of each certainty; one with anything unconfirmed counts as unconfirmed.
  public var counts: [Certainty: Int] {
    Dictionary(all.map { ($0.criterion.hasUnconfirmed ? .unconfirmed : $0.criterion.certainty, 1) }) { $0 + $1 }
  }
}
