import QualityModel

/// Where things stand on a day: what is open, what is due soon or overdue, and what is missing.
struct WorkspaceStatus {
  /// The records of one kind that wait for somebody.
  struct Waiting {
    let kind: RecordSchema
    /// How many are open by their state, whether they have a day or not.
    let open: Int
    /// How many of them have no day.
    let undated: Int
    let soon: Int
    let overdue: Int
    /// The longest overdue.
    let first: [WaitLine]
  }

  let organisation: String?
  let day: Day
  /// How many days ahead is soon.
  let soonDays: Int
  let waiting: [Waiting]
  /// How many nonconformities are implemented and wait for the check of effectiveness, and how many checks are late.
  let checks: (awaiting: Int, late: Int)
  /// Of how many nonconformities nobody has judged yet how much they weigh.
  let unjudged: Int
  let gaps: [StatusGap]

  /// How many overdue records of a kind are named.
  private static let most = 3

  static func of(_ reader: any WorkspaceReading, on day: Day) throws -> WorkspaceStatus {
    let scope = TodoScope(WaitQuery(numbers: try Settings(reader: reader).numbers(RuleSetting.all)), on: day)
    let waiting = try RecordSchema.all.filter { !$0.waits.isEmpty }.map { try self.waiting($0, scope, reader) }
    return WorkspaceStatus(
      organisation: try reader.record(Organisation.self, id: "ORG")?.name, day: day,
      soonDays: scope.query.number(of: .soon), waiting: waiting.filter(isTold),
      checks: try checks(reader, on: day),
      unjudged: try reader.count(Nonconformity.self, where: Nonconformity.isToJudge),
      gaps: try StatusGaps(reader: reader, day: day).all(undated: waiting.filter { $0.undated > 0 }.map(\.kind)))
  }

  private static func checks(_ reader: any RecordReader, on day: Day) throws -> (awaiting: Int, late: Int) {
    let tolerance = try Settings(reader: reader).number(.tellOwner)
    // Counted in the index: there may be thousands, of which nothing else is told.
    let question = Aggregation(
      Nonconformity.self, where: .isIn(\.state, [.implemented]),
      measures: [.count(Nonconformity.isCheckLate(on: day, tolerance: tolerance))])
    guard let row = try reader.aggregate(question).first, let late = row.measures.first else { return (0, 0) }
    return (row.count - late, late)
  }

  /// What waits for somebody by the rules of one kind.
  private static func waiting(
    _ kind: RecordSchema, _ scope: TodoScope, _ reader: any WorkspaceReading
  ) throws -> Waiting {
    var query = scope.query
    query.waits = query.waits.filter { $0.kind == kind.key }
    let (dated, overdue, soon) = try TodoScope(query, on: scope.day).counts(reader)
    var first: [WaitLine] = []
    query.until = scope.day.adding(days: -1)
    query.limit = most
    if overdue > 0 { try reader.forEachWait(query) { first.append($0) } }
    let undated = try undated(kind, reader)
    let open = try dated - beside(scope, kind, reader) + undated
    return Waiting(kind: kind, open: open, undated: undated, soon: soon, overdue: overdue, first: first)
  }

  /// How many of what waits is open by another rule already.
  private static func beside(
    _ scope: TodoScope, _ kind: RecordSchema, _ reader: any WorkspaceReading
  ) throws -> Int {
    var query = scope.query
    query.waits = query.waits.filter { $0.kind == kind.key && $0.rule.isBeside }
    return query.waits.isEmpty ? 0 : try reader.countWaits(query, before: .last).all
  }

  /// How many are open by their state and have no day.
  private static func undated(_ kind: RecordSchema, _ reader: any WorkspaceReading) throws -> Int {
    guard let rule = kind.waits.first(where: { $0.term != nil }), !rule.day.field.isRequired else { return 0 }
    return try reader.count(kind.key, where: .all([rule.isOpen, .isEmpty(rule.day.field)]))
  }

  /// A contract or a registration that ends in years waits for nobody now; what has a term of its own is told while it
  /// is open.
  private static func isTold(_ waiting: Waiting) -> Bool {
    waiting.kind.due == nil ? waiting.soon + waiting.overdue > 0 : waiting.open > 0
  }
}
