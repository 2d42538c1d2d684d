public import QualityModel

/// A management review as a value: everything that its document and pages say.
///
/// ```swift
/// let report = try ManagementReviewReport(request, reading: reader)
/// report.section(.c4)?.figure("c4-registered")?.current
/// ```
public struct ManagementReviewReport: Sendable {
  public struct Decision: Hashable, Sendable {
    public let id: String
    public let kind: String
    public let text: String
    public let responsible: String
    public let responsibleName: String
    public let due: Day
    public let cost: Money?
    public let action: String?
    public let actionState: String?
  }

  /// Where the review itself stands.
  public struct Standing: Hashable, Sendable {
    public var id: String?
    public var state = Review.State.draft
    public var edition = 1
    public var editionReason: String?
    public var preparedBy: String?
    public var preparedByName: String?
    public var held: Day?
    public var participants: [String] = []
    public var signedBy: String?
    public var signedByName: String?
    public var signedOn: Day?
  }

  public let request: ReviewRequest
  public var organisation: Record<Organisation>?
  public var standing = Standing()
  public var sections: [ReviewSection] = []
  public var systemFigures: [ReviewFigure] = []
  public var systemCharts: [ReviewChart] = []
  public var decisions: [Decision] = []
  /// Every record that the report names, by kind in the order of the kinds, then by identifier.
  public var records: [RecordLine] = []

  public var years: [Int] { request.years }

  public func section(_ input: ReviewInput) -> ReviewSection? { sections.first { $0.input == input } }
}
