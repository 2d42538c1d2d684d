extension ScoringPanel {
  /// The fields of a score that some panel uses.
  package static let scoreFields: [RecordField] = {
    let score = CriterionScore.fields
    return [
      score.plan, score.do, score.check, score.act, score.trends, score.targets, score.value, score.level,
      score.fulfilment,
    ]
  }()

  /// The word for a criterion that does not apply.
  package static let notApplicable = CriterionScore.Fulfilment.notApplicable.rawValue

  /// Whether it is judged in words and not in numbers.
  public var isOfWords: Bool { dimensions.allSatisfy { $0.range == nil } }

  /// Scores a record by this panel.
  ///
  /// The dimensions have the same weight: the score is their sum divided by their number. On a cumulative panel a place
  /// counts only with all before it, which is for the assessors to judge: the number says the highest they reached.
  /// - Parameter record: a score; fields that are empty were not judged
  /// - Throws: ``ScoreProblem`` for what the panel does not take; nothing is rounded or cut
  public func score(_ record: RecordValue) throws(ScoreProblem) -> PanelScore {
    var judged: [String: FieldValue] = [:]
    for field in ScoringPanel.scoreFields { judged[field.key] = record[field] }
    return try score(judged)
  }

  /// Scores judgements by this panel.
  /// - Parameter judged: values by the keys of the dimensions; a missing one was not judged
  /// - Throws: ``ScoreProblem``
  public func score(_ judged: [String: FieldValue]) throws(ScoreProblem) -> PanelScore {
    var judged = judged
    let known = Set(dimensions.map(\.key))
    let (mean, word) = (CriterionScore.fields.value.key, CriterionScore.fields.fulfilment.key)
    if !known.contains(mean), let value = judged[mean], isMean(value, of: judged) { judged[mean] = nil }
    // A word that says that the criterion does not apply stands for the whole, whatever the panel.
    if judged[word] == .text(ScoringPanel.notApplicable), !known.contains(word) {
      return PanelScore(panel: key, places: [], outcome: .notApplicable, sum: nil, plausibleLimit: nil)
    }
    if let other = judged.keys.filter({ !known.contains($0) }).sorted().first { throw .otherPanel(field: other) }
    var places: [PanelScore.Place] = []
    for dimension in dimensions {
      guard let value = judged[dimension.key] else { continue }
      places.append(try dimension.place(of: value))
    }
    return PanelScore(
      panel: key, places: places, outcome: outcome(places), sum: sum(places), plausibleLimit: limit(places))
  }

  /// Whether a number beside the dimensions only says their mean, as other registers write it, rounded either way.
  private func isMean(_ value: FieldValue, of judged: [String: FieldValue]) -> Bool {
    guard case .number(let told) = value, let number = ExactFraction(told) else { return false }
    let values = dimensions.compactMap { dimension -> ExactFraction? in
      guard case .integer(let whole)? = judged[dimension.key] else { return nil }
      return ExactFraction(whole)
    }
    guard values.count == dimensions.count, values.count > 1, let mean = ExactFraction.mean(of: values),
      let apart = number.subtracting(mean), let half = ExactFraction(ExactNumber(digits: 5, scale: told.scale + 1))
    else { return false }
    return max(apart, apart.negated) <= half
  }

  private func outcome(_ places: [PanelScore.Place]) -> PanelScore.Outcome {
    guard !places.isEmpty else { return .notAssessed }
    guard places.count == dimensions.count else {
      let judged = Set(places.map(\.dimension))
      return .incomplete(missing: dimensions.map(\.key).filter { !judged.contains($0) })
    }
    if let sum = sum(places), let score = ExactFraction(sum, over: places.count) { return .rated(score) }
    let word = places[0].band.key
    return word == ScoringPanel.notApplicable ? .notApplicable : .answered(word)
  }

  private func sum(_ places: [PanelScore.Place]) -> Int? {
    let values = places.compactMap(\.value)
    return values.count == dimensions.count ? values.reduce(0, +) : nil
  }

  private func limit(_ places: [PanelScore.Place]) -> Int? {
    guard let lowest = places.compactMap(\.value).min(), places.count == dimensions.count else { return nil }
    return plausibility.filter { lowest <= $0.anyAtMost }.map(\.limit).min()
  }
}

extension ScoringDimension {
  /// Where on the scale a judgement lies.
  func place(of value: FieldValue) throws(ScoreProblem) -> PanelScore.Place {
    guard let range else { return try place(ofWord: value.text) }
    let number = try whole(value)
    guard range.contains(number), let band = band(of: number) else {
      throw .outsideScale(dimension: key, value: number, scale: range)
    }
    return PanelScore.Place(dimension: key, value: number, band: band)
  }

  private func place(ofWord word: String) throws(ScoreProblem) -> PanelScore.Place {
    guard let band = bands.first(where: { $0.key == word }) else {
      throw .unknownWord(dimension: key, word: word, words: bands.map(\.key))
    }
    return PanelScore.Place(dimension: key, value: nil, band: band)
  }

  private func whole(_ value: FieldValue) throws(ScoreProblem) -> Int {
    switch value {
    case .integer(let integer): return integer
    case .number(let number):
      guard let whole = ExactFraction(number), whole.denominator == 1 else {
        throw .notWhole(dimension: key, value: number)
      }
      return whole.numerator
    default:
      let scale = range.map { "\($0.lowerBound)–\($0.upperBound)" }
      throw .unknownWord(dimension: key, word: value.text, words: [scale].compactMap { $0 })
    }
  }
}
