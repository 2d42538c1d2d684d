import Foundation
public import QualityModel

/// Takes official texts of criteria from a JSON file of the provider's own copy, its numbering kept.
///
/// The file is an array of objects, or an object whose member `criteria` is one. Each has a `number`, may have `title`
/// and `text` (one text, or texts by language), `parent`, `order`, `source`, and `children` of the same form.
///
/// ```swift
/// let report = try CriterionTextImport(path, catalogue: "equass-2018", language: .lv).run(into: destination)
/// ```
public struct CriterionTextImport {
  private let path: String
  private let catalogue: String
  private let language: CriterionText.Language
  private let source: String?
  private let changes: Bool
  private let file: String

  /// - Parameters:
  ///   - path: the file
  ///   - catalogue: the key under which the texts stand
  ///   - language: of texts that do not name theirs
  ///   - source: the copy, for entries that do not name one
  ///   - changes: whether texts that stand there already may be changed
  public init(
    _ path: String, catalogue: String, language: CriterionText.Language, source: String? = nil, changes: Bool = false
  ) {
    self.path = path
    self.catalogue = catalogue
    self.language = language
    self.source = source
    self.changes = changes
    file = path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Reads the file and hands its texts over.
  /// - Returns: what became of the texts; bad entries with their lines
  /// - Throws: `criteria.unreadable`, `criteria.json-…` if the file cannot be read; what the destination throws as a
  ///   failure of reading or writing
  public func run(into destination: any RecordDestination) throws -> ImportReport {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal(.inputOutput, "criteria.unreadable", ["file": file], detail: path)
    }
    let bytes = Array(data)
    let document: JSONDocument
    do throws(JSONError) { document = try JSONDocument(bytes) } catch {
      throw CriteriaAssembly.refusal(error, bytes, file)
    }
    var report = ImportReport(kind: CriterionText.schema, file: file)
    let findings = CatalogueFindings(file: file, document)
    let texts = OfficialTextDecoder(findings: findings, standard: language).texts(document.root)
    for text in texts { try put(text, destination, &report) }
    // What could not be understood is one bad row each.
    for finding in findings.list { reject(finding, &report) }
    report.rows = texts.count + findings.list.count
    return report
  }

  private func reject(_ refusal: Refusal, _ report: inout ImportReport) {
    let place = refusal.place ?? Refusal.Place(file: file)
    report.reject([ImportReport.Problem(place: place, header: nil, value: nil, reason: .refusal(refusal))])
  }

  private func put(_ text: OfficialTextDecoder.Text, _ destination: any RecordDestination, _ report: inout ImportReport)
    throws
  {
    let record = record(text)
    do {
      switch try destination.put(record, changing: changes ? Self.given : nil) {
      case .added: report.added += 1
      case .same: report.same += 1
      case .changed(let old, let new): report.change(old, new)
      }
    } catch let faults as RecordFaults {
      report.reject(
        faults.faults.map {
          ImportReport.Problem(
            place: text.place, header: $0.field.key, value: nil, reason: .field($0.field, $0.problem))
        })
    } catch let refusal as Refusal where refusal.cause == .data || refusal.cause == .rule {
      report.reject([ImportReport.Problem(place: text.place, header: nil, value: nil, reason: .refusal(refusal))])
    }
  }

  private static let given = ["title", "text", "parent", "order", "source"].compactMap {
    CriterionText.schema.field($0)
  }

  private func record(_ text: OfficialTextDecoder.Text) -> RecordValue {
    var record = Record<CriterionText>()
    record.catalogue = catalogue
    record.number = text.number
    record.language = text.language
    record.title = text.title
    record.text = text.text
    record.parent = text.parent
    record.order = text.order
    record.source = text.source ?? source
    return record.content
  }
}
