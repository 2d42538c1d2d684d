/// The inputs of a management review by their letters (ISO 9001:2015, 9.3.2).
public enum ReviewInput: String, Choice {
  /// Status of what earlier reviews decided.
  case a
  /// Changes of context.
  case b
  /// Satisfaction and feedback.
  case c1
  /// Objectives.
  case c2
  /// Processes and services.
  case c3
  /// Nonconformities and corrective actions.
  case c4
  /// Monitoring and measurement.
  case c5
  /// Audits.
  case c6
  /// External providers.
  case c7
  /// Resources.
  case d
  /// Risks and opportunities.
  case e
  /// Opportunities for improvement.
  case f
}
