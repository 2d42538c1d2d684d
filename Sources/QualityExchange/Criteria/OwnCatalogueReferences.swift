import JSONSupport
import QualityModel

/// Looks at what a provider's own catalogue refers to: its key, what it lies over, and its panels.
struct OwnCatalogueReferences {
  private let draft: CatalogueDraft
  private let root: JSONNode
  private let job: CriteriaImport
  private let findings: CatalogueFindings

  init(_ draft: CatalogueDraft, _ root: JSONNode, _ job: CriteriaImport) {
    self.draft = draft
    self.root = root
    self.job = job
    findings = draft.findings
  }

  func check() {
    let key = draft.head.key
    if key != job.catalogue {
      findings.add(
        .criteriaOwnOtherKey, ["key": .text(key), "catalogue": .text(job.catalogue)], at: offset("catalogue"))
    } else if job.library[key] != nil {
      findings.add(.criteriaOwnShippedKey, ["catalogue": .text(key)], at: offset("catalogue"))
    }
    if draft.head.overlays != nil { findings.add(.criteriaOwnOverlay, at: draft.overlayOffset ?? root.offset) }
    checkPanels()
  }

  /// A workspace keeps no panels: a catalogue is scored by shared ones, which it may repeat word for word.
  private func checkPanels() {
    let words = PanelWords(job.library, "", [])
    let nodes = root.members?.first { $0.name == "panels" }?.node.array ?? []
    for (place, panel) in draft.panels.enumerated() where words.panel(panel.key) != panel {
      let offset = place < nodes.count ? nodes[place].offset : root.offset
      findings.add(.criteriaOwnPanel, ["panel": .text(panel.key), "panels": words.names], at: offset)
    }
    let own = Set(draft.panels.map(\.key))
    for (panel, offset) in draft.panelPlaces where words.panel(panel) == nil && !own.contains(panel) {
      findings.add(.criteriaOwnUnknownPanel, ["panel": .text(panel), "panels": words.names], at: offset)
    }
  }

  private func offset(_ name: String) -> Int {
    root.members?.first { $0.name == name }?.node.offset ?? root.offset
  }
}

extension Refusal.ID {
  static let criteriaOwnOtherKey = Refusal.ID("criteria.own-other-key")
  static let criteriaOwnOverlay = Refusal.ID("criteria.own-overlay")
  static let criteriaOwnPanel = Refusal.ID("criteria.own-panel")
  static let criteriaOwnShippedKey = Refusal.ID("criteria.own-shipped-key")
}
