import Foundation

/// How many criteria are scored by how many people.
struct AssessmentSize: Hashable {
  var criteria: Int
  var assessors: Int

  /// So many criteria stand under one heading.
  static let group = 20

  var text: String { "\(criteria) × \(assessors)" }

  /// The size of the method that most providers use: CAF.
  static let common = AssessmentSize(criteria: 28, assessors: 12)

  /// The same with twice as many criteria, and with twice as many people.
  var doubled: (criteria: AssessmentSize, assessors: AssessmentSize) {
    (
      AssessmentSize(criteria: 2 * criteria, assessors: assessors),
      AssessmentSize(criteria: criteria, assessors: 2 * assessors)
    )
  }

  /// The numbers of the criteria, heading by heading: `1.1`, `1.2`.
  var numbers: [[String]] {
    stride(from: 0, to: criteria, by: AssessmentSize.group).enumerated().map { place, first in
      (0..<min(AssessmentSize.group, criteria - first)).map { "\(place + 1).\($0 + 1)" }
    }
  }

  /// The identifiers of the people; the first person of the workspace leads.
  var people: [String] { (0..<assessors).map { String(format: "E-%03d", $0 + 2) } }
}
