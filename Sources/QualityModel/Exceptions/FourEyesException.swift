/// A director's exception from the four-eyes principle, for one step of one person on one record.
///
/// An organisation may be too small for two people; then the director says so before, with a reason, and it shows in
/// reports.
public struct FourEyesException: StatefulKind {
  public static let key = "exception"
  public static let fields = FourEyesException().named()
  public static let schema = RecordSchema(FourEyesException.self)
  public static let identity = KindIdentity<FourEyesException>.yearly(prefix: "EX", yearOf: \.grantedOn, digits: 2)
  public static var titleField: FieldPath<FourEyesException> { \.grounds }
  public static var personField: FieldPath<FourEyesException>? { \.person }
  public static let area = KindArea.organisation
  public static let aliases = ["iznemums"]
  public static var dayField: FieldPath<FourEyesException>? { \.grantedOn }
  public static var lookups: [[FieldPath<FourEyesException>]] {
    [[\.for]]
  }

  /// The record on which the step is taken.
  public let `for` = Fields.requiredAnyReference()
  /// The name of the step, such as `verify`.
  public let step = Fields.requiredText()
  /// Who may take it although the duties should lie apart.
  public let person = Fields.requiredReference(to: Person.self)
  /// Why there is nobody else who could take the step; reports show it.
  public let grounds = Fields.requiredLongText()
  /// The municipality's decision or the director's order that allows it, with number and day; a director's own exception
  /// needs one.
  public let order = Fields.text()
  /// The director who allows it; set by the step `grant`.
  public let grantedBy = Fields.reference(to: Person.self)
  /// First day on which it can be used; set by the step `grant`.
  public let grantedOn = Fields.day()
  /// Day the step was taken, with which the exception is spent; set by the program.
  public let usedOn = Fields.day()
  /// Whether it can still be used; changed only by steps.
  public let state = Fields.choice(State.self)

  /// Whether the exception can still be used.
  public enum State: String, Choice {
    case granted, used, revoked
  }

  /// Exceptions are granted and revoked by steps; one that was used stays for ever.
  public static let rights: KindRights.Of<FourEyesException> = .table([
    .add(by: [.role(.director), .role(.qualityManager)], isReserved: true),
    .withdraw(
      by: [.role(.director)], isReserved: true,
      if: [.holds("exception.unused") { $0.old.state != .used }]),
  ])

  public static let lifecycle: Lifecycle? = Lifecycle(
    of: FourEyesException.self,
    sealed: [\.grantedBy, \.grantedOn, \.usedOn, \.for, \.step, \.person, \.grounds, \.order],
    [
      .step(
        "grant", from: [], to: .granted, by: [.role(.director), .role(.qualityManager)],
        tells: [
          .required(\.for), .required(\.step), .required(\.person), .required(\.grounds), .optional(\.order),
        ],
        if: [
          .holds("exception.known-step") { context in
            try Lifecycle.all.contains { lifecycle in
              guard lifecycle.events.contains(context.record.step) else { return false }
              return try context.reader.record(lifecycle.kind, id: context.record.for) != nil
            }
          },
          .holds("exception.not-own") { $0.record.person.text != $0.actor.id || $0.record.order != nil },
          .holds("exception.above") { context in
            // Above the director stands the municipality alone.
            let isDirector = try context.reader.record(context.record.person)?.roles.contains(.director) ?? false
            return context.record.order != nil || context.actor.has(.director) && !isDirector
          },
        ], then: [.actor(\.grantedBy), .day(\.grantedOn)]),
      .aside("use", from: [.granted], to: .used, by: [.named(\.person)], then: [.day(\.usedOn)]),
      .aside("revoke", from: [.granted], to: .revoked, by: [.role(.director)], needsReason: true),
    ])
}
