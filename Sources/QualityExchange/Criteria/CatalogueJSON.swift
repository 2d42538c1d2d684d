import JSONSupport
public import QualityModel

/// A catalogue in the format of `Criteria/`, to be edited or read again.
///
/// What the file says is the whole catalogue: an overlay comes with what is under it. The provider's own texts
/// are never in it.
///
/// ```swift
/// let text = CatalogueJSON.text(catalogue)     // decodes to the same catalogue
/// ```
public enum CatalogueJSON {
  /// The file's text.
  public static func text(_ catalogue: CriteriaCatalogue) -> String { json(catalogue).pretty }

  private static func json(_ catalogue: CriteriaCatalogue) -> JSONValue {
    .filled([
      ("catalogue", .text(catalogue.key)), ("title", local(catalogue.title)), ("about", local(catalogue.about)),
      ("edition", .text(catalogue.edition)), ("revised", .text(catalogue.revised.text)),
      ("status", .text(catalogue.status.rawValue)), ("isComplete", .boolean(catalogue.isComplete)),
      ("isLaw", catalogue.isLaw ? .boolean(true) : nil),
      ("sources", .array(catalogue.sources.compactMap(source))), ("rights", local(catalogue.rights)),
      ("panels", list(catalogue.panels.map(panel))), ("criteria", .array(catalogue.entries.map(criterion))),
    ])
  }

  private static func criterion(_ criterion: Criterion) -> JSONValue {
    .filled([
      ("number", .text(criterion.number)), ("kind", .text(criterion.kind.rawValue)),
      ("certainty", .text(criterion.certainty.rawValue)), ("title", local(criterion.title)),
      ("titleCertainty", certainties(criterion.titleCertainty)), ("explanation", local(criterion.explanation)),
      ("explanationCertainty", .text(criterion.explanationCertainty.rawValue)),
      ("scoredBy", list(criterion.scoredBy.map { .text($0) })),
      ("typicalEvidence", list(criterion.typicalEvidence.compactMap(local))),
      ("services", list(criterion.services.map { .text($0.rawValue) })),
      ("accommodation", criterion.accommodation.map { .text($0.rawValue) }),
      ("clientGroups", list(criterion.clientGroups.map { .text($0.rawValue) })),
      ("documented", criterion.documented.map { .text($0.rawValue) }), ("source", criterion.source.flatMap(source)),
      ("note", local(criterion.note)), ("replacedBy", criterion.replacedBy.map { .text($0.text) }),
      ("change", criterion.change.map { .text($0.rawValue) }), ("under", criterion.under.map { .text($0) }),
      ("children", list(criterion.children.map { self.criterion($0) })),
    ])
  }

  private static func panel(_ panel: ScoringPanel) -> JSONValue {
    .filled([
      ("key", .text(panel.key)), ("method", .text(panel.method.rawValue)), ("title", local(panel.title)),
      ("dimensions", .array(panel.dimensions.map(dimension))),
      ("isCumulative", panel.isCumulative ? .boolean(true) : nil),
      (
        "plausibility",
        list(
          panel.plausibility.map { .filled([("anyAtMost", .integer($0.anyAtMost)), ("limit", .integer($0.limit))]) })
      ), ("certainty", .text(panel.certainty.rawValue)), ("source", panel.source.flatMap(source)),
      ("note", local(panel.note)),
    ])
  }

  private static func dimension(_ dimension: ScoringDimension) -> JSONValue {
    .filled([
      ("key", .text(dimension.key)), ("title", local(dimension.title)), ("question", local(dimension.question)),
      ("bands", .array(dimension.bands.map(band))),
    ])
  }

  private static func band(_ band: ScoringBand) -> JSONValue {
    .filled([
      ("key", .text(band.key)), ("from", band.range.map { .integer($0.lowerBound) }),
      ("to", band.range.map { .integer($0.upperBound) }), ("title", local(band.title)),
      ("meaning", local(band.meaning)),
    ])
  }

  private static func list(_ items: [JSONValue]) -> JSONValue? { items.isEmpty ? nil : .array(items) }

  private static func source(_ source: SourceText) -> JSONValue? {
    switch source {
    case .citation(let citation): .text(citation)
    case .words(let words): local(words)
    }
  }

  private static func local(_ text: LocalText) -> JSONValue? {
    text.isEmpty ? nil : .filled(text.languages.map { language in (language, text[language].map { .text($0) }) })
  }

  private static func certainties(_ certainties: [String: Certainty]) -> JSONValue? {
    let sorted = certainties.sorted { $0.key < $1.key }
    return sorted.isEmpty ? nil : .object(sorted.map { ($0.key, .text($0.value.rawValue)) })
  }
}
