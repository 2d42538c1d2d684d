/// What the workspace has for each criterion of a catalogue: evidence once, under everything that it belongs to.
///
/// ```swift
/// let coverage = CriteriaCoverage(of: catalogue, in: library, by: try EvidenceIndex(reader, on: today))
/// coverage.counts[.none]     // criteria without evidence
/// ```
public struct CriteriaCoverage: Sendable {
  public let catalogue: CriteriaCatalogue
  /// The entries in the order of the source.
  public let rows: [CoverageRow]

  public init(of catalogue: CriteriaCatalogue, in library: CriteriaLibrary, by index: EvidenceIndex) {
    self.catalogue = catalogue
    rows = catalogue.all.map { index.row($0, of: catalogue, in: library) }
  }

  /// The entries that are counted: those that are scored, or have nothing under them. What stands under a scored entry
  /// only explains it.
  public var counted: [CoverageRow] {
    rows.filter { row in
      let criterion = row.place.criterion
      return (criterion.isScored || criterion.children.isEmpty) && !isUnderScored(row.place)
    }
  }

  /// How many of the counted entries are in each state.
  public var counts: [CoverageState: Int] { Dictionary(counted.map { ($0.state, 1) }) { $0 + $1 } }

  /// The counted entries where somebody has to look.
  public var gaps: [CoverageRow] { counted.filter(\.isGap) }

  private func isUnderScored(_ place: CriterionPlace) -> Bool {
    var parent = place.parent
    while let number = parent, let above = catalogue.place(of: number) {
      if above.criterion.isScored { return true }
      parent = above.parent
    }
    return false
  }
}
