import JSONSupport
import QualityModel

/// Puts a library together from files: reads each, then settles what they say of one another.
struct CriteriaAssembly {
  private var drafts: [CatalogueDraft] = []
  private var crosswalks: [CrosswalkDraft] = []
  private var shared: [ScoringPanel] = []
  private var unreadable: [Refusal] = []
  private var all: [CatalogueFindings] = []

  /// Reads a file.
  /// - Returns: the key of the catalogue that it overlays, if it does
  @discardableResult mutating func add(_ bytes: [UInt8], file: String) throws -> String? {
    let document: JSONDocument
    do throws(JSONError) { document = try JSONDocument(bytes, keepsDoubles: true) } catch {
      unreadable.append(CriteriaAssembly.refusal(error, bytes, file))
      return nil
    }
    let findings = CatalogueFindings(file: file, document)
    all.append(findings)
    switch CatalogueDecoder(findings: findings).content(document.root) {
    case .catalogue(let draft):
      drafts.append(draft)
      return draft.head.overlays
    case .crosswalk(let draft): crosswalks.append(draft)
    case .panels(let panels): shared += panels
    case nil: break
    }
    return nil
  }

  static func refusal(_ error: JSONError, _ bytes: [UInt8], _ file: String) -> Refusal {
    let place = JSONLines(bytes).place(of: error.offset)
    return Refusal(
      .data, Refusal.ID("criteria.json-\(error.kind.rawValue)"),
      at: Refusal.Place(file: file, line: place.line, column: "\(place.column)"))
  }

  /// - Parameter isWhole: whether every file of the folder was added, so that a reference into nothing is a finding
  func finish(isWhole: Bool = true) -> (library: CriteriaLibrary, findings: [Refusal]) {
    let plain = Dictionary(
      drafts.map { ($0.head.key, CriteriaCatalogue($0.head, panels: panels(of: $0), entries: $0.criteria)) }
    ) { first, _ in first }
    let overlays = Overlays(drafts: drafts, plain: plain)
    let catalogues = drafts.map { overlays.whole($0) }
    let links = crosswalks.flatMap { $0.links.map(\.link) }
    let library = CriteriaLibrary(catalogues, crosswalk: Crosswalk(links), sharedPanels: shared)
    if isWhole {
      let references = CatalogueReferences(library: library)
      for draft in drafts { references.check(draft) }
      references.check(crosswalks)
    }
    return (library, unreadable + all.flatMap(\.list))
  }

  /// The panels of a catalogue: its own, and the shared ones that its criteria name. Names of none are findings.
  private func panels(of draft: CatalogueDraft) -> [ScoringPanel] {
    let own = Set(draft.panels.map(\.key))
    let known = Dictionary(shared.map { ($0.key, $0) }) { first, _ in first }
    var used: Set<String> = []
    for (panel, offset) in draft.panelPlaces where !own.contains(panel) {
      if known[panel] == nil {
        draft.findings.add(.criteriaUnknownPanel, ["panel": .text(panel)], at: offset)
      } else {
        used.insert(panel)
      }
    }
    return draft.panels + shared.filter { used.contains($0.key) }
  }
}

extension Refusal.ID {
  static let criteriaUnknownPanel = Refusal.ID("criteria.unknown-panel")
}
