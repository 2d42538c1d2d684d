import Foundation
import QualityModel
import Testing

@testable import QualityExchange

@Suite("Catalogues written out")
struct CatalogueExportTests {
  @Test("A catalogue that is written and read is the same", arguments: ShippedCatalogueTests.keys)
  func json(_ key: String) throws {
    let catalogue = try CriteriaFiles.folder.catalogue(key)
    let (library, findings) = try CriteriaFiles.read([
      ("\(key).json", CatalogueJSON.text(catalogue))
    ])
    // Alone in its folder it cannot look up what replaces its entries.
    let faults = findings.filter { $0.identifier.text != "criteria.unknown-reference-catalogue" }
    #expect(faults.isEmpty, "\(faults)")
    var head = catalogue.head
    head.overlays = nil
    #expect(
      library[key] == CriteriaCatalogue(head, panels: catalogue.panels, entries: catalogue.entries))
  }

  @Test("The table has every entry with its parent and how sure it is")
  func csv() throws {
    let catalogue = try CriteriaFiles.folder.catalogue("equass-2018")
    var bytes: [UInt8] = []
    try CatalogueCSV.write(catalogue) { bytes += Array($0) }
    let reader = try CSVReader(MemoryByteSource(bytes))
    var rows: [[String]] = []
    while try reader.next() { rows.append(reader.strings) }
    #expect(rows.count == catalogue.all.count + 1)
    let columns = Dictionary(uniqueKeysWithValues: rows[0].enumerated().map { ($1, $0) })
    for (row, place) in zip(rows.dropFirst(), catalogue.all) {
      #expect(row[columns["number"] ?? 0] == place.criterion.number)
      #expect(row[columns["parent"] ?? 0] == place.parent ?? "")
      #expect(row[columns["certainty"] ?? 0] == place.criterion.certainty.rawValue)
      #expect(row[columns["title_lv"] ?? 0] == place.criterion.title["lv"])
      #expect(row[columns["title_lt"] ?? 0] == place.criterion.title["lt"] ?? "")
      #expect(row[columns["source_en"] ?? 0] == place.criterion.source?.text(in: .en) ?? "")
    }
  }

  @Test("The provider's own texts are in no exported catalogue")
  func ownTexts() throws {
    var text = Record<CriterionText>()
    text.catalogue = "equass-2018"
    text.number = "P1"
    text.text = "SLEPENS TEKSTS"
    let library = CriteriaLibrary([try CriteriaFiles.folder.catalogue("equass-2018")]).with([text])
    let catalogue = try #require(library["equass-2018"])
    #expect(catalogue["P1"]?.official.first?.text == "SLEPENS TEKSTS")
    var csv: [UInt8] = []
    try CatalogueCSV.write(catalogue) { csv += Array($0) }
    let exports = [
      CatalogueJSON.text(catalogue), OSCALCatalogue.text(catalogue, in: words(.lv)),
      String(decoding: csv, as: UTF8.self),
    ]
    for export in exports { #expect(!export.contains("SLEPENS")) }
  }
}
