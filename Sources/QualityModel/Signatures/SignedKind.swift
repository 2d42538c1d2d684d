/// A kind whose records are signed or approved: by the person, or by the quality manager's hand from an original that
/// was signed outside the program.
public protocol SignedKind: EnteredKind {
  /// Under which registration number the signed original is kept.
  var original: Field<String?> { get }
  /// The day of its registration.
  var originalOn: Field<Day?> { get }
  /// Its SHA-256, where it is electronic.
  var originalDigest: Field<String?> { get }
  /// Yes where the account told nobody for sure on the day of the signature, so that it is believed who acted.
  var believed: Field<Bool?> { get }
}

extension SignedKind {
  /// What only the step that signs writes; a step that takes the signature back empties it.
  static var signatureFields: [FieldPath<Self>] {
    [{ $0.enteredBy }, { $0.original }, { $0.originalOn }, { $0.originalDigest }, { $0.believed }]
  }
}

extension Typed where Kind: SignedKind, Subject == LifecycleStep {
  /// The same step as one that signs or approves.
  ///
  /// It may tell of a signed original, and keeps by whose hand it was entered and whether the program could tell who
  /// acts.
  var signed: Self {
    let fields = Kind.fields
    var step = value
    step.signature = SignatureFields(
      original: fields.original, originalOn: fields.originalOn, originalDigest: fields.originalDigest)
    step.inputs += step.originals.map { StepInput(field: $0, isRequired: false) }
    step.rules.insert(SignatureRule.rule, at: 0)
    step.effects += [
      .found(fields.enteredBy, StepEffect.hand),
      .found(fields.believed) { try StepEffect.believed($0) ? .boolean(true) : nil },
    ]
    return Self(step)
  }
}

extension StepEffect {
  /// Whether it is only believed who signs: no account tells it, or one that proves nobody. What is entered from a signed
  /// original is proved by that.
  fileprivate static func believed(_ context: StepContext) throws -> Bool {
    guard try WorkspaceOpenness(context.reader) == .closed else { return true }
    guard context.actor.hand == nil else { return false }
    return try AccountHistory(of: context.actor.id, context.reader).isBelieved(on: context.day)
  }
}

extension LifecycleStep {
  /// The fields that tell of a signed original.
  var originals: [RecordField] {
    signature.map { [$0.original, $0.originalOn, $0.originalDigest] } ?? []
  }
}
