import Foundation
import JSONSupport
import QualityModel

/// Reads the file of an import of criteria, whatever its form.
struct CriteriaIntake {
  private let job: CriteriaImport

  init(_ job: CriteriaImport) { self.job = job }

  func read() throws -> CriteriaImport.Intake { try isJSON() ? readJSON() : readTable() }

  /// Whether the first sign that is no white space opens an array or an object.
  private func isJSON() throws -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: job.path, isDirectory: &isFolder), !isFolder.boolValue,
      let file = FileHandle(forReadingAtPath: job.path)
    else {
      throw Refusal(.inputOutput, .criteriaUnreadable, ["file": .text(job.file)], detail: job.path)
    }
    defer { try? file.close() }
    if job.path.lowercased().hasSuffix(".json") { return true }
    let start = try file.read(upToCount: 64) ?? Data()
    let first = start.first { ![9, 10, 13, 32, 0xEF, 0xBB, 0xBF].contains($0) }
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  }

  // MARK: Tables

  private func readTable() throws -> CriteriaImport.Intake {
    let rows = CriteriaRows()
    var options = job.options
    options.constants = constants
    options.constantsFillGaps = true
    let table = try TableImport(job.path, as: CriterionText.schema, options, into: rows)
    var report = try table.run()
    // Nothing stands in the workspace before everything was looked through.
    report.added = 0
    return CriteriaImport.Intake(
      rows: rows.rows, report: report, given: table.plan.fields, header: { table.header(of: $0) })
  }

  /// What every row of a table gets that does not say otherwise, by the keys of the fields.
  private var constants: [String: String] {
    let fields = CriterionText.fields
    let values = [
      (fields.catalogue.key, job.catalogue), (fields.language.key, job.language.rawValue),
      (fields.source.key, job.source),
    ]
    return Dictionary(uniqueKeysWithValues: values).compactMapValues { $0 }
  }

  // MARK: JSON

  private func readJSON() throws -> CriteriaImport.Intake {
    guard let data = FileManager.default.contents(atPath: job.path) else {
      throw Refusal(.inputOutput, .criteriaUnreadable, ["file": .text(job.file)], detail: job.path)
    }
    let bytes = Array(data)
    let document: JSONDocument
    do throws(JSONError) { document = try JSONDocument(bytes, keepsDoubles: true) } catch {
      throw CriteriaAssembly.refusal(error, bytes, job.file)
    }
    let findings = CatalogueFindings(file: job.file, document, isOwn: true)
    let isWhole = document.root.members?.contains { $0.name == "catalogue" } == true
    var intake = isWhole ? readCatalogue(document.root, findings) : readTexts(document.root, findings)
    // What could not be understood is one bad row each.
    for finding in findings.list {
      let place = finding.place ?? Refusal.Place(file: job.file)
      intake.report.reject([ImportReport.Problem(place: place, header: nil, value: nil, reason: .refusal(finding))])
    }
    intake.report.rows = intake.rows.count + findings.list.count
    return intake
  }

  private func intake(_ rows: [CriteriaRow], _ fields: [RecordField]) -> CriteriaImport.Intake {
    CriteriaImport.Intake(
      rows: rows, report: ImportReport(kind: CriterionText.schema, file: job.file),
      given: fields)
  }

  private func readTexts(_ root: JSONNode, _ findings: CatalogueFindings) -> CriteriaImport.Intake {
    let texts = OfficialTextDecoder(findings: findings, standard: job.language).texts(root)
    let fields = CriterionText.fields
    let told: [RecordField] = [fields.title, fields.text, fields.parent, fields.order, fields.source]
    let isToldMore = texts.contains { $0.kind != nil || !$0.scoredBy.isEmpty }
    return intake(texts.map(row), isToldMore ? told + [fields.kind, fields.scoredBy] : told)
  }

  private func row(_ text: OfficialTextDecoder.Text) -> CriteriaRow {
    var record = Record<CriterionText>()
    record.catalogue = job.catalogue
    record.number = text.number
    record.language = text.language
    record.title = text.title
    record.text = text.text
    record.parent = text.parent
    record.order = text.order
    record.source = text.source ?? job.source
    record.kind = text.kind
    record.scoredBy = text.scoredBy
    return CriteriaRow(text: record, place: text.place)
  }

  private func readCatalogue(_ root: JSONNode, _ findings: CatalogueFindings) -> CriteriaImport.Intake {
    guard case .catalogue(let draft)? = CatalogueDecoder(findings: findings).content(root) else {
      return intake([], [])
    }
    OwnCatalogueReferences(draft, root, job).check()
    let records = CatalogueRecords(catalogue: CriteriaCatalogue(draft.head, entries: draft.criteria))
    for number in records.lost(in: job.library) where findings.list.isEmpty {
      guard let place = draft.places[number] else { continue }
      findings.add(.criteriaOwnNotKept, ["number": .text(number)], at: place)
    }
    let schema = CriterionText.schema
    let untold = schema.naturalKey + [schema.withdrawn]
    var intake = intake(records.texts(places: draft.places), schema.fields.filter { !untold.contains($0) })
    intake.heads = records.heads
    return intake
  }
}

extension Refusal.ID {
  static let criteriaOwnNotKept = Refusal.ID("criteria.own-not-kept")
}
