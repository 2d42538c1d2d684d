import Foundation
import QualityModel
import QualityStore
import Testing
import XMLSupport

@testable import QualityReports

/// The printed pages of a workspace, each sort of them, with the names of their files.
struct PrintedPages: Sendable, CustomTestStringConvertible {
  enum Source: String, CaseIterable, Sendable { case sample, hostile, bare, unit, indicators }
  enum Sort: String, CaseIterable, Sendable {
    case sheet, plan, register, folder, standalone, audits, survey, indicators
  }

  struct Page {
    let name: String
    let document: [UInt8]
    let format: ReportFormat
  }

  let source: Source
  let sort: Sort
  let language: Organisation.Language

  var testDescription: String { "\(source.rawValue) \(sort.rawValue) \(language.rawValue)" }

  static let all = Source.allCases.flatMap { source in
    // What was made for the pages of indicators has no others.
    Sort.allCases.filter { source != .indicators || $0 == .indicators }.flatMap { sort in
      Organisation.Language.allCases.map { PrintedPages(source: source, sort: sort, language: $0) }
    }
  }

  /// The day on which all of them look.
  static let day = Day(number: 20_494)

  /// The documents in the order in which they would be written.
  func pages() throws -> [Page] {
    let publisher = ReportPublisher(templatesFolder: ReviewBench.home + "/Templates")
    return try withReader { reader in
      switch sort {
      case .sheet: try sheets(reader).map { try page($0.content.id, sheet($0, reader), publisher) }
      case .plan: [try page("plan", ActionPlan(planRequest, reading: reader), publisher)]
      case .register:
        [try page("register", NonconformityRegister(days, reading: reader, asOf: PrintedPages.day), publisher)]
      case .folder: try folder(reader, publisher)
      case .audits: try audits(reader, publisher)
      case .survey: try surveys(reader, publisher)
      case .indicators: try indicators(reader, publisher)
      case .standalone: [try page("folder", InspectionFolder.standalone(request, reading: reader), publisher)]
      }
    }
  }

  /// Programmes, and audits with their plans, reports and checklists; enough of them to meet every state.
  private func audits(_ reader: any RecordReader, _ publisher: ReportPublisher) throws -> [Page] {
    let programmes = try reader.records(AuditProgramme.self).map {
      try page($0.id.text, ProgrammePage(of: $0, cycle: 3, reading: reader, asOf: PrintedPages.day), publisher)
    }
    let audits = try reader.records(Audit.self).prefix(30).flatMap { audit in
      let (id, day) = (audit.id.text, PrintedPages.day)
      return [
        try page("\(id)-plan", AuditPlan(of: audit, reading: reader, asOf: day), publisher),
        try page("\(id)-report", AuditReport(of: audit, reading: reader, asOf: day), publisher),
        try page("\(id)-checklist", AuditChecklist(of: audit, reading: reader, asOf: day), publisher),
      ]
    }
    return programmes + audits
  }

  private func surveys(_ reader: any RecordReader, _ publisher: ReportPublisher) throws -> [Page] {
    try reader.records(Survey.self).map { survey in
      try page(survey.id.text, SurveyPage(of: survey, reading: reader, asOf: PrintedPages.day), publisher)
    }
  }

  /// The page of all indicators, and that of each.
  private func indicators(_ reader: any RecordReader, _ publisher: ReportPublisher) throws -> [Page] {
    let day = PrintedPages.day
    return [try page(IndicatorOverview.name, IndicatorOverview(reading: reader, asOf: day), publisher)]
      + (try reader.records(Indicator.self).map {
        try page($0.id.text, IndicatorPage(of: $0, reading: reader, asOf: day), publisher)
      })
  }

  private static let kept = Kept()

  /// Pages once made, so that not each rule makes them anew.
  private final class Kept: @unchecked Sendable {
    private let lock = NSLock()
    private var files: [String: [(name: String, bytes: [UInt8])]] = [:]

    func files(_ name: String, _ make: () throws -> [(name: String, bytes: [UInt8])]) rethrows -> [(
      name: String, bytes: [UInt8]
    )] {
      if let known = lock.withLock({ files[name] }) { return known }
      let made = try make()
      lock.withLock { files[name] = made }
      return made
    }
  }

  /// The pages under the names of their files, made once.
  func files() throws -> [(name: String, bytes: [UInt8])] {
    try PrintedPages.kept.files(testDescription) { try made() }
  }

  /// The pages under the names of their files, made anew.
  func made() throws -> [(name: String, bytes: [UInt8])] {
    let publisher = ReportPublisher(templatesFolder: ReviewBench.home + "/Templates")
    let phrases = try ReviewBench.phrases(language)
    return try pages().map { page in
      let bytes = try publisher.pages(of: page.document, page.format, [phrases]).first ?? []
      return ("\(page.name).\(language.rawValue).html", bytes)
    }
  }

  private func page(_ name: String, _ report: some PrintableReport, _ publisher: ReportPublisher) throws -> Page {
    Page(name: name, document: try publisher.document(report), format: type(of: report).format)
  }

  private func folder(_ reader: WorkspaceReader, _ publisher: ReportPublisher) throws -> [Page] {
    let folder = try InspectionFolder(request, reading: reader)
    return [try page(InspectionFolder.indexName, folder.index, publisher)]
      + (try folder.parts.map { try page($0.name, $0, publisher) })
      + (try folder.sheets.map { try page($0.name, $0.sheet, publisher) })
  }

  private func sheet(_ record: Record<Nonconformity>, _ reader: WorkspaceReader) throws -> NonconformitySheet {
    try NonconformitySheet(of: record, reading: reader, asOf: PrintedPages.day)
  }

  /// Of the sample those with the most causes and actions.
  private func sheets(_ reader: WorkspaceReader) throws -> [Record<Nonconformity>] {
    let ids = ["NC-2014-058", "NC-2016-055", "NC-2016-028"].map { RecordID<Nonconformity>($0) }
    return try reader.records(Nonconformity.self, where: source == .sample ? .idIn(ids) : .always)
  }

  private var year: Int { source == .sample ? 2016 : 2025 }
  private var days: ClosedRange<Day> { Period(year: year).firstDay...Period(year: year).lastDay }
  private var unit: String { source == .hostile || source == .bare ? "A-unit" : "U-05" }
  private var request: InspectionFolder.Request { .init(unit: unit, days: days, asOf: PrintedPages.day) }

  private var planRequest: ActionPlanRequest {
    var request = ActionPlanRequest(asOf: PrintedPages.day)
    request.year = year
    request.unit = source == .unit || source == .sample ? unit : nil
    return request
  }

  private func withReader<Result>(_ body: (WorkspaceReader) throws -> Result) throws -> Result {
    switch source {
    case .sample: return try Workspace.open(WholeWorkspace.made(.sample).path, for: .reading).read(body)
    case .unit: return try (sort == .survey ? SurveyDesk.make() : UnitDesk.make()).workspace.read(body)
    case .indicators: return try IndicatorDesk.make().workspace.read(body)
    case .bare:
      let desk = try Desk()
      try HostileRecords.writeBare(into: desk)
      return try desk.workspace.read(body)
    case .hostile:
      let desk = try Desk()
      try HostileRecords.write(into: desk)
      try HostileRecords.writeCauses(into: desk)
      return try desk.workspace.read(body)
    }
  }
}
