/// All catalogues at hand and the links between them.
///
/// ```swift
/// library["caf-2020"]?.scored.count                    // 28
/// library.criterion(CriterionID("equass-2018:P7"))     // with its catalogue
/// ```
public struct CriteriaLibrary: Hashable, Sendable {
  /// The catalogues in the order of their keys.
  public let catalogues: [CriteriaCatalogue]
  public let crosswalk: Crosswalk
  /// The panels that any catalogue may use, also one that only a workspace has.
  public let sharedPanels: [ScoringPanel]
  private let index: [String: Int]

  /// Of catalogues with the same key the last one counts.
  public init(
    _ catalogues: [CriteriaCatalogue], crosswalk: Crosswalk = Crosswalk([]), sharedPanels: [ScoringPanel] = []
  ) {
    let byKey = Dictionary(catalogues.map { ($0.key, $0) }) { $1 }
    self.catalogues = byKey.values.sorted { $0.key < $1.key }
    self.crosswalk = crosswalk
    self.sharedPanels = sharedPanels
    index = Dictionary(uniqueKeysWithValues: self.catalogues.enumerated().map { ($1.key, $0) })
  }

  /// The catalogue with this key; `nil` if there is none.
  public subscript(_ key: String) -> CriteriaCatalogue? { index[key].map { catalogues[$0] } }

  /// The criterion at an address; `nil` if the catalogue or the number is not known.
  public func criterion(_ id: CriterionID) -> Criterion? { self[id.catalogue]?[id.number] }

  /// How a citation stands to the catalogues at hand.
  public enum Standing: Hashable, Sendable {
    case known
    /// The catalogue is at hand, and has no such number.
    case unknownNumber
    /// No such catalogue is at hand: nothing can be said.
    case unknownCatalogue
  }

  public func standing(of id: CriterionID) -> Standing {
    guard let catalogue = self[id.catalogue] else { return .unknownCatalogue }
    return catalogue[id.number] == nil ? .unknownNumber : .known
  }

  /// The library with the texts that a provider took over from its own copies of standards.
  public func with(_ texts: [Record<CriterionText>]) -> CriteriaLibrary { with(OwnCriteria(texts: texts)) }

  /// The library with what a workspace itself has: texts beside the entries of catalogues, and catalogues that nobody
  /// else has, which are scored by shared panels.
  public func with(_ own: OwnCriteria) -> CriteriaLibrary {
    guard !own.isEmpty else { return self }
    let changed = own.byCatalogue.map { key, own in
      self[key]?.with(own, panels: sharedPanels) ?? CriteriaCatalogue.own(key, own, panels: sharedPanels)
    }
    return CriteriaLibrary(catalogues + changed, crosswalk: crosswalk, sharedPanels: sharedPanels)
  }
}
