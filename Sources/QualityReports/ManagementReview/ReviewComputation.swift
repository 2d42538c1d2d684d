import QualityModel

/// What the computation of all inputs shares: the reader, the years, the names of people, and which records were named.
final class ReviewComputation {
  let reader: any RecordReader
  let request: ReviewRequest
  /// Whether the review tells of frameworks, and so more of what their assessments want to improve.
  var tellsOfFrameworks = false
  private var named: [String: [String: RecordLine]] = [:]
  private var knownCounts: [Aggregation: Int] = [:]
  private let lookup: ReportLookup

  /// Up to so many records a figure names all of them; the whole number always stands beside them.
  static let namedRecords = 200
  /// Of more records it names the first few: nobody reads through hundreds on paper.
  static let namedOfMany = 20
  /// How many items a list of attention shows at most.
  static let attentionItems = 10

  init(_ reader: any RecordReader, _ request: ReviewRequest) {
    self.reader = reader
    self.request = request
    lookup = ReportLookup(reader)
  }

  var year: Int { request.year }
  var years: [Int] { request.years }
  var asOf: Day { request.asOf }

  // MARK: Counting

  /// Figures, their sources and lists of attention often ask the same; the answer does not change meanwhile.
  func count(_ kind: String, _ condition: Condition) throws -> Int {
    let question = Aggregation(kind, where: condition)
    if let known = knownCounts[question] { return known }
    let count = try reader.count(kind, where: condition)
    knownCounts[question] = count
    return count
  }

  /// Counts for each of the three years.
  func counts(_ kind: String, _ condition: (Int) -> Condition) throws -> [Int] {
    try years.map { try count(kind, condition($0)) }
  }

  /// For each of the three years how many records there are, and their sum.
  func sums(_ kind: String, _ field: String, _ condition: (Int) -> Condition) throws -> [(count: Int, sum: Int)] {
    try years.map { year in
      let row = try reader.aggregate(
        Aggregation(kind, where: condition(year), measures: [.sum(RecordField(stringLiteral: field))])
      ).first
      return (row?.count ?? 0, row?.measures.first ?? 0)
    }
  }

  /// The counts of several conditions in each of the three years, read in one pass.
  func yearly(_ kind: String, by field: String, _ conditions: [Condition]) throws -> [YearCounts] {
    let question = Aggregation(
      kind, where: inYears(kind, field), by: [.year(RecordField(stringLiteral: field))],
      measures: conditions.map { .count($0) })
    let rows = try reader.aggregate(question)
    return years.map { year in
      let row = rows.first { $0.keys.first == "\(year)" }
      return YearCounts(all: row?.count ?? 0, counts: row?.measures ?? conditions.map { _ in 0 })
    }
  }

  struct YearCounts {
    let all: Int
    let counts: [Int]
  }

  /// The records of the three years, by a day, a year or a period; nothing after the day on which one looks.
  func inYears(_ kind: String, _ field: String) -> Condition {
    switch RecordSchema.named(kind)?.field(field)?.kind {
    case .integer: .isIn(RecordField(stringLiteral: field), years.map { .integer($0) })
    case .period: .periodFrom(RecordField(stringLiteral: field), year: years[0], to: year)
    default:
      .all([
        .onOrAfter(RecordField(stringLiteral: field), Period(year: years[0]).firstDay),
        .onOrBefore(RecordField(stringLiteral: field), asOf),
      ])
    }
  }

  /// The days of a year up to the day on which one looks.
  func days(of year: Int, _ field: String) -> Condition {
    .all([
      .onOrAfter(RecordField(stringLiteral: field), Period(year: year).firstDay),
      .onOrBefore(RecordField(stringLiteral: field), request.end(of: year)),
    ])
  }

  // MARK: Figures

  /// A figure with its trend, and with the records that the value of the year comes from.
  func figure(
    _ id: String, _ unit: ReviewFigure.Unit, _ direction: ReviewFigure.Direction, _ values: [FigureValue],
    from source: (kind: String, condition: Condition)? = nil
  ) throws -> ReviewFigure {
    var figure = ReviewFigure(id: id, unit: unit, direction: direction, values: values)
    figure.trend = figure.movement()
    if let source { figure.source = try named(source.kind, source.condition) }
    figure.target = try target(of: id, figure)
    return figure
  }

  func countFigure(
    _ id: String, _ direction: ReviewFigure.Direction, _ kind: String, _ condition: (Int) -> Condition
  ) throws -> ReviewFigure {
    let values = try counts(kind, condition).map { FigureValue.count($0) }
    return try figure(id, .count, direction, values, from: (kind, condition(year)))
  }

  func shareFigure(
    _ id: String, _ direction: ReviewFigure.Direction, _ kind: String, part: (Int) -> Condition,
    of whole: (Int) -> Condition
  ) throws -> ReviewFigure {
    let values = try years.map { year in
      try FigureValue.share(count(kind, .all([whole(year), part(year)])), of: count(kind, whole(year)))
    }
    return try figure(id, .percent, direction, values, from: (kind, whole(year)))
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
    for setting in try reader.records(WorkspaceSetting.self) where setting.name.hasPrefix("target.") {
      targets[String(setting.name.dropFirst("target.".count))] = ExactNumber(setting.value)
    }
    knownTargets = targets
    return targets
  }

  // MARK: Naming records

  /// The records behind a figure; at most ``namedRecords`` of them are named.
  func named(_ kind: String, _ condition: Condition) throws -> ReviewFigure.Source {
    let lines = try reader.lines(RecordQuery(kind, where: condition, limit: ReviewComputation.namedRecords + 1))
    guard lines.count > ReviewComputation.namedRecords else { return source(kind, lines, count: lines.count) }
    let first = Array(lines.prefix(ReviewComputation.namedOfMany))
    return source(kind, first, count: try count(kind, condition))
  }

  func source(_ kind: String, _ lines: [RecordLine], count: Int) -> ReviewFigure.Source {
    name(lines)
    return ReviewFigure.Source(kind: kind, count: count, ids: lines.map(\.id))
  }

  func name(_ lines: [RecordLine]) {
    for line in lines { named[line.kind, default: [:]][line.id] = line }
  }

  /// Makes a record one that the report names, so that it can be led to.
  func name(_ record: RecordValue) {
    let state = record.text("state") ?? record.text("result")
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
  func attention(
    _ reason: AttentionItem.Reason, _ kind: String, _ condition: Condition, day: String? = nil, person: String? = nil,
    isLate: Bool = false
  ) throws -> AttentionList {
    let limit = ReviewComputation.attentionItems
    let order = day.map { [RecordQuery.Order(RecordField(stringLiteral: $0))] } ?? []
    let records = try reader.records(RecordQuery(kind, where: condition, order: order, limit: limit))
    let items = try records.map { record in
      name(record)
      let day = day.flatMap { record.day($0) }
      return AttentionItem(
        reason: reason, ref: record.id, title: record.title, day: day,
        days: isLate ? day.map { $0.days(until: asOf) } : nil,
        person: try self.person(person.flatMap { record.text($0) }))
    }
    return AttentionList(first: items, of: items.count < limit ? items.count : try count(kind, condition))
  }
}
