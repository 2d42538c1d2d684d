public import QualityModel

/// A cause in a drawing, with the causes behind it.
public struct ReportCause: Sendable {
  /// The identifier of the record of the cause, where there is one.
  public var id: String?
  /// The cause in somebody's words.
  public let text: String
  /// By what it was found out.
  public var evidence: String?
  /// The branch of Ishikawa's diagram on which it lies.
  public var branch: Cause.Branch?
  /// Whether it is the cause at the root.
  public var isRoot = false
  /// Why that was so.
  public var causes: [ReportCause] = []

  /// - Parameters:
  ///   - text: the cause in somebody's words
  ///   - branch: the branch of Ishikawa's diagram on which it lies
  ///   - causes: why that was so
  public init(_ text: String, branch: Cause.Branch? = nil, causes: [ReportCause] = []) {
    self.text = text
    self.branch = branch
    self.causes = causes
  }
}
