package import QualityModel

/// A cause in a drawing, with the causes behind it.
package struct ReportCause: Sendable {
  package var id: String?
  /// The cause in somebody's words.
  package let text: String
  /// By what it was found out.
  package var evidence: String?
  /// The branch of Ishikawa's diagram on which it lies.
  package var branch: Cause.Branch?
  /// Whether it is the cause at the root.
  package var isRoot = false
  /// Why that was so.
  package var causes: [ReportCause] = []

  package init(_ text: String, branch: Cause.Branch? = nil, causes: [ReportCause] = []) {
    self.text = text
    self.branch = branch
    self.causes = causes
  }
}
