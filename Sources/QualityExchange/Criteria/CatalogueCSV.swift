public import QualityModel

/// A catalogue as a table, one row for each entry, in the order of the source; without the provider's own texts.
///
/// Each language has its columns (`title_lv`); lists stand in one cell, separated by semicolons. A source stands in
/// `source` if it is the same in every language, else in the columns of the languages.
public enum CatalogueCSV {
  /// Writes the whole table.
  /// - Parameters:
  ///   - dialect: `.standard`, or `.excelLatvian` for opening in Excel with Latvian settings
  ///   - sink: takes the bytes; the pointer is valid inside the call only
  /// - Throws: ``CSVWritingError``, or what the sink throws
  public static func write(_ catalogue: CriteriaCatalogue, dialect: CSVDialect = .standard, sink: @escaping ByteSink)
    throws
  {
    let writer = CSVWriter(dialect, forSpreadsheets: true, sink: sink)
    let columns = columns(catalogue)
    try writer.write(columns.map(\.header))
    for place in catalogue.all { try writer.write(columns.map { $0.cell(place) }) }
    try writer.finish()
  }

  private struct Column {
    let header: String
    let cell: (CriterionPlace) -> String
  }

  private static func columns(_ catalogue: CriteriaCatalogue) -> [Column] {
    let languages = Set(catalogue.all.flatMap { $0.criterion.title.languages }).sorted()
    return [
      Column(header: "catalogue") { _ in catalogue.key }, Column(header: "number") { $0.criterion.number },
      Column(header: "parent") { $0.parent ?? "" }, Column(header: "kind") { $0.criterion.kind.rawValue },
      Column(header: "certainty") { $0.criterion.certainty.rawValue },
    ] + languages.flatMap { texts(in: $0) } + [
      Column(header: "explanationCertainty") {
        $0.criterion.explanation.isEmpty ? "" : $0.criterion.explanationCertainty.rawValue
      }, Column(header: "scoredBy") { list($0.criterion.scoredBy) },
      Column(header: "services") { list($0.criterion.services.map(\.rawValue)) },
      Column(header: "accommodation") { $0.criterion.accommodation?.rawValue ?? "" },
      Column(header: "clientGroups") { list($0.criterion.clientGroups.map(\.rawValue)) },
      Column(header: "documented") { $0.criterion.documented?.rawValue ?? "" },
      Column(header: "replacedBy") { $0.criterion.replacedBy?.text ?? "" },
      Column(header: "source") { citation($0.criterion.source) },
    ]
  }

  private static func texts(in language: String) -> [Column] {
    [
      Column(header: "title_" + language) { $0.criterion.title[language] ?? "" },
      Column(header: "titleCertainty_" + language) {
        $0.criterion.title[language] == nil ? "" : $0.criterion.titleCertainty(in: language).rawValue
      }, Column(header: "explanation_" + language) { $0.criterion.explanation[language] ?? "" },
      Column(header: "typicalEvidence_" + language) { list($0.criterion.typicalEvidence.compactMap { $0[language] }) },
      Column(header: "note_" + language) { $0.criterion.note[language] ?? "" },
      Column(header: "source_" + language) { words($0.criterion.source, in: language) },
    ]
  }

  /// A source that is the same in every language.
  private static func citation(_ source: SourceText?) -> String {
    guard case .citation(let citation) = source else { return "" }
    return citation
  }

  private static func words(_ source: SourceText?, in language: String) -> String {
    guard case .words(let words) = source else { return "" }
    return words[language] ?? ""
  }

  private static func list(_ items: [String]) -> String { items.isEmpty ? "" : FieldValue.list(items).text }
}
