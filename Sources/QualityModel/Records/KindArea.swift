/// The part of the quality system that a kind of record belongs to, by which help puts the kinds together.
public enum KindArea: String, CaseIterable, Sendable {
  case organisation, documents, audit, objectives, assessment
}
