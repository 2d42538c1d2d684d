/// Reads the records that cite criteria, and those that belong to processes which do.
struct EvidenceCollector {
  let reader: any RecordReader
  let day: Day
  let age: Int
  private(set) var byCriterion: [CriterionID: [Evidence]] = [:]
  /// The last day on which a new version of a document of the criterion came into force.
  private var changes: [CriterionID: Day] = [:]
  private var dates: EvidenceDates

  init(reader: any RecordReader, day: Day, age: Int) {
    self.reader = reader
    self.day = day
    self.age = age
    dates = EvidenceDates(reader)
  }

  mutating func collect() throws {
    for schema in RecordSchema.all { for field in CriterionCitations.fields(of: schema) { try collect(schema, field) } }
    try collectThroughProcesses()
    doubtWhatWasJudgedBefore()
  }

  /// Whoever judged before a document changed judged by the earlier version.
  private mutating func doubtWhatWasJudgedBefore() {
    for (id, change) in changes {
      guard var evidence = byCriterion[id] else { continue }
      for place in evidence.indices where evidence[place].isJudgement && evidence[place].doubt == nil {
        if let judged = evidence[place].day, judged < change { evidence[place].doubt = .changed }
      }
      byCriterion[id] = evidence
    }
  }

  private mutating func collect(_ schema: RecordSchema, _ field: RecordField) throws {
    for record in try reader.records(EvidenceRule.citing(in: field, of: schema)) {
      let criteria = CriterionCitations.criteria(in: field, of: record)
      guard !criteria.isEmpty, EvidenceRule.isEvidence(record) else { continue }
      for id in criteria { try add(record, under: id, through: nil) }
    }
  }

  /// Documents, indicators and yearly reports of a process are evidence for the criteria that the process answers.
  private mutating func collectThroughProcesses() throws {
    for process in try reader.records(QualityProcess.self, where: .isSet(\.criteria)) {
      let criteria = process.criteria.compactMap { CriterionID($0) }
      guard !criteria.isEmpty else { continue }
      let id = process.id.text
      let belonging =
        try reader.records(Document.self, where: .contains(\.processes, process.id)).map(\.content)
        + reader.records(Indicator.self, where: .equals(\.process, process.id)).map(\.content)
        + reader.records(ProcessReport.self, where: .equals(\.process, process.id)).map(\.content)
      for record in belonging where EvidenceRule.isEvidence(record) {
        for criterion in criteria { try add(record, under: criterion, through: id) }
      }
    }
  }

  private mutating func add(_ record: RecordValue, under id: CriterionID, through process: String?) throws {
    let last = try dates.day(of: record)
    if let change = EvidenceRule.change(by: record, on: day) { changes[id] = max(changes[id] ?? change, change) }
    let line = RecordLine(
      kind: record.schema.key, id: record.id, title: record.title, day: last?.text,
      state: record.state)
    byCriterion[id, default: []].append(
      Evidence(
        line: line, cited: id, tone: EvidenceRule.tone(of: record),
        doubt: EvidenceRule.doubt(about: record, last, on: day, age: age), process: process, day: last,
        isOpenNonconformity: EvidenceRule.isOpenNonconformity(record)))
  }
}
