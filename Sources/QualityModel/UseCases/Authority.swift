/// What lets a person write what a use case notes.
package enum Authority: Sendable {
  /// The rights of the record's kind, by who the person is.
  case person
  /// The use case, which asked itself who may do what it does: the director decides in a review, and what follows from
  /// that is nobody's choice.
  case useCase
}
