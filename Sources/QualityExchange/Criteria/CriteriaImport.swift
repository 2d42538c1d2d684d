import Foundation
public import QualityModel

/// Takes criteria from a provider's own file into its workspace, their numbering kept: the official texts of a standard,
/// or a whole catalogue that only this provider has.
///
/// The file is a table (CSV), a list of entries (JSON: an array of objects, or an object with `criteria`; each has a
/// `number`, may have `title` and `text`, one text or texts by language, `parent`, `order`, `source`, `kind`, `scoredBy`,
/// and `children`), or a catalogue in the format of `Criteria/`. The whole file is looked through before anything is
/// written: numbers that no address can carry or that stand twice, parents that are nowhere, entries that stand under
/// one another, and panels that are not shared make bad rows, each with its line.
///
/// ```swift
/// var file = CriteriaImport(path, catalogue: "manis-2026", options, library: library, own: own)
/// file.panel = "levels-5"
/// let report = try file.run(into: destination)
/// ```
public struct CriteriaImport {
  let path: String
  let catalogue: String
  let options: ImportOptions
  let library: CriteriaLibrary
  let own: OwnCriteria
  let file: String
  /// The language of texts that do not name theirs.
  public var language = CriterionText.Language.lv
  /// The copy from which the texts come, for entries that do not name one.
  public var source: String?
  /// What is told of the whole catalogue; `nil`: nothing.
  public var title: String?
  public var edition: String?
  public var certainty: Certainty?
  /// The panel that scores entries which name none; its key, its title, or the word for its method.
  public var panel: String?

  /// - Parameters:
  ///   - path: the file
  ///   - catalogue: the key under which the criteria stand
  ///   - options: how a table is to be understood, and whether what stands there already may be changed
  ///   - library: the catalogues that come with the program, with the shared panels
  ///   - own: what the workspace has of this catalogue already
  public init(
    _ path: String, catalogue: String, _ options: ImportOptions, library: CriteriaLibrary, own: OwnCriteria
  ) {
    self.path = path
    self.catalogue = catalogue
    self.options = options
    self.library = library
    self.own = own
    file = path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What a file holds, before it is looked through.
  struct Intake {
    var heads: [Record<OwnCatalogue>] = []
    var rows: [CriteriaRow] = []
    var report: ImportReport
    /// The fields that the file says something about.
    var given: [RecordField]
    /// The header of the column that holds a field.
    var header: (RecordField) -> String? = { $0.key }
  }

  /// Reads the file and hands its criteria over.
  /// - Returns: what became of the rows; bad ones with their lines
  /// - Throws: refusals about the file as a whole, such as `criteria.unreadable`, `criteria.json-…`,
  ///   `import.unknown-column`; `criteria.own-unknown-panel`; what the destination throws as a failure of reading or
  ///   writing
  public func run(into destination: any RecordDestination) throws -> ImportReport {
    let panels = PanelWords(library, catalogue, options.phrases)
    let standard = try panel.map { word in
      guard let key = panels.key(of: word) else { throw panels.refusal(word) }
      return key
    }
    var intake = try CriteriaIntake(self).read()
    var check = CriteriaRowCheck(self, panels)
    let bad = check.look(through: &intake)
    if library[catalogue] == nil { CriteriaOrder.set(&intake, besides: own) }
    try put(heads(intake.heads, panel: standard), destination, &intake.report)
    for (place, row) in intake.rows.enumerated() where !bad.contains(place) {
      try put(row, intake, destination, &intake.report)
    }
    try destination.noteFile(PersonalCode.masked(file), digest: digest())
    return intake.report
  }

  /// The SHA-256 of the file; a catalogue is small enough to be read once more.
  private func digest() -> String {
    FileManager.default.contents(atPath: path).map { SHA256.digest(of: Array($0)).hex } ?? ""
  }

  // MARK: The catalogue itself

  /// What the file and the person say of the catalogue. Where the workspace says something already, that is kept.
  private func heads(_ read: [Record<OwnCatalogue>], panel: String?) -> [Record<OwnCatalogue>] {
    guard library[catalogue] == nil || panel != nil || certainty != nil else { return [] }
    var heads = read.isEmpty ? [Record<OwnCatalogue>(catalogue: catalogue, language)] : read
    if let title { heads[0].title = title }
    if let edition { heads[0].edition = edition }
    if let certainty { heads[0].certainty = certainty }
    if let panel { heads[0].panel = panel }
    return heads.map(merged)
  }

  private func merged(_ head: Record<OwnCatalogue>) -> Record<OwnCatalogue> {
    guard var known = own.catalogues.first(where: { $0.language == head.language })?.content else { return head }
    for (place, value) in head.content.values.enumerated() { if let value { known.values[place] = value } }
    return Record(known) ?? head
  }

  private func put(
    _ heads: [Record<OwnCatalogue>], _ destination: any RecordDestination, _ report: inout ImportReport
  ) throws {
    for head in heads {
      do {
        let changing = options.changes ? OwnCatalogue.schema.fields : nil
        if case .changed(let old, let new) = try destination.put(head.content, changing: changing) {
          report.changes.append((old, new))
        }
      } catch {
        try CriteriaImport.reject(error, at: Refusal.Place(file: file, line: 1), { $0.key }, &report)
      }
    }
  }

  // MARK: The entries

  private func put(
    _ row: CriteriaRow, _ intake: Intake, _ destination: any RecordDestination, _ report: inout ImportReport
  ) throws {
    do {
      switch try destination.put(row.text.content, changing: options.changes ? intake.given : nil) {
      case .added: report.added += 1
      case .same: report.same += 1
      case .changed(let old, let new): report.change(old, new)
      }
    } catch {
      try CriteriaImport.reject(error, at: row.place, intake.header, &report)
    }
  }

  /// What is wrong with a row is told with it; other errors are thrown on.
  private static func reject(
    _ error: any Error, at place: Refusal.Place, _ header: (RecordField) -> String?, _ report: inout ImportReport
  ) throws {
    switch error {
    case let faults as RecordFaults:
      report.reject(
        faults.faults.map {
          ImportReport.Problem(
            place: place, header: header($0.field), value: nil, reason: .field($0.field, $0.problem))
        })
    case let refusal as Refusal where refusal.sort == .data || refusal.sort == .rule:
      report.reject([ImportReport.Problem(place: place, header: nil, value: nil, reason: .refusal(refusal))])
    default: throw error
    }
  }
}

extension Record<OwnCatalogue> {
  fileprivate init(catalogue: String, _ language: CriterionText.Language) {
    self.init()
    self.catalogue = catalogue
    self.language = language
  }
}
