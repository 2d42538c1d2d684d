/// Makes a nonconformity of a complaint that was right.
public struct ComplaintRaising: UseCase {
  private let feedback: RecordID<Feedback>
  private let nonconformity: Record<Nonconformity>

  /// - Parameters:
  ///   - feedback: the complaint
  ///   - nonconformity: the nonconformity with what the complaint says and what was told of it
  public init(_ feedback: RecordID<Feedback>, as nonconformity: Record<Nonconformity>) {
    self.feedback = feedback
    self.nonconformity = nonconformity
  }

  /// The identifier of the nonconformity.
  /// - Throws: `feedback.not-upheld`, `feedback.has-nonconformity`
  public func run(_ work: inout Work) throws -> RecordID<Nonconformity> {
    // It must still be right, and have no nonconformity yet.
    _ = try work.reader.record(feedback).map(FeedbackNonconformity.init)
    var nonconformity = nonconformity
    // Whoever owns the process answers for it, unless somebody else is named.
    if nonconformity.owner == nil, let process = nonconformity.process {
      nonconformity.owner = try work.reader.record(process)?.owner
    }
    let made = try work.add(nonconformity)
    work.set(\.nonconformity, of: feedback, to: made.id, by: .useCase)
    return made.id
  }
}
