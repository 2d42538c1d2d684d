/// A text that should never have been written: it is hidden at once, and the director decides whether it is taken out.
///
/// The program writes one when `trail redact` proposes it.
public struct Redaction: StatefulKind {
  public static let key = "redaction"
  public static let fields = Redaction().named()
  public static let schema = RecordSchema(Redaction.self)
  public static let identity = KindIdentity<Redaction>.yearly(prefix: "RED", yearOf: \.proposedOn, digits: 3)
  public static var titleField: FieldPath<Redaction> { \.reason }
  public static var personField: FieldPath<Redaction>? { \.proposedBy }
  public static var dayField: FieldPath<Redaction>? { \.proposedOn }
  public static let area = KindArea.organisation
  public static let aliases = ["iznemsana"]
  public static let isOfFile = true
  public static var lookups: [[FieldPath<Redaction>]] { [[\.state], [\.record]] }
  public static var waits: [WaitRule.Of<Redaction>] {
    [
      .wait(
        "decide", .on(\.proposedOn), while: .isIn(\.state, [.proposed]), for: [], else: [.director],
        steps: ["": "redaction remove"])
    ]
  }

  /// The key of the kind whose record holds the text.
  public let of = Fields.requiredText().naming(.kind)
  /// The identifier of that record.
  public let record = Fields.requiredText().steering()
  /// The key of the field that holds it, or `reason` for the reason of a step.
  public let field = Fields.requiredText().naming(.field)
  /// The entry of the trail whose reason it is; empty for a text of a field.
  public let reasonOf = Fields.integer(1...999_999_999)
  /// Why it should not stand there, without the text itself.
  public let reason = Fields.requiredLongText()
  /// Who proposed it; set by the program.
  public let proposedBy = Fields.reference(to: Person.self)
  /// Day from which the text is hidden; set by the program.
  public let proposedOn = Fields.day()
  /// The director who decided; set by the steps `remove` and `keep`.
  public let decidedBy = Fields.reference(to: Person.self)
  /// Day of the decision; set by the steps `remove` and `keep`.
  public let decidedOn = Fields.day()
  /// Whether the text is hidden, gone, or stands again; changed only by steps.
  public let state = Fields.choice(State.self)

  /// What became of the text.
  public enum State: String, Choice {
    case proposed, removed, kept
  }
}
