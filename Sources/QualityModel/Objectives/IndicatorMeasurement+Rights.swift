extension IndicatorMeasurement {
  /// Values are written by those who answer for what is measured. One that a signed review was made from is only
  /// corrected, with a reason, and the value that the review knew stays beside it.
  public static let rights: KindRights.Of<IndicatorMeasurement> = .table([
    .add(by: keepers),
    .edit(by: keepers, if: [isNotReviewed]),
    .withdraw(by: keepers),
    .edit(by: keepers, needsReason: true, then: [.computed(\.firstValue) { $0.old.firstValue ?? $0.old.value }]),
  ])

  private static let keepers: [StepPerformer.Of<IndicatorMeasurement>] = [
    .role(.qualityManager),
    .found("indicatorProcessOwner") { context in
      guard let process = try context.reader.record(context.record.indicator)?.process else { return [] }
      return try context.reader.record(process)?.owner.map { [$0.text] } ?? []
    },
    .found("indicatorUnitHead") { context in
      guard let process = try context.reader.record(context.record.indicator)?.process else { return [] }
      let units = try context.reader.record(process)?.units ?? []
      return try units.compactMap { try context.reader.record($0)?.head?.text }
    },
  ]

  private static let isNotReviewed = StepRule.Of<IndicatorMeasurement>.rule("measurement.not-reviewed") { context in
    let year = context.old.period.year
    let isSigned = try context.reader.has(Review.self, where: .all([.equals(\.year, year), .equals(\.state, .signed)]))
    return isSigned ? .init(["year": .text("\(year)")]) : nil
  }
}
