/// What a label or certificate for an assessment asks, and how long it holds, as its issuer published it.
///
/// The rules are data (`Templates/assessment/labels.json`): issuers change them.
public struct LabelRule: Hashable, Sendable {
  /// A step that must reach at least so many points by itself.
  public struct Minimum: Hashable, Sendable {
    /// The number of the criterion in the checklist.
    public let number: String
    public let atLeast: Int

    public init(number: String, atLeast: Int) {
      self.number = number
      self.atLeast = atLeast
    }
  }

  /// The name of the label.
  public var title: LocalText
  /// The catalogues on whose assessment it rests.
  public var catalogues: [String]
  /// The catalogue with the checklist that is rated, if there is one: an assessment like any other.
  public var checklist: String?
  /// How many points all steps of the checklist need together.
  public var sumAtLeast: Int?
  public var each: [Minimum]
  /// When it can be applied for: so many months after the report was approved.
  public var applyMonths: ClosedRange<Int>?
  /// How many years it holds.
  public var validYears: Int?
  /// After how many months a progress report is due.
  public var progressMonths: [Int]
  public var certainty: Certainty
  public var source: String

  public init(title: LocalText, catalogues: [String], certainty: Certainty, source: String) {
    self.title = title
    self.catalogues = catalogues
    self.certainty = certainty
    self.source = source
    each = []
    progressMonths = []
  }

  /// What came of a rating.
  public struct Verdict: Hashable, Sendable {
    public let total: Int
    /// The steps that stay below their own minimum.
    public let tooLow: [Minimum]
    /// The steps without a rating.
    public let missing: [String]
    public let passes: Bool
  }

  /// Whether ratings of the steps are enough.
  /// - Parameters:
  ///   - ratings: by the numbers of the steps
  ///   - steps: all steps of the checklist
  public func verdict(_ ratings: [String: Int], steps: [String]) -> Verdict {
    let total = steps.compactMap { ratings[$0] }.reduce(0, +)
    let tooLow = each.filter { (ratings[$0.number] ?? 0) < $0.atLeast }
    let missing = steps.filter { ratings[$0] == nil }
    return Verdict(
      total: total, tooLow: tooLow, missing: missing,
      passes: missing.isEmpty && tooLow.isEmpty && total >= sumAtLeast ?? 0)
  }

  /// The days from and to which the label can be applied for.
  public func applyDays(approvedOn day: Day) -> ClosedRange<Day>? {
    applyMonths.map { day.adding(months: $0.lowerBound)...day.adding(months: $0.upperBound) }
  }

  /// The last day on which a label that was given on a day holds.
  public func lastDay(givenOn day: Day) -> Day? {
    validYears.map { day.adding(months: 12 * $0).adding(days: -1) }
  }

  /// The days on which the progress reports are due.
  public func progressDays(givenOn day: Day) -> [Day] { progressMonths.map { day.adding(months: $0) } }
}
