/// A director's exception from the four-eyes principle, for one step of one person on one record.
///
/// An organisation may be too small for two people; then the director says so before, with a reason, and it shows in
/// reports.
public struct FourEyesException: RecordKind {
  public static let key = "exception"
  public static let fields = FourEyesException()
  public static let schema = RecordSchema(
    fields, id: .yearly(prefix: "EX", yearOf: "grantedOn", digits: 2), title: "grounds", day: "grantedOn",
    lookups: [["for"]])

  /// The record on which the step is taken.
  public let `for` = Fields.requiredAnyReference()
  /// The name of the step, such as `verify`.
  public let step = Fields.requiredText()
  /// Who may take it although the duties should lie apart.
  public let person = Fields.requiredReference(to: Person.self)
  /// Why there is nobody else who could take the step; reports show it.
  public let grounds = Fields.requiredLongText()
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

  static let lifecycle = Lifecycle(
    key, State.self, sealed: ["grantedBy", "grantedOn", "usedOn", "for", "step", "person", "grounds"],
    [
      LifecycleStep(
        "grant", from: [State](), to: .granted, by: [.role(.director)],
        tells: [.required("for"), .required("step"), .required("person"), .required("grounds")],
        if: [
          .holds("exception.known-step") { context in
            guard let id = context.record.text("for") else { return false }
            return try RecordSchema.all.contains { schema in
              guard let lifecycle = Lifecycle.of(schema), lifecycle.events.contains(context.record.text("step") ?? "")
              else { return false }
              return try context.reader.record(schema.key, id: id) != nil
            }
          }
        ], then: [.actor("grantedBy"), .day("grantedOn")]),
      LifecycleStep("use", from: [State.granted], to: .used, by: [.named("person")], then: [.day("usedOn")]),
      LifecycleStep("revoke", from: [State.granted], to: .revoked, by: [.role(.director)], needsReason: true),
    ])
}
