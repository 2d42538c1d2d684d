package import QualityModel

/// The titles of a catalogue as phrases, so that a document without a language can be shown in any.
package struct CatalogueWords {
  private let catalogue: CriteriaCatalogue
  private let keys: [String: String]

  package init(_ catalogue: CriteriaCatalogue) {
    self.catalogue = catalogue
    var keys: [String: String] = [:]
    for (place, entry) in catalogue.all.enumerated() {
      let number = entry.criterion.number
      // Numbers that no key may hold go by their place.
      keys[number] = "criterion.\(catalogue.key).\(CatalogueWords.isPlain(number) ? number : "entry-\(place + 1)")"
    }
    self.keys = keys
  }

  /// Whether a number is letters and digits with single points and hyphens between them: `1.` is none.
  private static func isPlain(_ number: String) -> Bool {
    number.utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
      .allSatisfy { part in !part.isEmpty && part.allSatisfy(isLetterOrDigit) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// The key of the title of an entry.
  package func key(_ number: String) -> String { keys[number] ?? "nodata.none" }

  /// The key of the title where there is no room for a mark: what is unconfirmed bears a star.
  package func starredKey(_ number: String) -> String { key(number) + ".starred" }

  /// The key of the catalogue's own title.
  package var titleKey: String { "criterion.\(catalogue.key)" }

  /// The texts of a language by their keys.
  package func texts(_ language: Organisation.Language) -> [String: String] {
    var texts = [titleKey: catalogue.title.marked(in: language)]
    for entry in catalogue.all {
      let title = entry.criterion.title.marked(in: language)
      texts[key(entry.criterion.number)] = title
      texts[starredKey(entry.criterion.number)] = entry.criterion.hasUnconfirmed ? title + "*" : title
    }
    return texts
  }

  /// The title of an entry; what is unconfirmed in some language that is read here says so.
  func cell(_ criterion: Criterion) -> ReportTable.Cell {
    let isUnconfirmed = Organisation.Language.allCases.contains { criterion.leastCertain(in: $0) == .unconfirmed }
    let title = ReportTable.Cell.label(key(criterion.number))
    return isUnconfirmed ? .several([title, .mark("criteria.mark.unconfirmed", .warn)]) : title
  }
}
