public import QualityModel

/// What an import of a survey's table tells beside what every import tells.
public struct SurveyNotes: Sendable {
  /// A question that was made, because the survey had none.
  public struct Question: Sendable {
    /// The identifier that it got.
    public let id: String
    /// Its words.
    public let text: String
    /// How it is answered.
    public let kind: SurveyQuestion.Kind
    /// The scale, where it has one.
    public let scale: String?
    /// The lowest and the highest answer, where the scale was made of them and they do not reach its ends.
    public let seen: ClosedRange<Int>?
  }

  /// A total or mean of a table that is not what its parts give.
  public struct WrongTotal: Sendable {
    public let line: Int
    public let header: String
    public let told: String
    public let computed: String
  }

  /// The survey.
  public let survey: String
  /// The questions that were made.
  public internal(set) var questions: [Question] = []
  /// Heads of columns that tell who answered and when; nothing of them is kept.
  public internal(set) var leftOut: [String] = []
  /// Heads of columns that hold totals and means.
  public internal(set) var totals: [String] = []
  /// Heads of columns that hold shares of the counts.
  public internal(set) var shares: [String] = []
  /// Totals and means that do not agree with their parts.
  public internal(set) var wrongTotals: [WrongTotal] = []
  /// Heads of columns that mean no question and were left out because it was asked for.
  public internal(set) var skipped: [String] = []
  /// Heads of columns that mean the same option, whose counts were added up.
  public internal(set) var joined: [String] = []
  /// How many answers or counts were written.
  public internal(set) var values = 0
  /// How many respondents did not send their form off.
  public internal(set) var unfinished = 0
  /// Answers that were taken for one option although the sign that joins options stands in them.
  public internal(set) var wholes: [(line: Int, text: String)] = []
  /// The options of the questions that were made and take several answers, by the identifiers of the questions.
  public internal(set) var options: [String: Set<String>] = [:]
  /// Whether each row is a respondent; otherwise each is a question with counts.
  public let areRespondents: Bool

  private static let remembered = 20

  init(_ survey: Record<Survey>, areRespondents: Bool) {
    self.survey = survey.id.text
    self.areRespondents = areRespondents
  }

  /// Notes options that were found.
  mutating func noteOptions(_ found: [String], of question: String) {
    guard let known = options[question], known.count < SurveyNotes.remembered else { return }
    options[question] = known.union(found)
  }

  mutating func noteWhole(_ text: String, line: Int) {
    if wholes.count < SurveyNotes.remembered { wholes.append((line, ColumnPlan.quotable(text))) }
  }
}
