/// What became different from one assessment to a later one over the same edition.
///
/// Only what both asked is compared; criteria that only one of them has are named, never counted as a change.
public struct AssessmentComparison: Sendable {
  /// One entry of the catalogue with both results.
  public struct Line: Sendable {
    public let criterion: Criterion
    public let depth: Int
    public let before: AssessmentProfile.Line
    public let after: AssessmentProfile.Line
    /// The later result less the earlier one; `nil` where one of them has none in numbers.
    public let change: ExactFraction?
  }

  public let lines: [Line]
  /// The criteria that one of the two scored and the catalogue no longer asks, by their addresses.
  public let onlyBefore: [String]
  public let onlyAfter: [String]
  /// The criteria whose words were changed between the two, by their numbers, where both scores know what was scored.
  public let reworded: [String]
  /// Whether the criteria were changed between the two although the edition is the same.
  public let isSameList: Bool

  /// - Throws: `compare.catalogue`, `compare.edition`, `compare.method` if nothing can be compared
  public init(
    _ before: Record<Assessment>, _ earlier: AssessmentResults, _ after: Record<Assessment>, _ later: AssessmentResults,
    over catalogue: CriteriaCatalogue
  ) throws {
    try AssessmentComparison.check(before, after)
    let first = AssessmentProfile(catalogue, earlier.criteria, scores: earlier.agreed)
    let second = AssessmentProfile(catalogue, later.criteria, scores: later.agreed)
    lines = second.lines.compactMap { line in
      guard let old = first[line.criterion.number] else { return nil }
      let change = line.mean.flatMap { mean in old.mean.flatMap { mean.subtracting($0) } }
      return Line(criterion: line.criterion, depth: line.depth, before: old, after: line, change: change)
    }
    onlyBefore = Set(earlier.unknown).subtracting(later.unknown).sorted()
    onlyAfter = Set(later.unknown).subtracting(earlier.unknown).sorted()
    reworded = AssessmentComparison.reworded(earlier, later)
    isSameList =
      before.criteriaDigest == nil || after.criteriaDigest == nil || before.criteriaDigest == after.criteriaDigest
  }

  private static func reworded(_ earlier: AssessmentResults, _ later: AssessmentResults) -> [String] {
    let before = Dictionary(earlier.all.map { ($0.criterion.id, $0.agreed?.fingerprint) }) { first, _ in first }
    return later.all.compactMap { entry in
      guard let new = entry.agreed?.fingerprint, let old = before[entry.criterion.id] ?? nil, old != new else {
        return nil
      }
      return entry.criterion.criterion.number
    }
  }

  private static func check(_ before: Record<Assessment>, _ after: Record<Assessment>) throws {
    let facts: [String: Refusal.Fact] = [
      "assessment": .record(after.id.text), "other": .record(before.id.text), "value": .text(after.catalogue),
      "expected": .text(before.catalogue),
    ]
    guard before.catalogue == after.catalogue else { throw Refusal(.rule, .compareCatalogue, facts) }
    if let old = before.edition, let new = after.edition, old != new {
      throw Refusal(.rule, .compareEdition, facts.merging(["value": .text(new), "expected": .text(old)]) { $1 })
    }
    guard before.method == after.method else { throw Refusal(.rule, .compareMethod, facts) }
    guard before.service == after.service else { throw Refusal(.rule, .compareService, facts) }
  }
}

extension Refusal.ID {
  static let compareCatalogue = Refusal.ID("compare.catalogue")
  static let compareEdition = Refusal.ID("compare.edition")
  static let compareMethod = Refusal.ID("compare.method")
  static let compareService = Refusal.ID("compare.service")
}
