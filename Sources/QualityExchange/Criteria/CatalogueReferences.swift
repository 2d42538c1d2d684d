import QualityModel

/// Looks up what catalogues and crosswalks refer to.
struct CatalogueReferences {
  let library: CriteriaLibrary

  func check(_ draft: CatalogueDraft) {
    for (id, offset) in draft.replacements { check(id, at: offset, draft.findings) }
    for entry in draft.criteria.flatMap({ CatalogueReferences.withAllUnder($0) }) {
      guard let chain = cycle(from: CriterionID(entry.number, in: draft.head.key)),
        let place = draft.places[entry.number]
      else { continue }
      draft.findings.add(.criteriaCycle, ["chain": .text(chain.map(\.text).joined(separator: " → "))], at: place)
    }
  }

  func check(_ crosswalks: [CrosswalkDraft]) {
    var known: Set<Set<CriterionID>> = []
    for draft in crosswalks {
      for (link, from, to) in draft.links {
        check(link.from, at: from, draft.findings)
        check(link.to, at: to, draft.findings)
        if link.from == link.to {
          draft.findings.add(.criteriaLinkToItself, ["criterion": .text(link.from.text)], at: to)
        } else if !known.insert([link.from, link.to]).inserted {
          draft.findings.add(.criteriaDoubleLink, ["from": .text(link.from.text), "to": .text(link.to.text)], at: from)
        }
      }
    }
  }

  private func check(_ id: CriterionID, at offset: Int, _ findings: CatalogueFindings) {
    switch library.standing(of: id) {
    case .known: break
    case .unknownCatalogue:
      findings.add(.criteriaUnknownReferenceCatalogue, ["catalogue": .text(id.catalogue)], at: offset)
    case .unknownNumber:
      findings.add(.criteriaUnknownNumber, ["number": .text(id.number), "catalogue": .text(id.catalogue)], at: offset)
    }
  }

  /// The way from a criterion through what replaces it back to itself; `nil` if there is none.
  private func cycle(from start: CriterionID) -> [CriterionID]? {
    var chain = [start]
    while let next = library.criterion(chain[chain.count - 1])?.replacedBy {
      if next == start { return chain + [next] }
      // A circle that does not lead through the start is told where it begins.
      guard !chain.contains(next) else { return nil }
      chain.append(next)
    }
    return nil
  }

  private static func withAllUnder(_ entry: Criterion) -> [Criterion] {
    [entry] + entry.children.flatMap { withAllUnder($0) }
  }
}

extension Refusal.ID {
  static let criteriaCycle = Refusal.ID("criteria.cycle")
  static let criteriaDoubleLink = Refusal.ID("criteria.double-link")
  static let criteriaLinkToItself = Refusal.ID("criteria.link-to-itself")
  static let criteriaUnknownNumber = Refusal.ID("criteria.unknown-number")
  static let criteriaUnknownReferenceCatalogue = Refusal.ID("criteria.unknown-reference-catalogue")
}
