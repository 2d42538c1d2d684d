import QualityModel

/// Where things stand on a day: what is open, what is due soon or overdue, and what is missing.
struct WorkspaceStatus {
  /// The records of one kind that wait for somebody.
  struct Waiting {
    let kind: RecordSchema
    let open: Int
    let soon: Int
    let overdue: Int
    /// The longest overdue.
    let first: [RecordValue]
  }

  let organisation: String?
  let day: Day
  /// How many days ahead is soon.
  let soonDays: Int
  let waiting: [Waiting]
  let gaps: [StatusGap]

  /// How many overdue records of a kind are named.
  private static let most = 3

  static func of(_ reader: any RecordReader, on day: Day) throws -> WorkspaceStatus {
    let soonDays = try Settings(reader: reader).number(.soon)
    let waiting = try RecordSchema.all.compactMap { kind in
      try kind.due.map { try self.waiting(kind, $0, day, soonDays, reader) }
    }
    return WorkspaceStatus(
      organisation: try reader.record(Organisation.self, id: "ORG")?.name, day: day, soonDays: soonDays,
      waiting: waiting.filter { $0.open > 0 }, gaps: try StatusGaps(reader: reader, day: day).all())
  }

  private static func waiting(
    _ kind: RecordSchema, _ due: DueRule, _ day: Day, _ soonDays: Int, _ reader: any RecordReader
  ) throws -> Waiting {
    let isSoon = Condition.all([
      due.isOpen, .onOrAfter(due.field, day), .onOrBefore(due.field, day.adding(days: soonDays)),
    ])
    let overdue = due.isOverdue(on: day)
    let first = RecordQuery(kind.key, where: overdue, order: [.init(due.field)], limit: most)
    return Waiting(
      kind: kind, open: try reader.count(kind.key, where: due.isOpen), soon: try reader.count(kind.key, where: isSoon),
      overdue: try reader.count(kind.key, where: overdue), first: try reader.records(first))
  }
}
