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
  public let step = Fields.requiredText().steering()
  /// Who may take it although the duties should lie apart.
  public let person = Fields.requiredReference(to: Person.self)
  /// Why there is nobody else who could take the step; reports show it.
  public let grounds = Fields.requiredLongText()
  /// Number of the municipality's decision or the director's order that allows it; a director's own exception needs one.
  public let order = Fields.text().steering()
  /// The director who allows it; set by the step `grant`.
  public let grantedBy = Fields.reference(to: Person.self)
  /// First day on which it can be used; set by the step `grant`.
  public let grantedOn = Fields.day()
  /// Day the step was taken, with which the exception is spent; set by the program.
  public let usedOn = Fields.day()
  /// Whether it can still be used; changed only by steps.
  public let state = Fields.choice(State.self)
  /// Day of that decision or order.
  public let orderedOn = Fields.day()

  /// Whether the exception can still be used.
  public enum State: String, Choice {
    case granted, used, revoked
  }
}
