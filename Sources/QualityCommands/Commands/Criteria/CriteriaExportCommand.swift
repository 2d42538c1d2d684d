import Foundation
import QualityExchange
import QualityModel

/// `aplis criteria export`: a catalogue as CSV, JSON or OSCAL. The provider's own texts never go out with a catalogue
/// that comes with the program; a catalogue that only the workspace has consists of them.
enum CriteriaExportCommand {
  static let description = CommandDescription(
    "criteria export", arguments: [.required("CATALOGUE")],
    options: [
      .value("--format", "csv|json|oscal", .words(Format.allCases.map(\.rawValue))),
      .value("--output", "FILE", short: "-o", .file), .flag("--excel"),
    ],
    examples: [
      "criteria export caf-2020 --excel -o caf-2020.csv", "criteria export iso-9001-2015 --format oscal -o iso.json",
    ], run: { try run($0, $1) })

  enum Format: String, CaseIterable { case csv, json, oscal }

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let format = try format(invocation)
    let catalogue = try catalogue(invocation.argument(0) ?? "", session)
    var bytes: [UInt8] = []
    switch format {
    case .csv:
      let dialect = invocation.has("--excel") ? CSVDialect.excelLatvian : .standard
      try CatalogueCSV.write(catalogue, dialect: dialect) { bytes += Array($0) }
    case .json: bytes = Array(CatalogueJSON.text(catalogue).utf8)
    case .oscal: bytes = Array(OSCALCatalogue.text(catalogue, in: try session.phrases()).utf8)
    }
    guard let path = invocation.value("--output") else {
      session.console.write(String(decoding: bytes, as: UTF8.self))
      return .success
    }
    try NewFile.write(bytes, to: session.absolute(path), shown: path)
    let phrases = try session.phrases()
    session.console.line(phrases.text("criteria.export.written", count: catalogue.all.count, ["file": path]))
    if catalogue.isOwn { session.console.line("  " + phrases.text("criteria.export.own")) }
    return .success
  }

  private static func catalogue(_ word: String, _ session: Session) throws -> CriteriaCatalogue {
    let shipped = try session.criteria()
    if let catalogue = shipped[word.lowercased()] { return catalogue }
    return try CriteriaWords.catalogue(word, in: session.criteriaWithOwnTexts())
  }

  private static func format(_ invocation: Invocation) throws -> Format {
    guard let name = invocation.value("--format") else { return .csv }
    guard let format = Format(rawValue: name) else {
      throw Refusal(.usage, .usageMalformedValue, ["option": "--format", "value": .text(name)])
    }
    return format
  }
}
