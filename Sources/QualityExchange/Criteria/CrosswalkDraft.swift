import QualityModel

/// A crosswalk as its file has it, with the places of both ends of each link.
struct CrosswalkDraft {
  let links: [(link: CrosswalkLink, from: Int, to: Int)]
  let findings: CatalogueFindings
}
