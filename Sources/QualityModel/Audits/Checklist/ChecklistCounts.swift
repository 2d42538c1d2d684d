/// How the questions of a checklist were answered.
///
/// What was not examined says nothing: it counts neither as conforming nor as nonconforming.
public struct ChecklistCounts: Hashable, Sendable {
  public private(set) var conforming = 0
  public private(set) var nonconforming = 0
  public private(set) var notApplicable = 0
  public private(set) var notExamined = 0
  /// Answered in words alone, as in registers of before: whether that conforms, nobody ticked.
  public private(set) var inWords = 0

  /// Counts the answers of a checklist; one without an answer was not examined.
  public init(_ items: [Record<ChecklistItem>]) {
    for item in items {
      switch item.result {
      case .conforms?: conforming += 1
      case .doesNotConform?: nonconforming += 1
      case .notApplicable?: notApplicable += 1
      case .notExamined?: notExamined += 1
      case nil: if item.answer == nil { notExamined += 1 } else { inWords += 1 }
      }
    }
  }

  /// All questions.
  public var all: Int { conforming + nonconforming + notApplicable + notExamined + inWords }

  /// The questions that were examined and that apply: of these alone shares are made.
  public var examined: Int { conforming + nonconforming }
}
