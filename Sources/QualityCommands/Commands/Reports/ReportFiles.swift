import Foundation
import QualityModel
import QualityReports

/// Writes the files of reports into a folder: pages in the languages asked for, and the document as XML or JSON.
///
/// ```swift
/// let files = try ReportFiles(invocation, session, folder: "sheets")
/// let names = try files.write(sheet, named: "NC-2025-014")
/// ```
struct ReportFiles {
  enum Format: String, CaseIterable {
    case html, xml, json, xlsx
  }

  let session: Session
  let folder: String
  let languages: [Organisation.Language]
  let formats: [Format]
  /// The program's folder of templates, and those that stand before it.
  let templates: URL
  let own: [URL]
  let publisher: ReportPublisher
  /// Texts of a catalogue that the pages show beside the program's own phrases, by their keys.
  var words: (Organisation.Language) -> [String: String] = { _ in [:] }

  /// The options that every command has that makes pages.
  static let options: [OptionDescription] = [
    .value("--output", "DIR", short: "-o", .folder),
    .value("--format", "html,xml,json,xlsx", .words(["html", "xml", "json", "xlsx", "html,xml,json"])),
    .value("--templates", "DIR", .folder),
  ]

  /// - Parameter ownTemplates: the organisation's own folder of templates, whose pages stand before the program's
  /// - Throws: `report.no-templates` if that folder holds no pages
  init(
    session: Session, folder: String, languages: [Organisation.Language], formats: [Format],
    ownTemplates: String? = nil
  ) throws {
    self.session = session
    self.folder = folder
    self.languages = languages
    self.formats = formats
    templates = URL(fileURLWithPath: try session.home().templates)
    own = try ReportFiles.own(ownTemplates)
    publisher = ReportPublisher(templates: templates, own: own)
  }

  /// What the options of a command ask for.
  /// - Parameter standard: the folder where none was asked for
  init(_ invocation: Invocation, _ session: Session, folder standard: String = ".") throws {
    try self.init(
      session: session, folder: session.absolute(invocation.value("--output") ?? standard),
      languages: session.languages, formats: ReportFiles.formats(invocation),
      ownTemplates: invocation.value("--templates").map(session.absolute))
  }

  /// Writes a printable report.
  /// - Parameter name: the name of the files, without language and ending
  /// - Returns: the names of the files in the order in which they were written
  @discardableResult
  func write(_ report: some PrintableReport, named name: String) throws -> [String] {
    let staged = StagedFiles()
    let names = try stage(report, named: name, in: staged)
    try staged.place()
    return names
  }

  /// Makes the files of a printable report complete beside their places.
  /// - Returns: the names of the files
  func stage(_ report: some PrintableReport, named name: String, in staged: StagedFiles) throws -> [String] {
    try stage(try publisher.document(report), type(of: report).format, named: name, in: staged)
  }

  /// Writes a document and its pages.
  /// - Parameters:
  ///   - document: the XML document, as it is stored or signed
  ///   - name: the name of the files, without language and ending
  /// - Returns: the names of the files in the order in which they were written
  @discardableResult
  func write(_ document: [UInt8], _ format: ReportFormat, named name: String) throws -> [String] {
    let staged = StagedFiles()
    let names = try stage(document, format, named: name, in: staged)
    try staged.place()
    return names
  }

  private func stage(
    _ document: [UInt8], _ format: ReportFormat, named name: String, in staged: StagedFiles
  ) throws -> [String] {
    let name = FileName.of(name)
    var files: [(name: String, bytes: [UInt8])] = []
    if formats.contains(.html) {
      let pages = try publisher.pages(of: document, format, languages.map { try session.phrases($0).adding(words($0)) })
      files += zip(languages, pages).map { ("\(name).\($0.rawValue).html", $1) }
    }
    if formats.contains(.xml) { files.append(("\(name).xml", document)) }
    if formats.contains(.json) { files.append(("\(name).json", try ReportPublisher.json(of: document))) }
    if formats.contains(.xlsx) {
      for language in languages {
        let workbook = ReportWorkbook(try session.phrases(language).adding(words(language)))
        files.append(("\(name).\(language.rawValue).xlsx", try workbook.bytes(of: document, name: name)))
      }
    }
    try stage(files, in: staged)
    return files.map(\.name)
  }

  /// Writes files that are there already, byte for byte.
  /// - Returns: their names in the order in which they were written
  func write(_ files: [(name: String, bytes: [UInt8])]) throws -> [String] {
    let staged = StagedFiles()
    try stage(files, in: staged)
    try staged.place()
    return files.map(\.name)
  }

  private func stage(_ files: [(name: String, bytes: [UInt8])], in staged: StagedFiles) throws {
    try OutputFolder.make(folder)
    for file in files { try staged.add(file.bytes, folder + "/" + file.name) }
  }

  /// Says which files were written, each on a line.
  func tell(_ names: [String], shown folder: String) {
    for name in names { session.console.line("  \(folder == "." ? name : folder + "/" + name)") }
  }

  // MARK: What was asked for

  private static func own(_ folder: String?) throws -> [URL] {
    guard let folder else { return [] }
    guard access(folder + "/pages", R_OK) == 0 else {
      throw Refusal(.usage, .reportNoTemplates, ["folder": .text(folder)])
    }
    return [URL(fileURLWithPath: folder)]
  }

  private static func formats(_ invocation: Invocation) throws -> [Format] {
    guard let text = invocation.value("--format") else { return [.html] }
    return try text.split(separator: ",").map { name in
      guard let format = Format(rawValue: String(name)) else {
        throw Refusal(.usage, .usageMalformedValue, ["option": "--format", "value": .text(text)])
      }
      return format
    }
  }
}

extension Refusal.ID {
  static let reportNoTemplates = Refusal.ID("report.no-templates")
}
