import Foundation
import QualityExchange
import QualityModel
import QualityReports

/// `aplis audit checklist AUD-2026-03 -o FILE`: the checklist as a page to print, or as a table to fill in.
enum AuditChecklistCommand {
  static let description = CommandDescription(
    "audit checklist", arguments: [.required("ID", .record)],
    options: [.value("--output", "FILE", short: "-o", .file), .flag("--excel"), .value("--templates", "DIR", .folder)],
    kind: Audit.key,
    examples: [
      "audit checklist AUD-2026-03 -o kontrolsaraksts.html",
      "audit checklist AUD-2026-03 --excel -o kontrolsaraksts.csv",
    ], run: run)

  /// What somebody fills in, and what tells them the question; the rest of the record stays as it is when it is read
  /// back.
  private static let columns: [RecordField] = {
    let fields = ChecklistItem.fields
    return [
      fields.audit, fields.order, fields.criterion, fields.question, fields.result, fields.answer, fields.evidence,
    ]
  }()

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let id = invocation.argument(0) ?? ""
    let path = invocation.value("--output")
    let bytes = try session.read { reader in
      let found = try RecordLookup(reader: reader, kind: Audit.schema).require(id)
      guard let audit = Record<Audit>(found) else { return [UInt8]() }
      let items = try ChecklistProposal.items(of: audit, reader)
      guard !items.isEmpty else { throw Refusal(.rule, .checklistEmpty, ["record": .record(id)]) }
      switch ending(of: path) {
      case "csv": return try table(items, forExcel: invocation.has("--excel"), session)
      case "html": return try page(audit, invocation, session, reader)
      default: throw Refusal(.usage, .checklistFormat, ["file": .text(path ?? ""), "record": .record(id)])
      }
    }
    guard let path else {
      session.console.write(String(decoding: bytes, as: UTF8.self))
      return .success
    }
    try write(bytes, to: session.absolute(path), shown: path)
    session.console.line("  \(path)")
    if ending(of: path) == "csv" { try session.suggest("import checklist-item \(path) --update") }
    return .success
  }

  /// Without a file a table is written to the screen.
  private static func ending(of path: String?) -> String {
    path.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? "csv"
  }

  private static func table(_ items: [Record<ChecklistItem>], forExcel: Bool, _ session: Session) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let phrases = forExcel ? try session.phrases() : nil
    let export = try CSVExport(
      ChecklistItem.schema, fields: columns, dialect: forExcel ? .excelLatvian : .standard, phrases: phrases
    ) { bytes += $0 }
    for item in items { try export.write(item.content) }
    try export.finish()
    return bytes
  }

  private static func page(
    _ audit: Record<Audit>, _ invocation: Invocation, _ session: Session, _ reader: any RecordReader
  ) throws -> [UInt8] {
    let files = try ReportFiles(invocation, session)
    let report = try AuditChecklist(of: audit, reading: reader, asOf: session.today)
    let document = try files.publisher.document(report)
    let pages = try files.publisher.pages(of: document, AuditChecklist.format, [try session.phrases()])
    return pages.first ?? []
  }

  private static func write(_ bytes: [UInt8], to path: String, shown: String) throws {
    try OutputFile.write(bytes, to: path, .exportUnwritable, shown: shown)
  }
}

extension Refusal.ID {
  static let checklistEmpty = Refusal.ID("checklist.empty")
  static let checklistFormat = Refusal.ID("checklist.format")
}
