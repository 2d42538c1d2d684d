import QualityModel

/// A catalogue as its file has it, with the places that later checks need: what it refers to is not looked up yet.
struct CatalogueDraft {
  let head: CriteriaCatalogue.Head
  let panels: [ScoringPanel]
  let criteria: [Criterion]
  let places: [String: Refusal.Place]
  let panelPlaces: [(panel: String, offset: Int)]
  let replacements: [(id: CriterionID, offset: Int)]
  let overlayOffset: Int?
  let findings: CatalogueFindings
}
