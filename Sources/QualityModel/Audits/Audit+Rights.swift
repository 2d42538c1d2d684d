extension Audit {
  /// Which processes are audited, when and by whom is what the director approved with the programme: it changes with the
  /// programme alone, or by a step that says why. How an audit is held is for those who hold it.
  public static let rights: KindRights.Of<Audit> = .table([
    .add(by: [.role(.qualityManager), .role(.director)], if: [programmeIsOpen]),
    .edit(programmed, by: [.role(.qualityManager)], if: [programmeIsOpen]),
    .edit(by: [.role(.qualityManager), .named(\.leader), .named(\.team)]),
    .withdraw(by: [.role(.qualityManager), .role(.director)], isReserved: true, if: [programmeIsOpen]),
  ])

  private static let programmed = FieldGroup.Of<Audit>.group(
    "programmed", [\.kind, \.programme, \.processes, \.units, \.leader, \.team])

  /// What the director approves of an audit with its programme, and when it is to be held.
  package static let programmedFields = programmed.value.fields + [fields.planned]

  /// What an approved programme says of its audits is not changed beside it, neither the old one's nor the new one's.
  private static let programmeIsOpen = StepRule.Of<Audit>.rule("audit.programme-open") { context in
    for id in [context.old.programme, context.record.programme].compactMap({ $0 }) {
      guard let programme = try context.reader.record(id), programme.state ?? .draft != .draft else { continue }
      return .init(["programme": .record(id.text)])
    }
    return nil
  }
}
