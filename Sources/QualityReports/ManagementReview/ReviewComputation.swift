import QualityModel

/// What the computation of all inputs shares: the reader, the years, the names of people, and which records were named.
final class ReviewComputation {
  let reader: any RecordReader
  let request: ReviewRequest
  /// Whether the review tells of frameworks, and so more of what their assessments want to improve.
  var tellsOfFrameworks = false
  /// The years before, as they were signed.
  let earlier: EarlierYears
  private var named: [String: [String: RecordLine]] = [:]
  private var knownCounts: [Aggregation: Int] = [:]
  /// The first years of which something is known, by the keys of kinds that were asked for.
  var firstYears: [String: Int?] = [:]
  /// How many days after its day a check is late.
  let tolerance: Int
  let lookup: ReportLookup
  /// Those who come from outside, whom no figure counts among the employees.
  let outsiders: [RecordID<Person>]

  /// Of more records it names the first few: nobody reads through hundreds on paper.
  static let namedOfMany = 20
  /// How many items a list of attention shows at most.
  static let attentionItems = 10

  init(_ reader: any RecordReader, _ request: ReviewRequest) throws {
    self.reader = reader
    self.request = request
    outsiders = try reader.records(Person.self, where: .not(.staff)).map(\.id)
    tolerance = try Settings(reader: reader).number(.tellOwner)
    lookup = ReportLookup(reader)
    earlier = EarlierYears(reader, request)
  }

  var year: Int { request.year }
  var years: [Int] { request.years }
  var asOf: Day { request.asOf }

  // MARK: Counting

  /// Figures, their sources and lists of attention often ask the same; the answer does not change meanwhile.
  func count<Kind: RecordKind>(_ kind: Kind.Type, _ condition: Condition.Of<Kind>) throws -> Int {
    let question = Aggregation(kind, where: condition)
    if let known = knownCounts[question] { return known }
    let count = try reader.count(kind, where: condition)
    knownCounts[question] = count
    return count
  }

  /// Counts for each of the three years.
  func counts<Kind: RecordKind>(_ kind: Kind.Type, _ condition: (Int) -> Condition.Of<Kind>) throws -> [Int] {
    try years.map { try count(kind, condition($0)) }
  }

  /// The records whose day lies in the three years; nothing after the day on which one looks.
  func inYears<Kind: RecordKind, Value: CalendarValue>(_ field: ValuePath<Kind, Value>) -> Condition.Of<Kind> {
    .all([.onOrAfter(field, Period(year: years[0]).firstDay), .onOrBefore(field, asOf)])
  }

  /// The days of a year up to the day on which one looks.
  func days<Kind: RecordKind, Value: CalendarValue>(
    of year: Int, _ field: ValuePath<Kind, Value>
  ) -> Condition.Of<Kind> {
    .all([.onOrAfter(field, Period(year: year).firstDay), .onOrBefore(field, request.end(of: year))])
  }

  // MARK: Figures

  /// The target that the organisation set for one of the program's own figures, in the setting `target.ID`.
  func target(of id: String, _ figure: ReviewFigure) throws -> ReviewFigure.Target? {
    guard let number = try targets()[id] else { return nil }
    return TargetRule.target(number: number, low: nil, high: nil, direction: figure.direction, figure.current)
  }

  private var knownTargets: [String: ExactNumber]?

  private func targets() throws -> [String: ExactNumber] {
    if let knownTargets { return knownTargets }
    var targets: [String: ExactNumber] = [:]
    for setting in try reader.records(WorkspaceSetting.self) where setting.name.hasPrefix(KnownSetting.targets) {
      targets[String(setting.name.dropFirst(KnownSetting.targets.count))] = ExactNumber(setting.value)
    }
    knownTargets = targets
    return targets
  }

  // MARK: Naming records

  /// The records behind a figure; at most ``ReviewFigure/Source/most`` of them are named.
  func named<Kind: RecordKind>(_ condition: Condition.Of<Kind>) throws -> ReviewFigure.Source {
    try named(Kind.key, condition.value)
  }

  func named(_ kind: String, _ condition: Condition) throws -> ReviewFigure.Source {
    let lines = try reader.lines(RecordQuery(kind, where: condition, limit: ReviewFigure.Source.most + 1))
    guard lines.count > ReviewFigure.Source.most else { return source(kind, lines, count: lines.count) }
    let first = Array(lines.prefix(ReviewComputation.namedOfMany))
    return source(kind, first, count: try reader.count(kind, where: condition))
  }

  private func source(_ kind: String, _ lines: [RecordLine], count: Int) -> ReviewFigure.Source {
    name(lines)
    return ReviewFigure.Source(kind: kind, count: count, ids: lines.map(\.id))
  }

  func name(_ lines: [RecordLine]) {
    for line in lines { named[line.kind, default: [:]][line.id] = line }
  }

  /// Makes a record one that the report names, so that it can be led to.
  func name(_ record: RecordValue) {
    let state = record.schema.outcomeField.flatMap { record.text($0) }
    let day = record.schema.dayField.flatMap { record.text($0) }
    name([RecordLine(kind: record.schema.key, id: record.id, title: record.title, day: day, state: state)])
  }

  /// The records that were named, in a fixed order, with names in place of the references that serve as titles.
  func namedRecords() throws -> [RecordLine] {
    try RecordSchema.all.flatMap { schema in
      try (named[schema.key] ?? [:]).values.sorted { $0.id < $1.id }.map { try withReadableTitle($0, schema) }
    }
  }

  private func withReadableTitle(_ line: RecordLine, _ schema: RecordSchema) throws -> RecordLine {
    guard case .reference(let kind)? = schema.titleField.kind as FieldKind? else { return line }
    let title = try title(kind, line.title) ?? line.title
    return RecordLine(kind: line.kind, id: line.id, title: title, day: line.day, state: line.state)
  }

  /// The name of a record that is referred to.
  func title(_ kind: String, _ id: String?) throws -> String? { try lookup.title(kind, id) }

  /// An action that is in use; a withdrawn one counts nowhere.
  func action(_ id: String) throws -> Record<Action>? {
    try reader.record(Action.self, id: id).flatMap { $0.content.isWithdrawn ? nil : $0 }
  }

  func person(_ id: String?) throws -> String? { try title(Person.key, id) }

  // MARK: Attention

  /// The first records that a condition finds, as items of attention, with the number of the others.
  func attention<Kind: RecordKind>(
    _ reason: AttentionItem.Reason, _ condition: Condition.Of<Kind>, day: FieldPath<Kind>? = nil,
    person: FieldPath<Kind>? = nil, isLate: Bool = false
  ) throws -> AttentionList {
    let limit = ReviewComputation.attentionItems
    let order = day.map { [RecordQuery.Order.Of<Kind>.ascending($0)] } ?? []
    let records = try reader.records(Kind.self, where: condition, order: order, limit: limit).map(\.content)
    let items = try records.map { record in
      name(record)
      let day = day.flatMap { record.day(Kind.field($0)) }
      return AttentionItem(
        reason: reason, ref: record.id, title: record.title, day: day,
        days: isLate ? day.map { $0.days(until: asOf) } : nil,
        person: try self.person(person.flatMap { record.text(Kind.field($0)) }))
    }
    return AttentionList(first: items, of: items.count < limit ? items.count : try count(Kind.self, condition))
  }
}
