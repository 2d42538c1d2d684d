/// A survey's form as it came back: which survey it belongs to, and what one respondent answered. It holds nothing that
/// tells who that was, or when.
public struct ReturnedSurveyForm: Sendable {
  /// What was answered to one question.
  public struct Answer: Hashable, Sendable {
    /// The identifier of the question.
    public let question: String
    /// The fingerprint of what was asked; ``Record/fingerprint``.
    public let asked: String
    /// The answer, of a question with several answers each chosen option.
    public let values: [String]

    public init(question: String, asked: String, values: [String]) {
      (self.question, self.asked, self.values) = (question, asked, values)
    }
  }

  /// The identifier of the survey.
  public let survey: String
  /// The number that the page made by chance, 32 hexadecimal digits: by it alone a form is known again.
  public let copy: String
  public let answers: [Answer]

  public init(survey: String, copy: String, answers: [Answer]) {
    (self.survey, self.copy, self.answers) = (survey, copy, answers)
  }

  /// By what the workspace knows a form again that it took. It is made of the number alone, so it proves nothing of what
  /// was answered, and a form that was answered anew and handed in once more is the same form.
  public var digest: String {
    SHA256.digest(of: Array([SurveyForm.format, survey, copy].joined(separator: "\n").utf8)).hex
  }

  /// What the file is called as it was saved, whatever it was named later.
  public var fileName: String { FileName.of("\(survey).\(copy.prefix(8))") + ".json" }
}
