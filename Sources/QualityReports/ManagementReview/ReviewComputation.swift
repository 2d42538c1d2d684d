import QualityModel

/// What the computation of all inputs shares: the reader, the years, the names of people, and which records were named.
final class ReviewComputation {
  let reader: any RecordReader
  let request: ReviewRequest
  /// Whether the review tells of frameworks, and so more of what their assessments want to improve.
  var tellsOfFrameworks = false
  private var named: [String: [String: RecordLine]] = [:]
  private var knownCounts: [Aggregation: Int] = [:]
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
    lookup = ReportLookup(reader)
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

  /// How many records fulfil one of the conditions, of which no record fulfils two.
  func count<Kind: RecordKind>(
    oneOf conditions: [Condition.Of<Kind>], and extra: Condition.Of<Kind> = .always
  ) throws -> Int {
    try conditions.reduce(0) { try $0 + count(Kind.self, .all([$1, extra])) }
  }

  /// The counts of several conditions in each of the three years, read in one pass.
  func yearly<Kind: RecordKind, Value: CalendarValue>(
    by field: ValuePath<Kind, Value>, _ conditions: [Condition.Of<Kind>]
  ) throws -> [[Int]] {
    let question = Aggregation(
      Kind.self, where: inYears(field), by: [.year(field)], measures: conditions.map { .count($0) })
    let rows = try reader.aggregate(question)
    return years.map { year in
      rows.first { $0.keys.first == "\(year)" }?.measures ?? conditions.map { _ in 0 }
    }
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

  /// A figure with its trend.
  func figure(
    _ id: String, _ unit: ReviewFigure.Unit, _ direction: ReviewFigure.Direction, _ values: [FigureValue]
  ) throws -> ReviewFigure {
    var figure = ReviewFigure(id: id, unit: unit, direction: direction, values: values)
    figure.trend = figure.movement()
    figure.target = try target(of: id, figure)
    return figure
  }

  /// A figure with its trend, and with the records that the value of the year comes from.
  func figure<Kind: RecordKind>(
    _ id: String, _ unit: ReviewFigure.Unit, _ direction: ReviewFigure.Direction, _ values: [FigureValue],
    from source: Condition.Of<Kind>
  ) throws -> ReviewFigure {
    var figure = try figure(id, unit, direction, values)
    figure.source = try named(source)
    return figure
  }

  /// How many records there are in each year.
  func countFigure<Kind: RecordKind>(
    _ id: String, _ direction: ReviewFigure.Direction, _ kind: Kind.Type, _ condition: (Int) -> Condition.Of<Kind>
  ) throws -> ReviewFigure {
    let values = try counts(kind, condition).map { FigureValue.count($0) }
    return try figure(id, .count, direction, values, from: condition(year))
  }

  /// How many records fulfil one of several conditions, of which no record fulfils two: each finds its own index.
  func countFigure<Kind: RecordKind>(
    _ id: String, _ direction: ReviewFigure.Direction, oneOf conditions: (Int) -> [Condition.Of<Kind>],
    and extra: (Int) -> Condition.Of<Kind> = { _ in .always }
  ) throws -> ReviewFigure {
    let values = try years.map { FigureValue.count(try count(oneOf: conditions($0), and: extra($0))) }
    return try figure(id, .count, direction, values, from: .all([.union(conditions(year)), extra(year)]))
  }

  /// Several counts of the same records, of which no record fulfils two of the conditions; each condition is read once
  /// for every year.
  func countFigures<Kind: RecordKind>(
    _ parts: [(id: String, direction: ReviewFigure.Direction, condition: (Int) -> Condition.Of<Kind>)],
    oneOf conditions: (Int) -> [Condition.Of<Kind>]
  ) throws -> [ReviewFigure] {
    let counts = try years.map { year in try self.counts(parts.map { $0.condition(year) }, oneOf: conditions(year)) }
    return try parts.enumerated().map { index, part in
      try figure(
        part.id, .count, part.direction, counts.map { .count($0[index]) },
        from: .all([.union(conditions(year)), part.condition(year)]))
    }
  }

  private func counts<Kind: RecordKind>(
    _ parts: [Condition.Of<Kind>], oneOf conditions: [Condition.Of<Kind>]
  ) throws -> [Int] {
    try conditions.reduce(parts.map { _ in 0 }) { sums, condition in
      let question = Aggregation(Kind.self, where: condition, measures: parts.map { .count($0) })
      guard let row = try reader.aggregate(question).first else { return sums }
      return zip(sums, row.measures).map { $0 + $1 }
    }
  }

  /// What a field adds up to in the records of each year that fill it.
  func sumFigure<Kind: RecordKind>(
    _ id: String, _ unit: ReviewFigure.Unit, of field: FieldPath<Kind>, _ condition: (Int) -> Condition.Of<Kind>
  ) throws -> ReviewFigure {
    func filled(_ year: Int) -> Condition.Of<Kind> { .all([condition(year), .isSet(field)]) }
    let values = try years.map { year in
      let row = try reader.aggregate(Aggregation(Kind.self, where: filled(year), measures: [.sum(field)])).first
      guard let row, row.count > 0, let sum = row.measures.first else { return FigureValue.noData(.none) }
      return unit == .money ? .money(sum) : .count(sum)
    }
    return try figure(id, unit, .none, values, from: filled(year))
  }

  func shareFigure<Kind: RecordKind>(
    _ id: String, _ direction: ReviewFigure.Direction, _ kind: Kind.Type, part: (Int) -> Condition.Of<Kind>,
    of whole: (Int) -> Condition.Of<Kind>
  ) throws -> ReviewFigure {
    let values = try years.map { year in
      try FigureValue.share(count(kind, .all([whole(year), part(year)])), of: count(kind, whole(year)))
    }
    return try figure(id, .percent, direction, values, from: whole(year))
  }

  /// The target that the organisation set for one of the program's own figures, in the setting `target.ID`.
  private func target(of id: String, _ figure: ReviewFigure) throws -> ReviewFigure.Target? {
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
    let lines = try reader.lines(RecordQuery(Kind.self, where: condition, limit: ReviewFigure.Source.most + 1))
    guard lines.count > ReviewFigure.Source.most else { return source(Kind.key, lines, count: lines.count) }
    let first = Array(lines.prefix(ReviewComputation.namedOfMany))
    return source(Kind.key, first, count: try count(Kind.self, condition))
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
