import QualityModel

/// Figures as their table describes them: counted by its conditions, known since their kind is kept.
extension ReviewComputation {
  /// The figures of a table; those with the same selection are counted in one pass.
  /// - Parameter composed: gives those that no condition counts; a figure of which it gives none is left out
  func figures(
    _ definitions: [FigureDefinition], composed: (FigureDefinition) throws -> ReviewFigure? = { _ in nil }
  ) throws -> [ReviewFigure] {
    let values = try counted(definitions)
    return try definitions.compactMap { definition in
      try values[definition.id].map { try counted(definition, $0) } ?? composed(definition)
    }
  }

  private func counted(_ definition: FigureDefinition, _ values: [FigureValue]) throws -> ReviewFigure {
    var figure = try figure(definition, values)
    if let condition = definition.counting.source(in: conditions(of: year)) {
      figure.source = try named(definition.counting.kind, condition)
    }
    return figure
  }

  /// A figure of the table with values that were found otherwise.
  func figure(_ definition: FigureDefinition, _ values: [FigureValue]) throws -> ReviewFigure {
    let known = try zip(years, values).map { year, value in
      try isKept(definition, in: year) ? value : .noData(.notKept)
    }
    var figure = ReviewFigure(
      id: definition.id, unit: definition.unit, direction: definition.direction, values: known)
    try stand(&figure, definition)
    figure.test = definition.test
    figure.change = figure.changed()
    figure.target = try target(of: definition.id, figure)
    return figure
  }

  /// The same by the name of the figure.
  /// - Parameter source: the records from which the value of the year comes
  func figure(_ id: String, _ values: [FigureValue], from source: ReviewFigure.Source? = nil) throws -> ReviewFigure? {
    guard let definition = FigureTable.definition(of: id) else { return nil }
    var figure = try figure(definition, values)
    figure.source = source
    return figure
  }

  /// A figure that is not one of the program's own, such as the answers to a question.
  /// - Parameters:
  ///   - name: what people call it
  ///   - names: its names in the reviews of the earlier years, the oldest first
  ///   - kinds: the keys of the kinds from whose records it comes
  func ownFigure(
    _ id: String, called name: String, _ unit: FigureUnit, _ direction: FigureDirection, _ values: [FigureValue],
    names: [String?], from kinds: [String]
  ) throws -> ReviewFigure {
    var figure = ReviewFigure(id: id, unit: unit, direction: direction, values: values)
    figure.name = name
    try stand(&figure, names: names, from: kinds)
    figure.change = figure.changed()
    return figure
  }

  /// What conditions have to know of a year.
  func conditions(of year: Int) -> FigureYear {
    FigureYear(year, end: request.end(of: year), tolerance: tolerance, outsiders: outsiders)
  }

  // MARK: Counting

  private func counted(_ definitions: [FigureDefinition]) throws -> [String: [FigureValue]] {
    let counts = definitions.filter { if case .sum = $0.counting { false } else { $0.counting.selection != nil } }
    var values: [String: [FigureValue]] = [:]
    for group in Dictionary(grouping: counts, by: { $0.counting.selection?.name ?? "" }).values {
      try count(group, into: &values)
    }
    for definition in definitions {
      if case .sum(let selection, let field) = definition.counting {
        values[definition.id] = try years.map { try sum(selection, field, definition.unit, in: $0) }
      }
    }
    return values
  }

  /// Counts figures of one selection.
  private func count(_ definitions: [FigureDefinition], into values: inout [String: [FigureValue]]) throws {
    guard let selection = definitions.first?.counting.selection else { return }
    let parts = definitions.flatMap { ReviewComputation.parts(of: $0.counting) }
    var rest = try yearly(selection, parts)[...]
    for definition in definitions {
      let own = rest.prefix(ReviewComputation.parts(of: definition.counting).count)
      rest = rest.dropFirst(own.count)
      guard let first = own.first else { continue }
      if case .share = definition.counting, let whole = own.last {
        values[definition.id] = zip(first, whole).map { FigureValue.share($0, of: $1) }
      } else {
        values[definition.id] = first.map { .count($0) }
      }
    }
  }

  /// What is counted for a figure: of a share the part and the whole.
  private static func parts(of counting: FigureCounting) -> [FigureCounting.Part] {
    switch counting {
    case .count(_, let part): [part]
    case .share(_, let part, let whole): [{ .all([whole($0), part($0)]) }, whole]
    case .sum, .composed: []
    }
  }

  /// The counts of each part in the three years.
  private func yearly(_ selection: FigureSelection, _ parts: [FigureCounting.Part]) throws -> [[Int]] {
    if let field = selection.dayField { return try byDay(selection, field, parts) }
    let counts = try years.map { year in
      let context = conditions(of: year)
      return try selection.alternatives(in: context).reduce(parts.map { _ in 0 }) { sums, condition in
        let question = Aggregation(selection.kind, where: condition, measures: parts.map { .count($0(context)) })
        guard let row = try reader.aggregate(question).first else { return sums }
        return zip(sums, row.measures).map { $0 + $1 }
      }
    }
    return parts.indices.map { part in counts.map { $0[part] } }
  }

  private func byDay(
    _ selection: FigureSelection, _ field: RecordField, _ parts: [FigureCounting.Part]
  ) throws -> [[Int]] {
    let span = FigureYear(years[0], end: asOf, tolerance: tolerance, outsiders: outsiders)
    let context = conditions(of: year)
    let question = Aggregation(
      selection.kind, where: selection.condition(in: span), by: [.year(field)],
      measures: parts.map { .count($0(context)) })
    let rows = try reader.aggregate(question)
    return parts.indices.map { part in
      years.map { year in rows.first { $0.keys.first == "\(year)" }?.measures[part] ?? 0 }
    }
  }

  private func sum(
    _ selection: FigureSelection, _ field: RecordField, _ unit: FigureUnit, in year: Int
  ) throws -> FigureValue {
    let condition = Condition.all([selection.condition(in: conditions(of: year)), .isSet(field)])
    let row = try reader.aggregate(Aggregation(selection.kind, where: condition, measures: [.sum(field)])).first
    guard let row, row.count > 0, let sum = row.measures.first else { return .noData(.none) }
    return unit == .money ? .money(sum) : .count(sum)
  }

  // MARK: What is known

  /// Whether records of one of the kinds that a figure needs were kept in a year.
  private func isKept(_ definition: FigureDefinition, in year: Int) throws -> Bool {
    for kind in definition.kept {
      if let first = try firstYear(of: kind), first <= year { return true }
    }
    return false
  }

  /// The first year of which something is known of a kind: that of its earliest record, or, where there is any record,
  /// the one since when the workspace keeps it.
  private func firstYear(of key: String) throws -> Int? {
    if let known = firstYears[key] { return known }
    firstYears[key] = .some(nil)
    guard let kind = RecordSchema.named(key), try reader.records(RecordQuery(key, limit: 1)).first != nil else {
      return nil
    }
    var first = try KeptSince(reader: reader).day(of: kind)?.year
    if first.map({ $0 > years[0] }) ?? true {
      // A register without days is known as it is now.
      let earliest = kind.dayField == nil ? year : try earliestYear(kind)
      first = [first, earliest].compactMap { $0 }.min()
    }
    firstYears[key] = .some(first)
    return first
  }

  private func earliestYear(_ kind: RecordSchema) throws -> Int? {
    guard let field = kind.dayField else { return nil }
    let query = RecordQuery(kind.key, where: .isSet(field), order: [.init(field)], limit: 1)
    return try reader.records(query).first?.text(field).flatMap { Int($0.prefix(4)) }
  }
}
