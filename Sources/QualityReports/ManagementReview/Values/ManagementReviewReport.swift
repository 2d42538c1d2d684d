public import QualityModel

/// A management review as a value: everything that its document and pages say.
///
/// It is computed from the records alone: the same records and the same request give the same report, and nothing is
/// taken from the clock. A review that nobody has recorded yet has a report, too: its standing is that of a draft.
///
/// ```swift
/// let request = ReviewRequest(year: 2025, standard: .iso2015, lookingOn: today)
/// let report = try workspace.read { try ManagementReviewReport(request, reading: $0) }
/// report.section(.c4)?.figure("c4-registered")?.current
/// ```
public struct ManagementReviewReport: Sendable {
  /// A decision of the review: what is to be done, by whom, by when.
  public struct Decision: Hashable, Sendable {
    /// The identifier of the decision.
    public let id: String
    /// The word of the sort of decision, as in files.
    public let kind: String
    /// What was decided.
    public let text: String
    /// The identifier of the person who answers for it.
    public let responsible: String
    /// The name of that person; the identifier where no name is known.
    public let responsibleName: String
    /// The day by which it is due.
    public let due: Day
    /// What it will cost, exact, in the currency's hundredths; `nil` if nobody said.
    public let cost: Money?
    /// The identifier of the action that carries it out, if one was begun.
    public let action: String?
    /// The word of that action's state, as in files.
    public let actionState: String?
    /// Whether it came from another register, and was not made in the review here.
    public let isTakenOver: Bool
  }

  /// Where the review itself stands.
  public struct Standing: Hashable, Sendable {
    /// The identifier of the review; `nil` if none is recorded for the year.
    public var id: String?
    /// Where the review stands between draft and signature.
    public var state = Review.State.draft
    /// Which edition it is, counted from 1.
    public var edition = 1
    /// Why a signed review was opened again; `nil` in the first edition.
    public var editionReason: String?
    /// The identifier of the person who prepared it.
    public var preparedBy: String?
    /// The name of that person.
    public var preparedByName: String?
    /// The day on which the review was held.
    public var held: Day?
    /// The name of who was director on that day.
    public var heldUnder: String?
    /// Those who took part, in the order recorded.
    public var participants: [String] = []
    /// The identifier of the person who signed.
    public var signedBy: String?
    /// The name of that person.
    public var signedByName: String?
    /// The day of the signature.
    public var signedOn: Day?
    /// Where it was signed outside the program, the registration number of the original.
    public var original: String?
    /// The day on which the original was registered.
    public var originalOn: Day?
    /// The name of who entered the signature from it.
    public var enteredByName: String?
    /// Whether the program could not tell who acted when it was signed.
    public var isBelieved = false
  }

  /// An exception that was used for a step of the review.
  struct Exception: Hashable, Sendable {
    let id: String
    let name: String
    let grounds: String
    let order: String?
    let orderedOn: Day?
  }

  /// The conclusion on the system as a whole (ISO 9001:2015, 9.3.1).
  public struct Overall: Hashable, Sendable {
    /// Whether the system still suits what the organisation is for.
    public let isSuitable: Bool
    /// Whether it is enough for what is asked of it.
    public let isAdequate: Bool
    /// Whether it reaches what it is meant to reach.
    public let isEffective: Bool
    /// The conclusion in people's words.
    public let text: String
  }

  /// The year, the standard and the day for which the report was computed.
  public let request: ReviewRequest
  /// The provider whose review it is; `nil` if none is recorded.
  public var organisation: Record<Organisation>?
  /// Where the review itself stands: state, edition, signature.
  public var standing = Standing()
  /// The inputs of the review, in the order in which the standard lists them.
  public var sections: [ReviewSection] = []
  /// The indicators of the quality system itself.
  public var systemFigures: [ReviewFigure] = []
  /// The drawings of these indicators.
  public var systemCharts: [ReportChart] = []
  /// From what the values of the earlier years come, the oldest first.
  public var earlierYears: [EarlierYear] = []
  /// The figures of earlier years that come out otherwise today than they were signed.
  public var movedFigures: [MovedFigure] = []
  /// Where the frameworks in use stand; `nil` if none is, or the review does not tell of them.
  package var frameworks: ReviewFrameworks?
  /// What it concludes on the system as a whole; `nil` until somebody did.
  public var overall: Overall?
  /// What the review decided.
  public var decisions: [Decision] = []
  /// Who was director and quality manager when in the year, where that changed in it.
  var leaders: [YearsLeaders.Term] = []
  /// The exceptions from the four-eyes principle on which the review's own steps stand.
  var exceptions: [Exception] = []
  /// The permissions by which others entered something of the review.
  var permissions: [PermittedHands.Permission] = []
  /// Every record that the report names, by kind in the order of the kinds, then by identifier.
  public var records: [RecordLine] = []

  /// The year of the review and the two before it, the oldest first.
  public var years: [Int] { request.years }

  /// What the report shows for an input; `nil` if the standard's list lacks it.
  public func section(_ input: ReviewInput) -> ReviewSection? { sections.first { $0.input == input } }
}
