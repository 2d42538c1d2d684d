import QualityModel

/// Makes whole catalogues of overlays.
struct Overlays {
  let drafts: [CatalogueDraft]
  /// The catalogues as their files have them.
  let plain: [String: CriteriaCatalogue]

  /// The whole catalogue. What it overlays must be there and not lead back to it; otherwise it stays as it is, with a
  /// finding.
  func whole(_ draft: CatalogueDraft) -> CriteriaCatalogue {
    let catalogue = plain[draft.head.key] ?? CriteriaCatalogue(draft.head, entries: draft.criteria)
    guard let key = draft.head.overlays else { return catalogue }
    if let chain = circle(from: draft) {
      find(draft, .criteriaCycle, ["chain": .text(chain.joined(separator: " → "))])
      return catalogue
    }
    guard let base = drafts.first(where: { $0.head.key == key }) else {
      find(draft, .criteriaUnknownBase, ["catalogue": .text(key)])
      return catalogue
    }
    let under = underneath(base)
    check(draft, against: under)
    return catalogue.overlaid(on: under)
  }

  /// The whole catalogue under another, without findings: it has its own turn.
  private func underneath(_ draft: CatalogueDraft) -> CriteriaCatalogue {
    let catalogue = plain[draft.head.key] ?? CriteriaCatalogue(draft.head, entries: draft.criteria)
    guard let base = drafts.first(where: { $0.head.key == draft.head.overlays }) else { return catalogue }
    return catalogue.overlaid(on: underneath(base))
  }

  /// The way through what is overlaid that never ends; `nil` if it does.
  private func circle(from draft: CatalogueDraft) -> [String]? {
    var chain = [draft.head.key]
    var next = draft.head.overlays
    while let key = next {
      defer { chain.append(key) }
      if chain.contains(key) { return chain + [key] }
      next = drafts.first { $0.head.key == key }?.head.overlays
    }
    return nil
  }

  private func find(_ draft: CatalogueDraft, _ identifier: Refusal.ID, _ facts: [String: Refusal.Fact]) {
    draft.findings.add(identifier, facts, at: draft.overlayOffset ?? 0)
  }

  /// What is changed must be there, what is added must not be, and must stand under something.
  private func check(_ draft: CatalogueDraft, against base: CriteriaCatalogue) {
    for entry in draft.criteria {
      let isThere = base[entry.number] != nil
      let facts: [String: Refusal.Fact] = ["number": .text(entry.number), "catalogue": .text(base.key)]
      if isThere == (entry.change == .added) {
        add(draft, isThere ? .criteriaOverlayDouble : .criteriaOverlayNothing, facts, entry)
      }
      if let under = entry.under, base[under] == nil {
        add(draft, .criteriaOverlayNothing, ["number": .text(under), "catalogue": .text(base.key)], entry)
      }
    }
  }

  private func add(
    _ draft: CatalogueDraft, _ identifier: Refusal.ID, _ facts: [String: Refusal.Fact], _ entry: Criterion
  ) {
    guard let place = draft.places[entry.number] else { return }
    draft.findings.add(identifier, facts, at: place)
  }
}

extension Refusal.ID {
  static let criteriaOverlayDouble = Refusal.ID("criteria.overlay-double")
  static let criteriaOverlayNothing = Refusal.ID("criteria.overlay-nothing")
  static let criteriaUnknownBase = Refusal.ID("criteria.unknown-base")
}
