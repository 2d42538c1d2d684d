import QualityModel

/// A catalogue as the records of a workspace: one for each language of the catalogue and of each entry.
///
/// What does not depend on the language stands with the first one.
struct CatalogueRecords {
  let catalogue: CriteriaCatalogue

  /// What the catalogue says about itself.
  var heads: [Record<OwnCatalogue>] {
    let rights = catalogue.rights == CriteriaCatalogue.ownRights ? LocalText() : catalogue.rights
    let named = catalogue.title.languages.allSatisfy { catalogue.title[$0] == catalogue.key }
    let title = named ? LocalText() : catalogue.title
    let languages = CatalogueRecords.languages(
      of: [title, catalogue.about, rights] + catalogue.sources.compactMap(CatalogueRecords.words))
    let repeatsSources = catalogue.sources.contains { CatalogueRecords.words($0) != nil }
    return (languages.isEmpty ? [.lv] : languages).enumerated().map { place, language in
      var head = Record<OwnCatalogue>()
      head.catalogue = catalogue.key
      head.language = language
      head.title = title[language.rawValue]
      head.about = catalogue.about[language.rawValue]
      head.rights = rights[language.rawValue]
      if place == 0 { tellFacts(of: &head) }
      if place == 0 || repeatsSources {
        head.sources = catalogue.sources.map { $0.text(inOwn: language) }
      }
      return head
    }
  }

  private func tellFacts(of head: inout Record<OwnCatalogue>) {
    head.edition = catalogue.edition == "–" ? nil : catalogue.edition
    head.revised = catalogue.revised == .first ? nil : catalogue.revised
    head.catalogueStatus = catalogue.status
    head.isComplete = catalogue.isComplete
    head.isLaw = catalogue.isLaw ? true : nil
  }

  /// The entries with everything that is said of them, in the order of the source.
  func texts(places: [String: Refusal.Place]) -> [CriteriaRow] {
    catalogue.all.flatMap { entry in
      let place = places[entry.criterion.number] ?? Refusal.Place(file: "")
      return texts(of: entry).map { CriteriaRow(text: $0, place: place) }
    }
  }

  private func texts(of entry: CriterionPlace) -> [Record<CriterionText>] {
    let criterion = entry.criterion
    let languages = CatalogueRecords.languages(
      of: [criterion.title, criterion.explanation, criterion.note] + criterion.typicalEvidence
        + [criterion.source.flatMap(CatalogueRecords.words)].compactMap { $0 })
    return languages.enumerated().map { place, language in
      var text = Record<CriterionText>()
      text.catalogue = catalogue.key
      text.number = criterion.number
      text.language = language
      tell(criterion, of: &text, in: language.rawValue)
      if place == 0 { tellFacts(entry, of: &text) }
      return text
    }
  }

  private func tell(_ criterion: Criterion, of text: inout Record<CriterionText>, in language: String) {
    text.title = criterion.title[language]
    text.text = criterion.explanation[language]
    if let source = criterion.source, CatalogueRecords.words(source) != nil {
      text.source = source.text(inOwn: text.language)
    }
    text.typicalEvidence = criterion.typicalEvidence.compactMap { $0[language] }
    if let certainty = criterion.titleCertainty[language], text.title != nil, certainty != criterion.certainty {
      text.titleCertainty = certainty
    }
    text.note = criterion.note[language]
  }

  private func tellFacts(_ entry: CriterionPlace, of text: inout Record<CriterionText>) {
    let criterion = entry.criterion
    text.parent = entry.parent
    text.kind = criterion.kind
    text.certainty = criterion.certainty
    if !criterion.explanation.isEmpty, criterion.explanationCertainty != criterion.certainty {
      text.textCertainty = criterion.explanationCertainty
    }
    text.scoredBy = criterion.scoredBy
    text.services = criterion.services
    text.accommodation = criterion.accommodation
    text.clientGroups = criterion.clientGroups
    text.documented = criterion.documented
    text.replacedBy = criterion.replacedBy?.text
    if case .citation(let citation) = criterion.source { text.source = citation }
  }

  private static func languages(of texts: [LocalText]) -> [CriterionText.Language] {
    CriterionText.Language.allCases.filter { language in texts.contains { $0[language.rawValue] != nil } }
  }

  /// The texts of a source that is told in several languages; `nil` for one text for all.
  private static func words(_ source: SourceText) -> LocalText? {
    if case .words(let words) = source { words } else { nil }
  }

  // MARK: What would be lost

  /// The entries that the records do not say whole, so that nothing is lost unseen.
  /// - Parameter library: the catalogues and panels that come with the program
  func lost(in library: CriteriaLibrary) -> [String] {
    let own = OwnCriteria(texts: texts(places: [:]).map(\.text), catalogues: heads)
    let kept = library.with(own)[catalogue.key]
    return catalogue.all.map(\.criterion).filter { entry in
      CatalogueRecords.plain(entry) != kept?[entry.number].map(CatalogueRecords.plain)
    }.map(\.number)
  }

  /// An entry without what stands under it, and without certainties of what is not there.
  private static func plain(_ criterion: Criterion) -> Criterion {
    var plain = criterion
    plain.children = []
    plain.titleCertainty = criterion.titleCertainty.filter {
      criterion.title[$0.key] != nil && $0.value != criterion.certainty
    }
    if criterion.explanation.isEmpty { plain.explanationCertainty = .own }
    // A source told in one language only is one text for all.
    if let words = criterion.source.flatMap(words), words.languages.count == 1 {
      plain.source = words[words.languages[0]].map { .citation($0) }
    }
    return plain
  }
}
