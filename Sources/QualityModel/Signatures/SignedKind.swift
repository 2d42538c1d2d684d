/// A kind whose records are signed or approved: by the person, or by the quality manager's hand from an original that
/// was signed outside the program.
public protocol SignedKind: EnteredKind {
  /// Under which registration number the signed original is kept.
  var original: Field<String?> { get }
  /// The day of its registration.
  var originalOn: Field<Day?> { get }
  /// Its SHA-256, where it is electronic.
  var originalDigest: Field<String?> { get }
  /// Yes where the program could not tell who acts on the day of the signature, so that it is believed.
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
      .found(fields.believed) { try WorkspaceOpenness($0.reader) == .closed ? nil : .boolean(true) },
    ]
    return Self(step)
  }
}

extension LifecycleStep {
  /// The fields that tell of a signed original.
  var originals: [RecordField] {
    signature.map { [$0.original, $0.originalOn, $0.originalDigest] } ?? []
  }
}
