import QualityModel

/// The years before the review's own: their figures stand as they were signed, and what comes out otherwise today is
/// listed with its cause.
///
/// A review is read when a figure first asks for its year; where none was signed, nothing is read.
final class EarlierYears {
  private let reader: any RecordReader
  private let request: ReviewRequest
  private var known: [Int: SignedYear?] = [:]
  /// What came out otherwise, in the order in which the figures were computed.
  private(set) var moved: [MovedFigure] = []
  /// Whether a difference is listed, by year and figure.
  private var told: [String: Bool] = [:]

  init(_ reader: any RecordReader, _ request: ReviewRequest) {
    (self.reader, self.request) = (reader, request)
  }

  /// From what the values of the earlier years come, the oldest first.
  func years() throws -> [EarlierYear] {
    try request.years.dropLast().map { year in
      let signed = try self.signed(year)
      return EarlierYear(
        year: year,
        signed: signed.map { EarlierYear.Signed(review: $0.review, edition: $0.edition, signedOn: $0.signedOn) })
    }
  }

  /// Puts the signed values in the place of those that were computed.
  /// - Parameters:
  ///   - names: what the figure was called in the reviews of the earlier years, the oldest first, where that is not its
  ///     name of today
  ///   - sources: the records from which the value of a year is counted today, where a condition finds them
  func stand(
    _ figure: inout ReviewFigure, names: [String?] = [], kinds: [String], sources: (Int) throws -> [RecordLine]
  ) throws {
    for (index, year) in request.years.dropLast().enumerated() {
      guard let signed = try signed(year) else { continue }
      let name = names.indices.contains(index) ? names[index] : figure.id
      guard let name, let value = signed.value(of: name) else { continue }
      let now = SignedYear.Value(value: figure.values[index], unitText: figure.valueUnits[index])
      guard value != now else { continue }
      (figure.values[index], figure.valueUnits[index]) = (value.value, value.unitText)
      figure.moved[index] = try isTold(figure, year) {
        try movedFigure(figure, name, from: value.value, to: now.value, signed, kinds, try sources(year))
      }
    }
  }

  /// Whether a difference is listed, which a figure that is shown at several inputs has only once.
  private func isTold(_ figure: ReviewFigure, _ year: Int, _ other: () throws -> MovedFigure) throws -> Bool {
    let key = "\(year) \(figure.id)"
    if let told = told[key] { return told }
    let other = try other()
    let isDifferent = EarlierYears.contradicts(other)
    if isDifferent { moved.append(other) }
    told[key] = isDifferent
    return isDifferent
  }

  /// What is not known of the past any more contradicts nothing; and where neither records nor rules changed, today's
  /// registers only say less of that year than they did then.
  private static func contradicts(_ moved: MovedFigure) -> Bool {
    if case .noData = moved.now { return false }
    return !moved.causes.isEmpty || moved.formerRules != nil
  }

  private func signed(_ year: Int) throws -> SignedYear? {
    if let read = known[year] { return read }
    let read = try Review.of(year, reader).flatMap { review in
      try reader.signedReview(review.id.text, forEverybody: request.isPublic).map { frozen in
        try SignedYear(frozen, of: year, signedOn: review.signedOn)
      }
    }
    known[year] = .some(read)
    return read
  }

  private func movedFigure(
    _ figure: ReviewFigure, _ name: String, from signed: FigureValue, to now: FigureValue, _ year: SignedYear,
    _ kinds: [String], _ sources: [RecordLine]
  ) throws -> MovedFigure {
    var moved = MovedFigure(figure: figure, year: year.year, signed: signed, now: now)
    if year.rules != ReviewRules.edition { moved.formerRules = year.rules }
    let ids = Dictionary(sources.map { ($0.id, $0.kind) }) { first, _ in first }
    let causes =
      sources.isEmpty && year.sources(of: name).isEmpty
      ? try entries(of: kinds, after: year.head) : try entries(of: ids, year, name, kinds)
    moved.causes = Array(causes.prefix(EarlierYears.shownCauses))
    moved.moreCauses = causes.count - moved.causes.count
    return moved
  }

  private static let shownCauses = 5
  /// So many of the latest entries, and of the records behind a figure, are looked at.
  private static let most = 200

  /// What was written since about records that came to the figure or left it, or else about those behind it.
  private func entries(
    of now: [String: String], _ year: SignedYear, _ name: String, _ kinds: [String]
  ) throws -> [MovedFigure.Cause] {
    let before = Set(year.sources(of: name))
    let other = before.symmetricDifference(now.keys)
    let kind = now.values.first ?? kinds.first ?? ""
    for ids in [other, before.union(now.keys)] {
      let causes = try ids.sorted().prefix(EarlierYears.most).compactMap { id in
        try reader.history(now[id] ?? kind, id: id).first { $0.entry.number > year.head }.map(cause)
      }
      if !causes.isEmpty { return causes.sorted { $0.entry < $1.entry } }
    }
    return try entries(of: kinds, after: year.head)
  }

  private func entries(of kinds: [String], after head: Int) throws -> [MovedFigure.Cause] {
    try kinds.flatMap { try reader.latestEntries(of: $0, EarlierYears.most) }.filter { $0.entry.number > head }
      .map(cause).sorted { $0.entry < $1.entry }
  }

  private func cause(_ line: TrailLine) -> MovedFigure.Cause {
    let entry = line.entry
    // Whose record it is may not be told to everybody.
    let id = entry.record.isEmpty || entry.kind == Person.key ? nil : entry.record
    return MovedFigure.Cause(kind: entry.kind, id: id, entry: entry.number, day: entry.at.day)
  }
}
