import QualityModel

/// Counts what was taken over of the records that the inputs of a review are computed from. Each kind is told of once,
/// with the first input that counts it.
struct TakenOverCounts {
  let computation: ReviewComputation

  func add(to sections: inout [ReviewSection]) throws {
    guard try hasTakenOver() else { return }
    var told: Set<String> = []
    for index in sections.indices {
      let kinds = sections[index].figures.compactMap { $0.source?.kind }.filter { told.insert($0).inserted }
      sections[index].takenOver = try kinds.compactMap { try count(of: $0) }
    }
  }

  private func hasTakenOver() throws -> Bool {
    try computation.reader.has(Intake.self, where: .not(.equals(\.takenOverRows, 0)))
  }

  private func count(of key: String) throws -> TakenOverCount? {
    guard let kind = RecordSchema.named(key), let field = kind.takenOver, kind.dayField != nil else { return nil }
    let year = kind.isOf(year: computation.year, to: computation.year)
    let count = try computation.reader.count(key, where: .all([year, .isSet(field)]))
    guard count > 0 else { return nil }
    return TakenOverCount(kind: key, count: count, whole: try computation.reader.count(key, where: year))
  }
}
