extension CriteriaCatalogue {
  /// The whole catalogue that an overlay makes of the one under it: entries that it changes, adds or removes, and all
  /// the others as they are. Everything that it touches keeps its mark in ``Criterion/change``.
  ///
  /// Entries that say they change or stand under a number that the base does not have are left out.
  /// - Parameter base: the catalogue under it, itself whole
  public func overlaid(on base: CriteriaCatalogue) -> CriteriaCatalogue {
    var changes: [String: Criterion] = [:]
    var added: [String: [Criterion]] = [:]
    for entry in entries {
      if entry.change == .added {
        added[entry.under ?? "", default: []].append(entry)
      } else {
        changes[entry.number] = entry
      }
    }
    let whole = Self.merged(base.entries, changes, added) + (added[""] ?? [])
    let own = Set(panels.map(\.key))
    return CriteriaCatalogue(head, panels: panels + base.panels.filter { !own.contains($0.key) }, entries: whole)
  }

  private static func merged(_ entries: [Criterion], _ changes: [String: Criterion], _ added: [String: [Criterion]])
    -> [Criterion]
  {
    entries.map { entry in
      var merged = changes[entry.number].map { entry.changed(by: $0) } ?? entry
      merged.children = Self.merged(entry.children, changes, added) + (added[entry.number] ?? [])
      return merged
    }
  }
}

extension Criterion {
  /// This entry with what an overlay says of it; what it does not say stays.
  fileprivate func changed(by overlay: Criterion) -> Criterion {
    var changed = overlay
    changed.change = overlay.change ?? .changed
    changed.title = overlay.title.filled(from: title)
    if overlay.explanation.isEmpty {
      changed.explanation = explanation
      changed.explanationCertainty = explanationCertainty
    }
    if overlay.scoredBy.isEmpty { changed.scoredBy = scoredBy }
    if overlay.typicalEvidence.isEmpty { changed.typicalEvidence = typicalEvidence }
    changed.documented = overlay.documented ?? documented
    return changed
  }
}
