/// A form as it came back: what it says of itself, and what the assessor answered.
public struct ReturnedForm: Sendable {
  /// What was answered about one criterion.
  public struct Answer: Sendable {
    /// The number of the criterion.
    public let number: String
    /// The judgements by the keys of the dimensions.
    public var scores: [String: FieldValue]
    /// Strengths, areas to improve and ideas by the keys of the fields of a score.
    public var notes: [String: String]
    /// The line of the file on which it stands.
    public let line: Int?

    public init(number: String, scores: [String: FieldValue], notes: [String: String], line: Int?) {
      self.number = number
      self.scores = scores
      self.notes = notes
      self.line = line
    }

    /// The fields into which assessors write freely.
    public static let noteFields: [RecordField] = [
      CriterionScore.fields.strengths, CriterionScore.fields.improvements, CriterionScore.fields.ideas,
    ]
  }

  public let identity: FormIdentity
  public let answers: [Answer]
  /// The name of the file, as it is shown.
  public let file: String
  /// The fields for which a table has a column; `nil` where there are no columns.
  public let columns: Set<String>?

  public init(_ identity: FormIdentity, answers: [Answer], file: String, columns: Set<String>? = nil) {
    self.identity = identity
    self.answers = answers
    self.file = file
    self.columns = columns
  }
}
