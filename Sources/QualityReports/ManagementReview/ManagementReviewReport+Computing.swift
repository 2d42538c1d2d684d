public import QualityModel

extension ManagementReviewReport {
  /// Computes the review of a year from the records.
  ///
  /// The same records and the same request give the same report. Nothing is taken from the clock.
  /// - Parameters:
  ///   - request: the year, the standard's edition and the day on which one looks
  ///   - reader: gives the records; read inside one transaction, so that all figures are of one moment
  /// - Throws: what the reader throws
  public init(_ request: ReviewRequest, reading reader: any RecordReader) throws {
    try self.init(request, telling: nil, reading: reader)
  }

  /// - Parameter catalogues: those of which the review tells where they stand; without them it tells nothing of them,
  ///   as reviews did that were signed before there was such a part
  package init(
    _ request: ReviewRequest, telling catalogues: ReviewCatalogues?, reading reader: any RecordReader
  ) throws {
    self.request = request
    let computation = try ReviewComputation(reader, request)
    computation.tellsOfFrameworks = !(catalogues?.used.isEmpty ?? true)
    organisation = try reader.records(Organisation.self, limit: 1).first
    let review = try reader.records(
      Review.self, where: .equals(\.year, request.year), limit: 1
    ).first
    standing = try Self.standing(review, computation)
    let satisfaction = SatisfactionInput(computation: computation, surveys: try ReviewSurveys(computation))
    sections = try Self.sections(computation, satisfaction)
    try TakenOverCounts(computation: computation).add(to: &sections)
    let system = SystemFigures(computation: computation, sections: sections, satisfaction: satisfaction)
    systemFigures = try system.figures()
    systemCharts = system.charts(systemFigures)
    (earlierYears, movedFigures) = (try computation.earlier.years().filter(isKnown), computation.earlier.moved)
    try addConclusions(review, reader)
    frameworks = try catalogues.flatMap { try ReviewFrameworks($0, computation) }
    overall = review.flatMap(Self.overall)
    decisions = try Self.decisions(review, computation)
    leaders = try YearsLeaders(lookup: computation.lookup, year: request.year).terms()
    exceptions = try Self.exceptions(review, computation)
    permissions = try Self.permissions(review, decisions, computation)
    sections = ReviewOutline.order(of: request.standard).compactMap { section($0) }
    records = try computation.namedRecords()
  }

  /// Whether anything is known of a year; of another it need not be said from what its values come.
  private func isKnown(_ year: EarlierYear) -> Bool {
    guard year.signed == nil, let place = years.firstIndex(of: year.year) else { return true }
    return (sections.flatMap(\.figures) + systemFigures).contains { $0.values[place].number != nil }
  }

  private static func sections(
    _ computation: ReviewComputation, _ satisfaction: SatisfactionInput
  ) throws -> [ReviewSection] {
    let indicators = try IndicatorFigures(computation)
    return [
      try EarlierDecisionsInput(computation: computation).section(),
      try ContextInput(computation: computation).section(),
      try satisfaction.section(),
      try ObjectivesInput(computation: computation, indicators: indicators).section(),
      try ProcessesInput(computation: computation, indicators: indicators).section(),
      try NonconformitiesInput(computation: computation).section(),
      try MeasurementInput(computation: computation, indicators: indicators).section(),
      try AuditsInput(computation: computation).section(),
      try ProvidersInput(computation: computation).section(),
      try ResourcesInput(computation: computation).section(),
      try RisksInput(computation: computation).section(),
      try ImprovementInput(computation: computation).section(),
    ].map { section in
      var section = section
      section.tables.removeAll { $0.rows.isEmpty }
      return section
    }
  }

