extension WorkspaceSetting {
  /// The organisation's rules are kept by the quality manager and the director; one that would loosen a rule is the
  /// director's own act, or recorded with number and day of the director's order.
  public static let rights: KindRights.Of<WorkspaceSetting> = .table([
    .add(by: [.role(.director)], isReserved: true, if: [isOwnAct]),
    .add(by: [.role(.qualityManager)], isReserved: true, if: [loosensNothing]),
    .edit(by: [.role(.director)], isReserved: true, if: [isOwnAct]),
    .edit(by: [.role(.qualityManager)], isReserved: true, if: [loosensNothing]),
    .withdraw(by: [.role(.director)], isReserved: true, if: [isTypedByDirector]),
    .takeOver(by: [.role(.director)], if: [isOwnAct]),
    .takeOver(by: [.role(.qualityManager)], if: [loosensNothing]),
  ])

  private static let loosensNothing = StepRule.Of<WorkspaceSetting>.rule("setting.loosens-nothing", unorderedLoosening)

  /// What another one types as the director is no act of the director's own.
  private static let isOwnAct = StepRule.Of<WorkspaceSetting>.rule("setting.own-act") { context in
    context.actor.hand == nil ? nil : try unorderedLoosening(context)
  }

  private static let isTypedByDirector = StepRule.Of<WorkspaceSetting>.rule("setting.typed-by-director") { context in
    context.actor.hand.map { .init(["hand": .person($0.id), "setting": .text(context.record.name)]) }
  }

  /// A value that asks for less than the one before, without an order of its own.
  @Sendable private static func unorderedLoosening(
    _ context: StepContext.Of<WorkspaceSetting>
  ) throws -> StepRule.Obstacle? {
    let setting = context.record
    let before = try Settings(reader: context.reader).text(setting.name)
    guard RuleSetting.loosens(setting.name, from: before, to: setting.value) else { return nil }
    let isNew = context.event != WriteRight.Deed.edit.rawValue
    let isOrdered = setting.order != nil && setting.orderedOn != nil
    if isOrdered, isNew || setting.order != context.old.order || setting.orderedOn != context.old.orderedOn {
      return nil
    }
    return .init(["setting": .text(setting.name), "value": .text(setting.value)])
  }
}
