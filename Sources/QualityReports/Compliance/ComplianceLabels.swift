package import QualityModel

/// The titles of catalogues as phrases, and the captions of the tables that stand under them.
package struct ComplianceLabels {
  private let catalogues: [CriteriaCatalogue]
  private let words: [String: CatalogueWords]
  /// The places of what each catalogue was read in, by its key.
  private let sources: [String: [SourceText: Int]]

  package init(_ catalogues: [CriteriaCatalogue]) {
    self.catalogues = catalogues
    words = Dictionary(catalogues.map { ($0.key, CatalogueWords($0)) }) { first, _ in first }
    sources = Dictionary(catalogues.map { ($0.key, ComplianceLabels.places($0)) }) { first, _ in first }
  }

  private static func places(_ catalogue: CriteriaCatalogue) -> [SourceText: Int] {
    var places: [SourceText: Int] = [:]
    for source in catalogue.all.compactMap(\.criterion.source) where places[source] == nil {
      places[source] = places.count + 1
    }
    return places
  }

  /// Where something of a catalogue was read.
  func source(_ source: SourceText, of catalogue: CriteriaCatalogue) -> String {
    "source.\(catalogue.key).\(sources[catalogue.key]?[source] ?? 0)"
  }

  func title(_ catalogue: CriteriaCatalogue) -> String {
    words[catalogue.key]?.titleKey ?? "nodata.none"
  }

  func title(_ criterion: Criterion, of catalogue: CriteriaCatalogue) -> String {
    words[catalogue.key]?.key(criterion.number) ?? "nodata.none"
  }

  /// The name of the table of what stands under an entry at the top; its caption is the entry's title.
  func table(_ top: Criterion, of catalogue: CriteriaCatalogue) -> String {
    let place = catalogue.entries.firstIndex { $0.number == top.number } ?? 0
    return "compliance-\(catalogue.key)-\(place + 1)"
  }

  /// The name of the table of what was scored by a catalogue; its caption is the catalogue's title.
  func scores(_ catalogue: CriteriaCatalogue) -> String { "compliance-\(catalogue.key)" }

  /// The texts of a language by their keys.
  package func texts(_ language: Organisation.Language) -> [String: String] {
    var texts: [String: String] = [:]
    for catalogue in catalogues {
      texts.merge(words[catalogue.key]?.texts(language) ?? [:]) { first, _ in first }
      for source in (sources[catalogue.key] ?? [:]).keys {
        texts[self.source(source, of: catalogue)] = source.text(in: language)
      }
      texts["table." + scores(catalogue)] = catalogue.title.text(in: language)
      for top in catalogue.entries {
        texts["table." + table(top, of: catalogue)] = top.title.text(in: language)
      }
    }
    return texts
  }
}
