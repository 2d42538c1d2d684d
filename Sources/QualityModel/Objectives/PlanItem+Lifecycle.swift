extension PlanItem {
  /// The owner of the objective tells how it went; the quality manager confirms it.
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: PlanItem.self, sealed: [\.confirmedBy, \.confirmedOn], stateIsTold: true,
    [
      .aside(
        "confirm", from: State.ended, to: nil, by: OutcomeConfirming.performers(owners),
        apart: [OutcomeConfirming.nobodyTheirOwn(owners)],
        if: [OutcomeConfirming.once { $0.confirmedOn }],
        then: [.actor(\.confirmedBy), .day(\.confirmedOn)])
    ])

  /// Who answers for it: the owner of its objective, and those who carry it out as far as they are persons.
  @Sendable private static func owners(
    _ item: Record<PlanItem>, _ reader: any RecordReader
  ) throws -> [RecordID<Person>?] {
    [try reader.record(item.objective)?.owner] + item.responsible.map { RecordID($0) }
  }
}

extension Record<PlanItem> {
  /// Whether it was told how it went, and nobody has confirmed it.
  package var awaitsConfirmation: Bool {
    PlanItem.State.ended.contains(self.state ?? .planned) && self.confirmedOn == nil
  }
}
