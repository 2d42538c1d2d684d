/// Begins the individual scoring of an assessment, new or already prepared.
public struct AssessmentStarting: UseCase {
  /// The edition of the catalogue and the digest of what is scored, which the assessment keeps.
  public typealias Criteria = (edition: String, digest: String)

  private let known: RecordID<Assessment>?
  private let new: Record<Assessment>?
  private let day: Day?
  private let criteria: (Record<Assessment>) throws -> Criteria

  private init(
    _ known: RecordID<Assessment>?, _ new: Record<Assessment>?, on day: Day?,
    _ criteria: @escaping (Record<Assessment>) throws -> Criteria
  ) {
    self.known = known
    self.new = new
    self.day = day
    self.criteria = criteria
  }

  /// Begins an assessment that was prepared.
  public static func begin(_ id: RecordID<Assessment>, over criteria: Criteria, on day: Day?) -> AssessmentStarting {
    AssessmentStarting(id, nil, on: day) { _ in criteria }
  }

  /// Prepares an assessment and begins it at once.
  /// - Parameter criteria: what is scored in the assessment as it will stand
  public static func add(
    _ assessment: Record<Assessment>, on day: Day?, over criteria: @escaping (Record<Assessment>) throws -> Criteria
  ) -> AssessmentStarting {
    AssessmentStarting(nil, assessment, on: day, criteria)
  }

  /// The identifier of the assessment.
  public func run(_ work: inout Work) throws -> RecordID<Assessment> {
    let assessment = try new.map { try work.add($0) } ?? known.flatMap { try work.reader.record($0) }
    guard let assessment else { throw Refusal(.data, .recordUnknown, ["record": .record(known?.text ?? "")]) }
    let faults = assessment.content.faults
    guard faults.isEmpty else {
      throw RecordFaults(record: assessment.id.text, kind: Assessment.key, faults: faults)
    }
    let criteria = try criteria(assessment)
    work.take(
      "start", of: assessment.id,
      telling: [.field(\.edition, criteria.edition), .field(\.criteriaDigest, criteria.digest)], on: day)
    return assessment.id
  }
}
