/// What the workspace already holds for the criteria of a catalogue: records that cite them.
public struct DirectEvidence {
  /// The kinds that cite criteria, and the field in which they do.
  private static let places: [(kind: String, field: String)] = [
    (Document.key, "criteria"), (QualityProcess.key, "criteria"), (AuditFinding.key, "criterion"),
    (Nonconformity.key, "criterion"),
  ]

  private let lines: [CriterionID: [RecordLine]]

  /// Reads the citations of one catalogue, with one question for each kind.
  public init(of catalogue: String, reading reader: any RecordReader) throws {
    var lines: [CriterionID: [RecordLine]] = [:]
    for (kind, field) in DirectEvidence.places {
      for record in try reader.records(RecordQuery(kind, where: .matches(field, catalogue + ":"))) {
        let cited = record.list(field).isEmpty ? [record.text(field) ?? ""] : record.list(field)
        let day = record.schema.dayField.flatMap { record.text($0) }
        let line = RecordLine(kind: kind, id: record.id, title: record.title, day: day, state: record.text("state"))
        for id in Set(cited.compactMap { CriterionID($0) }) where id.catalogue == catalogue {
          lines[id, default: []].append(line)
        }
      }
    }
    self.lines = lines
  }

  /// The records that cite a criterion, by kind, then identifier.
  public subscript(_ id: CriterionID) -> [RecordLine] { lines[id] ?? [] }
}
