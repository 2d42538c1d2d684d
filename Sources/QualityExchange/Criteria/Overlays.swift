import QualityModel

/// Makes whole catalogues of overlays.
struct Overlays {
  let drafts: [CatalogueDraft]
  /// The catalogues as their files have them.
  let plain: [String: CriteriaCatalogue]

  /// The whole catalogue. What it overlays must be there and not lead back to it; otherwise it stays as it is, with a
  /// finding.
  func whole(_ draft: CatalogueDraft) -> CriteriaCatalogue {
    whole(draft, above: [])
  }

  private func whole(_ draft: CatalogueDraft, above: [String]) -> CriteriaCatalogue {
    let catalogue = plain[draft.head.key] ?? CriteriaCatalogue(draft.head, entries: draft.criteria)
    guard let key = draft.head.overlays else { return catalogue }
    let chain = above + [draft.head.key]
    guard !chain.contains(key) else {
      if above.isEmpty { find(draft, "cycle", ["chain": (chain + [key]).joined(separator: " → ")]) }
      return catalogue
    }
    guard let base = drafts.first(where: { $0.head.key == key }) else {
      if above.isEmpty { find(draft, "unknown-base", ["catalogue": key]) }
      return catalogue
    }
    let under = whole(base, above: chain)
    if above.isEmpty { check(draft, against: under) }
    return catalogue.overlaid(on: under)
  }

  private func find(_ draft: CatalogueDraft, _ identifier: String, _ facts: [String: String]) {
    draft.findings.add(identifier, facts, at: draft.overlayOffset ?? 0)
  }

  /// What is changed must be there, what is added must not be, and must stand under something.
  private func check(_ draft: CatalogueDraft, against base: CriteriaCatalogue) {
    for entry in draft.criteria {
      let isThere = base[entry.number] != nil
      let facts = ["number": entry.number, "catalogue": base.key]
      if isThere == (entry.change == .added) {
        add(draft, isThere ? "overlay-double" : "overlay-nothing", facts, entry)
      }
      if let under = entry.under, base[under] == nil {
        add(draft, "overlay-nothing", ["number": under, "catalogue": base.key], entry)
      }
    }
  }

  private func add(
    _ draft: CatalogueDraft, _ identifier: String, _ facts: [String: String], _ entry: Criterion
  ) {
    guard let place = draft.places[entry.number] else { return }
    draft.findings.add(identifier, facts, at: place)
  }
}
