package import QualityModel

/// The titles of a catalogue as phrases, and the captions of the tables of its parts.
package struct CoverageLabels {
  let words: CatalogueWords
  private let catalogue: CriteriaCatalogue

  init(catalogue: CriteriaCatalogue) {
    self.catalogue = catalogue
    words = CatalogueWords(catalogue)
  }

  /// The name of the table of a part by its place; its caption is the part's title.
  func table(_ part: Int) -> String { "coverage-\(part + 1)" }

  /// The texts of a language by their keys.
  package func texts(_ language: Organisation.Language) -> [String: String] {
    var texts = words.texts(language)
    for (part, top) in catalogue.entries.enumerated() {
      texts["table." + table(part)] = texts[words.starredKey(top.number)]
    }
    return texts
  }
}
