/// Registers what an assessment found not to be met and is not registered yet.
public struct ShortfallRegistering: UseCase {
  private let nonconformities: [Record<Nonconformity>]

  /// - Parameter nonconformities: one for each criterion that is not met, with the assessment as the record they come from
  public init(_ nonconformities: [Record<Nonconformity>]) {
    self.nonconformities = nonconformities
  }

  /// The identifiers of what was registered.
  public func run(_ work: inout Work) throws -> [RecordID<Nonconformity>] {
    try nonconformities.filter { try !isRegistered($0, work.reader) }.map { try work.add($0).id }
  }

  private func isRegistered(_ nonconformity: Record<Nonconformity>, _ reader: any RecordReader) throws -> Bool {
    try reader.has(
      Nonconformity.self,
      where: .all([
        .equals(\.sourceRecord, nonconformity.sourceRecord), .equals(\.criterion, nonconformity.criterion),
      ]))
  }
}
