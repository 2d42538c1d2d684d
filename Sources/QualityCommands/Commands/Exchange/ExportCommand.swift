import Foundation
import QualityExchange
import QualityModel

/// `aplis export`: records out of the workspace, as CSV, JSON or XML.
enum ExportCommand {
  static let description = CommandDescription(
    "export", arguments: [.optional("KIND", .kind)],
    options: [
      .flag("--all"), .value("--format", "csv|json|xml|xlsx", .words(ExportFormat.allCases.map(\.rawValue))),
      .value("--output", "PATH", short: "-o", .file), .flag("--excel"), .value("--as-of", "DAY"),
    ],
    examples: [
      "export nonconformity > neatbilstibas.csv", "export nonconformity --format xlsx -o neatbilstibas.xlsx",
      "export action --excel -o darbibas.csv", "export --all -o eksports",
    ],
    run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let format = try format(invocation)
    let workspace = try session.openWorkspace(for: .reading)
    try nameStrangers(in: workspace, session)
    let moment = try invocation.day("--as-of").map { PastMoment.endOf($0) }
    return try workspace.read(asOf: moment) { reader in
      let export = Export(session: session, reader: reader, format: format, forExcel: invocation.has("--excel"))
      if invocation.has("--all") { return try export.all(to: try invocation.required("--output")) }
      return try export.one(try kind(invocation), to: invocation.value("--output"))
    }
  }

  /// What this program does not know it cannot export; that is said and not passed over.
  private static func nameStrangers(in workspace: any WorkspaceStorage, _ session: Session) throws {
    let text = MessageText(phrases: try session.phrases(), isVerbose: session.isVerbose)
    for stranger in try workspace.strangers() { session.console.errorLine(text.line(for: stranger)) }
  }

  private static func format(_ invocation: Invocation) throws -> ExportFormat {
    let path = invocation.has("--all") ? nil : invocation.value("--output")
    guard let name = invocation.value("--format") else {
      return path.flatMap(FileEnding.of).flatMap { ExportFormat(rawValue: $0) } ?? .csv
    }
    guard let format = ExportFormat(rawValue: name) else {
      throw Refusal(.usage, .usageMalformedValue, ["option": "--format", "value": .text(name)])
    }
    if let path { try FileEnding.refuse(path, unlike: format.rawValue) }
    return format
  }

  private static func kind(_ invocation: Invocation) throws -> RecordSchema {
    guard let word = invocation.argument(0) else {
      throw description.lacks("KIND")
    }
    return try KindWord.kind(word)
  }

  /// One export: where from, in which form.
  private struct Export {
    let session: Session
    let reader: any RecordSource
    let format: ExportFormat
    let forExcel: Bool

    func one(_ kind: RecordSchema, to path: String?) throws -> ExitCode {
      guard let path else {
        guard format != .xlsx else { throw Refusal(.usage, .exportNeedsFile) }
        try write(kind) { bytes in session.console.write(String(decoding: bytes, as: UTF8.self)) }
        return .success
      }
      let count = try writeFile(kind, session.absolute(path))
      session.console.line(try session.phrases().text("export.written", count: count, ["file": path]))
      return .success
    }

    /// Every kind that has records, each in its file, named so that an import takes them in the right order.
    func all(to folder: String) throws -> ExitCode {
      let target = session.absolute(folder)
      do {
        try FileManager.default.createDirectory(
          atPath: target, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        throw FileFailure.refusal(error, .exportUnwritable, folder)
      }
      var written: [String] = []
      do {
        let count = try writeAll(to: target, &written)
        session.console.line(try session.phrases().text("export.written", count: count, ["file": folder]))
        return .success
      } catch {
        // Half an export would be taken for a whole one, and stand in the way of the next.
        for path in written { unlink(path) }
        throw error
      }
    }

    private func writeAll(to folder: String, _ written: inout [String]) throws -> Int {
      var total = 0
      for (index, kind) in RecordSchema.all.filter({ !$0.isOfFile }).enumerated() {
        guard try !reader.records(RecordQuery(kind.key, limit: 1, includesWithdrawn: true)).isEmpty else { continue }
        let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
        let path = "\(folder)/\(number)-\(kind.key).\(format.rawValue)"
        total += try writeFile(kind, path)
        written.append(path)
      }
      return total
    }

    private func writeFile(_ kind: RecordSchema, _ path: String) throws -> Int {
      try NewFile.writing(to: path, shown: path) { try write(kind, $0) }
    }

    @discardableResult
    private func write(_ kind: RecordSchema, _ sink: @escaping ByteSink) throws -> Int {
      let export = try makeExport(kind, sink)
      var count = 0
      let visibility = try ScoreVisibility(session: session, reader: reader).condition(kind)
      try reader.forEach(RecordQuery(kind.key, where: visibility, includesWithdrawn: true)) { record in
        try export.write(record)
        count += 1
      }
      try export.finish()
      return count
    }

    private func makeExport(_ kind: RecordSchema, _ sink: @escaping ByteSink) throws -> any RecordExport {
      switch format {
      case .csv where forExcel:
        try CSVExport(kind, dialect: .excelLatvian, phrases: try session.phrases(), sink: sink)
      case .csv: try CSVExport(kind, sink: sink)
      case .xlsx: try XLSXExport(kind, phrases: try session.phrases(), sink: sink)
      case .json: try JSONExport(kind, sink: sink)
      case .xml: try XMLExport(kind, sink: sink)
      }
    }
  }
}

extension Refusal.ID {
  static let exportNeedsFile = Refusal.ID("export.needs-file")
}
