/// How clients and others who were asked see the criteria, beside how the staff scored them.
///
/// A question stands beside a criterion that it cites, or that the crosswalk links with one. Of each audience the last
/// survey counts; employees are not among the users. Both sides are also told in percent of their own scale: that
/// conversion is ours, it makes them readable side by side and no more.
public struct UsersView: Sendable {
  /// A question beside a criterion.
  public struct Line: Sendable {
    public let criterion: ScoredCriterion
    public let question: QuestionResult
    /// The way from the criterion to the question; `nil`: the question cites it, or something under it.
    public let link: Crosswalk.View?
    /// What the staff agreed on, in percent of the panel's scale; `nil` for words and where nothing was agreed.
    public let own: ExactFraction?

    /// How much higher the staff see it than those who were asked, in points.
    public var difference: ExactFraction? {
      guard !question.isTooFew, let own, let other = question.percent else { return nil }
      return own.subtracting(other)
    }

    /// Whether the two see it so differently that one should talk about it.
    public var isApart: Bool {
      guard let difference else { return false }
      return max(difference, difference.negated) >= ExactFraction(UsersView.apart)
    }
  }

  /// From so many points on, two views lie apart.
  public static let apart = 20

  /// The lines in the order of the catalogue, the questions of a criterion by audience, then identifier.
  public let lines: [Line]

  public init(
    _ results: AssessmentResults, evidence: (CriterionID) -> [CriterionEvidence], reading reader: any RecordReader
  ) throws {
    let asked = results.all.map { entry in
      (entry, evidence(entry.criterion.id).filter { $0.evidence.line.kind == SurveyQuestion.key })
    }
    let questions = try QuestionResults(Set(asked.flatMap(\.1).map(\.evidence.line.id)), reading: reader)
    lines = asked.flatMap { entry, items in UsersView.lines(entry, questions.latest(of: items)) }
  }

  private static func lines(
    _ entry: AssessmentResults.Entry, _ questions: [(QuestionResult, CriterionEvidence)]
  ) -> [Line] {
    let scale = entry.criterion.panel.dimensions.first?.range
    let own = entry.score?.score.flatMap { score in scale.flatMap { score.percent(of: $0) } }
    return questions.map { question, item in
      var link: Crosswalk.View?
      if case .link(let view) = item.path { link = view }
      return Line(criterion: entry.criterion, question: question, link: link, own: own)
    }
  }
}

/// The results of questions, read with four questions to the workspace however many there are.
private struct QuestionResults {
  private let results: [String: QuestionResult]

  init(_ ids: Set<String>, reading reader: any RecordReader) throws {
    guard !ids.isEmpty else {
      results = [:]
      return
    }
    let ids = ids.sorted().map { RecordID<SurveyQuestion>($0) }
    let questions = try reader.records(SurveyQuestion.self, where: .idIn(ids))
    let surveys = try reader.records(Survey.self, where: .idIn(Set(questions.map(\.survey)).sorted()))
    let all = try SurveyResults.of(surveys, reading: reader).flatMap(\.questions)
    results = Dictionary(all.map { ($0.question.id.text, $0) }) { first, _ in first }
  }

  /// Of each audience of users the questions of the last survey that can be told in numbers.
  func latest(of items: [CriterionEvidence]) -> [(QuestionResult, CriterionEvidence)] {
    let all = items.compactMap { item in results[item.evidence.line.id].map { ($0, item) } }.filter {
      $0.0.survey.audience != .employees && $0.0.question.range != nil && !$0.0.counts.isEmpty
    }
    let byAudience = Dictionary(grouping: all) { $0.0.survey.audience?.rawValue ?? "" }
    return byAudience.sorted { $0.key < $1.key }.flatMap { _, group in
      let last = group.map { ($0.1.evidence.day ?? .first, $0.0.survey.id.text) }.max { $0 < $1 }?.1
      return group.filter { $0.0.survey.id.text == last }.sorted { $0.0.question.id < $1.0.question.id }
    }
  }
}
