import QualityModel

/// The keys under which titles of a catalogue stand in a document, and their texts.
///
/// Numbers of criteria may have signs that keys may not: the place in the catalogue stands for them.
struct CoverageLabels {
  let catalogue: CriteriaCatalogue
  private let places: [String: Int]

  init(catalogue: CriteriaCatalogue) {
    self.catalogue = catalogue
    places = Dictionary(catalogue.all.enumerated().map { ($1.criterion.number, $0) }) { first, _ in first }
  }

  var title: String { "criterion.\(catalogue.key).title" }

  func key(_ criterion: Criterion) -> String { "criterion.\(catalogue.key).\(places[criterion.number] ?? 0)" }

  /// The name of the table of a part; its caption is the part's title.
  func table(_ criterion: Criterion) -> String { "coverage-\(places[criterion.number] ?? 0)" }

  var all: [String: LocalText] {
    var labels = [title: catalogue.title]
    for place in catalogue.all {
      labels[key(place.criterion)] = place.criterion.title
      if place.depth == 0 { labels["table." + table(place.criterion)] = place.criterion.title }
    }
    return labels
  }
}
