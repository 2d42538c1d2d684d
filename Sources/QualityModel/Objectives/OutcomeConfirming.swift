/// Who confirms how something came out: the quality manager, or the director where the quality manager answers for it.
enum OutcomeConfirming<Kind: RecordKind> {
  /// The persons who answer for a record; those that are not told are `nil`.
  typealias Owners = @Sendable (Record<Kind>, any RecordReader) throws -> [RecordID<Person>?]

  static func performers(_ owners: @escaping Owners) -> [StepPerformer.Of<Kind>] {
    [
      .role(.qualityManager),
      .found("directorForManager") { context in
        let own = try ids(owners, context)
        guard try context.people.holders(of: .qualityManager).contains(where: own.contains) else { return [] }
        return try context.people.holders(of: .director)
      },
    ]
  }

  static func nobodyTheirOwn(_ owners: @escaping Owners) -> DutySeparation.Of<Kind> {
    .apart("confirmer") { context in
      let isOwn = try ids(owners, context).contains(context.actor.id)
      return isOwn ? [.init(person: context.actor.id, record: context.old.content.id)] : []
    }
  }

  /// What is confirmed is not confirmed again.
  static func once(_ day: @escaping @Sendable (Record<Kind>) -> Day?) -> StepRule.Of<Kind> {
    .rule("outcome.not-confirmed") { context in day(context.old).map { StepRule.Obstacle(["day": .day($0)]) } }
  }

  private static func ids(_ owners: Owners, _ context: StepContext.Of<Kind>) throws -> [String] {
    try owners(context.old, context.reader).compactMap { $0?.text }
  }
}

extension OutcomeConfirming {
  /// The same where the record itself names them.
  typealias OwnOwners = @Sendable (Record<Kind>) -> [RecordID<Person>?]

  static func performers(_ owners: @escaping OwnOwners) -> [StepPerformer.Of<Kind>] {
    performers { record, _ in owners(record) }
  }

  static func nobodyTheirOwn(_ owners: @escaping OwnOwners) -> DutySeparation.Of<Kind> {
    nobodyTheirOwn { record, _ in owners(record) }
  }
}
