/// What a record says about a criterion that it cites.
public enum EvidenceTone: String, Choice {
  /// That it is fulfilled, or worked on: a document, a good result, a conformity.
  case supporting
  /// Something, without a judgement: an observation, a closed nonconformity.
  case neutral
  /// How the provider judged itself, and what it wants to improve; a judgement is no evidence for itself.
  case judged
  /// Who answers for it; that shows nothing yet.
  case answers
  /// That it is not fulfilled: a finding graded minor or major, an open nonconformity.
  case against
}
