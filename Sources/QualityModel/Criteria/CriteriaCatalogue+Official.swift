extension CriteriaCatalogue {
  /// The catalogue with the provider's own texts: put beside the entries whose numbers they bear, and added as entries
  /// of their own where the catalogue has no such number.
  ///
  /// What is not scored yet is scored by the panels that a text names, or, where nothing stands under it, by the panel
  /// that the provider chose for the whole catalogue.
  /// - Parameter panels: those that texts may name
  func with(_ own: OwnCriteria, panels shared: [ScoringPanel] = []) -> CriteriaCatalogue {
    let byNumber = OwnEntry.byNumber(own.texts)
    let certainty = own.catalogues.lazy.compactMap(\.certainty).first ?? .official
    let additions = OwnAdditions(byNumber.filter { self[$0.key] == nil }, besides: { self[$0] != nil }) { entry in
      var criterion = entry.criterion(certainty: certainty)
      criterion.official = entry.official
      return criterion
    }
    let whole = Self.filled(entries, byNumber, additions) + additions.criteria(under: "")
    return CriteriaCatalogue(head, panels: panels, entries: whole).scored(by: own.panel, of: shared) {
      byNumber[$0.number] != nil
    }
  }

  /// A catalogue that only the workspace has.
  static func own(_ key: String, _ own: OwnCriteria, panels shared: [ScoringPanel]) -> CriteriaCatalogue {
    let certainty = own.catalogues.lazy.compactMap(\.certainty).first ?? .own
    let additions = OwnAdditions(OwnEntry.byNumber(own.texts), besides: { _ in false }) {
      $0.ownCriterion(certainty: certainty)
    }
    return CriteriaCatalogue(.own(key, own.catalogues), entries: additions.criteria(under: ""))
      .scored(by: own.panel, of: shared) { _ in true }
  }

  private static func filled(_ entries: [Criterion], _ texts: [String: OwnEntry], _ additions: OwnAdditions)
    -> [Criterion]
  {
    entries.map { entry in
      var filled = entry
      if let own = texts[entry.number] {
        filled.official = own.official
        if filled.scoredBy.isEmpty { filled.scoredBy = own.scoredBy }
      }
      filled.children = Self.filled(entry.children, texts, additions) + additions.criteria(under: entry.number)
      return filled
    }
  }

  /// The same with the panel of the whole catalogue, and with the shared panels that its entries name.
  private func scored(
    by standard: String?, of shared: [ScoringPanel], where isOwn: (Criterion) -> Bool
  ) -> CriteriaCatalogue {
    let entries = standard.map { panel in self.entries.map { Self.scored($0, by: panel, where: isOwn) } } ?? entries
    let known = Set(panels.map(\.key))
    let whole = CriteriaCatalogue(head, panels: panels, entries: entries)
    let used = Set(whole.all.flatMap(\.criterion.scoredBy))
    let missing = shared.filter { used.contains($0.key) && !known.contains($0.key) }
    return missing.isEmpty ? whole : CriteriaCatalogue(head, panels: panels + missing, entries: entries)
  }

  private static func scored(_ entry: Criterion, by panel: String, where isOwn: (Criterion) -> Bool) -> Criterion {
    var scored = entry
    scored.children = entry.children.map { Self.scored($0, by: panel, where: isOwn) }
    let isHeading = !entry.children.isEmpty || entry.kind == .group || entry.kind == .document
    if entry.scoredBy.isEmpty, !isHeading, isOwn(entry) { scored.scoredBy = [panel] }
    return scored
  }
}

extension OwnCriteria {
  /// The panel that the provider chose for the whole catalogue.
  var panel: String? { catalogues.lazy.compactMap(\.panel).first }
}

extension CriteriaCatalogue.Head {
  /// What the provider says of a catalogue of its own.
  static func own(_ key: String, _ records: [Record<OwnCatalogue>]) -> Self {
    let places = Dictionary(
      uniqueKeysWithValues: CriterionText.Language.allCases.enumerated().map { ($1, $0) })
    let records = records.sorted { places[$0.language] ?? 0 < places[$1.language] ?? 0 }
    let title = local(records, \.title)
    var head = Self(
      key: key, title: title.isEmpty ? LocalText(["lv": key, "en": key]) : title,
      edition: records.lazy.compactMap(\.edition).first ?? "–",
      revised: records.lazy.compactMap(\.revised).first ?? .first,
      status: records.lazy.compactMap(\.catalogueStatus).first ?? .inForce)
    head.about = local(records, \.about)
    head.isComplete = records.lazy.compactMap(\.isComplete).first ?? true
    head.isLaw = records.lazy.compactMap(\.isLaw).first ?? false
    head.sources = sources(records)
    let rights = local(records, \.rights)
    head.rights = rights.isEmpty ? CriteriaCatalogue.ownRights : rights
    head.isOwn = true
    return head
  }

  /// A source that each language tells in the same words is a citation; where their lists do not fit, the first counts.
  private static func sources(_ records: [Record<OwnCatalogue>]) -> [SourceText] {
    let told = records.filter { !$0.sources.isEmpty }
    guard let first = told.first else { return [] }
    guard told.allSatisfy({ $0.sources.count == first.sources.count }) else {
      return first.sources.map { .citation($0) }
    }
    return first.sources.indices.compactMap { place in
      SourceText(own: told.map { ($0.language, $0.sources[place]) })
    }
  }

  private static func local(_ records: [Record<OwnCatalogue>], _ text: (Record<OwnCatalogue>) -> String?) -> LocalText {
    LocalText(
      Dictionary(records.compactMap { record in text(record).map { (record.language.rawValue, $0) } }) { first, _ in
        first
      })
  }
}

extension CriteriaCatalogue {
  /// What holds for texts of a provider that says nothing else.
  package static let ownRights = LocalText([
    "lv": "Teksts pārņemts no pakalpojuma sniedzēja paša eksemplāra; nav izplatāms.",
    "en": "The text was taken over from the provider's own copy; not for distribution.",
  ])
}
