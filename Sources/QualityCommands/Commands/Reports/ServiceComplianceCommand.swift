import QualityModel
import QualityReports

/// `aplis service compliance`: how services stand to the law, as pages or as a table on the screen.
enum ServiceComplianceCommand {
  static let description = CommandDescription(
    "service compliance", arguments: [.anyNumber("ID", .record)],
    options: ReportFiles.options + [.value("--as-of", "DAY")],
    examples: [
      "service compliance", "service compliance S-07",
      "service compliance --language lv,en -o atbilstiba",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let day = try invocation.day("--as-of")
    try session.read(asOf: day) { reader in
      let today = day ?? session.today
      let library = try session.criteria(reader)
      let index = try EvidenceReading.index(reader, on: today)
      let material = try ComplianceMaterial(library, index, reading: reader, asOf: today)
      let services = try services(invocation, material, reader).map {
        try ServiceCompliance(of: $0, material)
      }
      if let folder = invocation.value("--output") {
        let pages = CompliancePages(
          services: services, isWhole: invocation.arguments.isEmpty, reader: reader, day: today)
        var files = try ReportFiles(invocation, session)
        files.tell(try pages.write(&files, ComplianceReport.labels(library)), shown: folder)
      } else {
        try ComplianceText(session: session, phrases: session.phrases(), day: today).write(services)
      }
    }
    return .success
  }

  /// Those named, each once; all if none is.
  private static func services(
    _ invocation: Invocation, _ material: ComplianceMaterial, _ reader: any RecordSource
  ) throws -> [Record<Service>] {
    guard !invocation.arguments.isEmpty else { return try material.services() }
    var known: Set<String> = []
    return try invocation.arguments.compactMap { word in
      let found = try RecordLookup(reader: reader, kind: Service.schema).require(word)
      return known.insert(found.id).inserted ? Record<Service>(found) : nil
    }
  }
}

/// Writes the page of each service, and the one that leads to all of them where all were asked for.
struct CompliancePages {
  let services: [ServiceCompliance]
  let isWhole: Bool
  let reader: any RecordReader
  let day: Day

  func write(_ files: inout ReportFiles, _ labels: ComplianceLabels) throws -> [String] {
    files.words = { labels.texts($0) }
    let index = ComplianceIndex.name
    var names: [String] = []
    if isWhole {
      names += try files.write(ComplianceIndex(services, reading: reader, asOf: day), named: index)
    }
    for service in services {
      var page = try ComplianceReport(service, reading: reader, labels: labels, asOf: day)
      if isWhole { page.pages = [ReportPageLink(index, label: "compliance.all")] }
      names += try files.write(page, named: ComplianceReport.name(of: service.service))
    }
    return names
  }
}
