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
  private let index: [String: Int]

  /// Of catalogues with the same key the last one counts.
  public init(_ catalogues: [CriteriaCatalogue], crosswalk: Crosswalk = Crosswalk([])) {
    let byKey = Dictionary(catalogues.map { ($0.key, $0) }) { $1 }
    self.catalogues = byKey.values.sorted { $0.key < $1.key }
    self.crosswalk = crosswalk
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
  public func with(_ texts: [Record<CriterionText>]) -> CriteriaLibrary {
    guard !texts.isEmpty else { return self }
    let groups = Dictionary(grouping: texts) { $0.catalogue }
    let changed = groups.map { key, texts in (self[key] ?? CriteriaCatalogue(.ofProvider(key), entries: [])).with(texts)
    }
    return CriteriaLibrary(catalogues + changed, crosswalk: crosswalk)
  }
}

extension CriteriaCatalogue.Head {
  /// A catalogue of which only the provider's own copy is at hand.
  static func ofProvider(_ key: String) -> Self {
    let title = LocalText(["lv": key, "en": key])
    var head = Self(key: key, title: title, edition: "–", revised: .first, status: .inForce)
    head.rights = LocalText([
      "lv": "Teksts pārņemts no pakalpojuma sniedzēja paša eksemplāra; nav izplatāms.",
      "en": "The text was taken over from the provider's own copy; not for distribution.",
    ])
    return head
  }
}