  private static func standing(_ review: Record<Review>?, _ computation: ReviewComputation) throws -> Standing {
    guard let review else { return Standing() }
    return Standing(
      id: review.id.text, state: review.state ?? .draft, edition: review.edition ?? 1,
      editionReason: review.editionReason, preparedBy: review.preparedBy?.text,
      preparedByName: try computation.person(review.preparedBy?.text), held: review.held,
      heldUnder: try review.held.flatMap { try director(on: $0, computation) },
      participants: review.participants, signedBy: review.signedBy?.text,
      signedByName: try computation.person(review.signedBy?.text), signedOn: review.signedOn,
      original: review.original, originalOn: review.originalOn,
      enteredByName: try computation.person(review.enteredBy?.text), isBelieved: review.believed == true)
  }

  /// Who led the organisation on the day of the meeting, as far as an act says so.
  private static func director(on day: Day, _ computation: ReviewComputation) throws -> String? {
    let appointed = try Appointments(computation.reader).to(.director, in: day...day)
    let names = try appointed.compactMap { try computation.person($0.person.text) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// What was excepted for the review itself; exceptions of the year stand among what deserves attention.
  private static func exceptions(_ review: Record<Review>?, _ computation: ReviewComputation) throws -> [Exception] {
    guard let review else { return [] }
    let used = try computation.reader.records(
      FourEyesException.self, where: .all([.equals(\.for, review.id.text), .equals(\.state, .used)]))
    return try used.map { exception in
      computation.name(exception.content)
      return Exception(
        id: exception.id.text, name: try computation.person(exception.person.text) ?? exception.person.text,
        grounds: exception.grounds, order: exception.order, orderedOn: exception.orderedOn)
    }
  }

  /// Under which permission others entered the review's steps and its decisions.
  private static func permissions(
    _ review: Record<Review>?, _ decisions: [Decision], _ computation: ReviewComputation
  ) throws -> [PermittedHands.Permission] {
    guard let review else { return [] }
    let records = [(kind: Review.key, id: review.id.text)] + decisions.map { (kind: ReviewDecision.key, id: $0.id) }
    return try PermittedHands(lookup: computation.lookup).permissions(
      of: records, before: try signature(of: review, computation.reader))
  }

  /// The entry by which this edition was signed: what was entered later, also for the next one, is none of it.
  private static func signature(of review: Record<Review>, _ reader: any RecordReader) throws -> Int? {
    guard review.state == .signed else { return nil }
    let signatures = try reader.history(Review.key, id: review.id.text).filter { $0.facts["step"] == "sign" }
    return signatures.dropFirst((review.edition ?? 1) - 1).first?.entry.number
  }

  private mutating func addConclusions(_ review: Record<Review>?, _ reader: any RecordReader) throws {
    guard let review else { return }
    let conclusions = try reader.records(ReviewConclusion.self, where: .equals(\.review, review.id))
    for conclusion in conclusions {
      guard let index = sections.firstIndex(where: { $0.input == conclusion.input }) else { continue }
      sections[index].conclusion = .init(text: conclusion.text, rating: conclusion.rating?.rawValue)
    }
  }

  private static func overall(of review: Record<Review>) -> Overall? {
    guard let isSuitable = review.suitable, let isAdequate = review.adequate, let isEffective = review.effective,
      let text = review.overall
    else { return nil }
    return Overall(isSuitable: isSuitable, isAdequate: isAdequate, isEffective: isEffective, text: text)
  }

  private static func decisions(_ review: Record<Review>?, _ computation: ReviewComputation) throws -> [Decision] {
    guard let review else { return [] }
    let records = try computation.reader.records(
      ReviewDecision.self, where: .equals(\.review, review.id))
    return try records.map { decision in
      computation.name(decision.content)
      let action = try decision.action.flatMap { try computation.action($0.text) }
      if let action { computation.name(action.content) }
      return Decision(
        id: decision.id.text, kind: decision.kind.rawValue, text: decision.text, responsible: decision.responsible.text,
        responsibleName: try computation.person(decision.responsible.text) ?? decision.responsible.text,
        due: decision.due, cost: decision.cost, action: action?.id.text, actionState: action?.state?.rawValue,
        isTakenOver: decision.takenOver != nil)
    }
  }
}
