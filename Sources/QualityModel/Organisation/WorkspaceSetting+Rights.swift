extension WorkspaceSetting {
  /// The organisation's rules are kept by the quality manager and the director; one that would loosen a rule is the
  /// director's alone.
  public static let rights: KindRights.Of<WorkspaceSetting> = .table([
    .add(by: [.role(.director)], isReserved: true),
    .add(by: [.role(.qualityManager)], isReserved: true, if: [loosensNothing]),
    .edit(by: [.role(.director)], isReserved: true),
    .edit(by: [.role(.qualityManager)], isReserved: true, if: [loosensNothing]),
    .withdraw(by: [.role(.director)], isReserved: true),
  ])

  private static let loosensNothing = StepRule.Of<WorkspaceSetting>.rule("setting.loosens-nothing") { context in
    let setting = context.record
    let before = try Settings(reader: context.reader).text(setting.name)
    guard RuleSetting.loosens(setting.name, from: before, to: setting.value) else { return nil }
    return .init(["setting": .text(setting.name), "value": .text(setting.value)])
  }
}
