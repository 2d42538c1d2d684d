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
      let isPlain = number.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
          true
        default: false
        }
      }
      keys[number] = "criterion.\(catalogue.key).\(isPlain ? number : "entry-\(place + 1)")"
    }
    self.keys = keys
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
