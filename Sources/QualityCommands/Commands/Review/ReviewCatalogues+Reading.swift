import QualityExchange
import QualityModel
import QualityReports

extension ReviewCatalogues {
  /// Reads the catalogues that a review tells of, and no others; nothing where none is in use.
  static func read(
    for request: ReviewRequest, _ session: Session, _ reader: any RecordReader
  ) throws -> ReviewCatalogues? {
    let used = try used(upTo: request.year, reader)
    guard !used.isEmpty else { return nil }
    // Records of a year, such as process reports, speak for its last day.
    let index = try EvidenceReading.index(reader, on: request.asOf).until(Period(year: request.year).lastDay)
    // Evidence under what stands below a linked criterion is found only in a catalogue that is at hand.
    let library = try CriteriaFolder(session.home().criteria).library(
      of: index.catalogues.union(used)
    )
    .with(try OwnCriteria(reader))
    let prints = library.catalogues.map { catalogue in
      (catalogue.key, SHA256.digest(of: Array(CatalogueJSON.text(catalogue).utf8)).hex)
    }
    return ReviewCatalogues(
      library, used: used, fingerprints: Dictionary(prints) { first, _ in first }, index: index)
  }
}
