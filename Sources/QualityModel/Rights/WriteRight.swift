/// A row of a kind's rights: what may be done to its records, to which of their fields and in which states, and by whom.
public struct WriteRight: Sendable {
  /// What is done.
  public enum Deed: String, CaseIterable, Sendable {
    /// A record begins here.
    case add
    /// Fields of a record change.
    case edit
    /// A record is taken out of use.
    case withdraw
    /// A record comes from another register in a state that it reached there.
    case takeOver
    /// What should never have been written is taken out of the trail.
    case redact
  }

  public let deed: Deed
  /// The name under which the words for the fields are filed; `nil` where the row is about the whole record.
  public let group: String?
  /// The fields that the row is about; none: those that no other row of the deed names.
  public let fields: [RecordField]
  /// The states in which it holds; none: in all.
  public let states: [String]
  /// Who may; one of them is enough.
  public let performers: [StepPerformer]
  /// What must hold besides.
  public let rules: [StepRule]
  /// Whether it must be said why.
  public let needsReason: Bool
  /// Whether the row holds even for accounts that nobody is known by, from the first quality manager or director on.
  public let isReserved: Bool
  /// What is written into the record with the change.
  public let effects: [StepEffect]

  /// A row of the rights of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, WriteRight>

  /// Whether who may does not depend on the record.
  var isUnconditional: Bool { states.isEmpty && rules.isEmpty && performers.allSatisfy(\.isSameForAll) }
}

extension Typed where Kind: RecordKind, Subject == WriteRight {
  static func add(
    by performers: [StepPerformer.Of<Kind>], isReserved: Bool = false, if rules: [StepRule.Of<Kind>] = []
  ) -> Self {
    row(.add, nil, [], performers, rules, isReserved: isReserved)
  }

  /// - Parameters:
  ///   - group: the fields; `nil`: those that no other row names
  ///   - states: the words of the states in which it holds; none: in all
  ///   - effects: what is written with the change, such as who corrected it
  static func edit(
    _ group: FieldGroup.Of<Kind>? = nil, by performers: [StepPerformer.Of<Kind>], needsReason: Bool = false,
    isReserved: Bool = false, if rules: [StepRule.Of<Kind>] = [], then effects: [StepEffect.Of<Kind>] = []
  ) -> Self {
    row(.edit, group, [], performers, rules, needsReason: needsReason, isReserved: isReserved, effects)
  }

  static func withdraw(
    by performers: [StepPerformer.Of<Kind>], isReserved: Bool = false, if rules: [StepRule.Of<Kind>] = []
  ) -> Self {
    row(.withdraw, nil, [], performers, rules, isReserved: isReserved)
  }

  /// - Parameter rules: what must hold of what comes from another register, too
  static func takeOver(by performers: [StepPerformer.Of<Kind>], if rules: [StepRule.Of<Kind>] = []) -> Self {
    row(.takeOver, nil, [], performers, rules)
  }

  static func redact(by performers: [StepPerformer.Of<Kind>]) -> Self {
    row(.redact, nil, [], performers, [], isReserved: true)
  }

  fileprivate static func row(
    _ deed: WriteRight.Deed, _ group: FieldGroup.Of<Kind>?, _ states: [String], _ performers: [StepPerformer.Of<Kind>],
    _ rules: [StepRule.Of<Kind>], needsReason: Bool = false, isReserved: Bool = false,
    _ effects: [StepEffect.Of<Kind>] = []
  ) -> Self {
    Self(
      WriteRight(
        deed: deed, group: group?.value.name, fields: group?.value.fields ?? [], states: states,
        performers: performers.map(\.value), rules: rules.map(\.value), needsReason: needsReason,
        isReserved: isReserved, effects: effects.map(\.value)))
  }
}

extension Typed where Kind: StatefulKind, Subject == WriteRight {
  /// The same in some states only; see ``edit(_:by:needsReason:isReserved:if:then:)``.
  static func edit(
    _ group: FieldGroup.Of<Kind>? = nil, by performers: [StepPerformer.Of<Kind>], in states: [Kind.State],
    needsReason: Bool = false, if rules: [StepRule.Of<Kind>] = [], then effects: [StepEffect.Of<Kind>] = []
  ) -> Self {
    row(.edit, group, states.map(\.rawValue), performers, rules, needsReason: needsReason, effects)
  }
}
