public import QualityModel

/// Columns of a table of respondents that mean no question of the survey, so that somebody can be asked.
public struct UnknownQuestions {
  /// A column with its head.
  public struct Column: Sendable, Equatable {
    /// The head as it stands in the file.
    public let header: String
    /// What stands there most often, shortened; `nil` where nothing may be repeated.
    public let example: String?
  }

  /// The columns, from the left.
  public let columns: [Column]
  private let asked: SurveyQuestions

  /// Looks into the file; nothing is imported.
  /// - Parameters:
  ///   - path: the file
  ///   - schema: answers
  ///   - options: what was told of it already
  ///   - reader: reads the workspace
  /// - Returns: `nil` for other tables, if no survey was named, or if its questions are made of the columns
  /// - Throws: refusals about the file and its heads
  public init?(
    in path: String, as schema: RecordSchema, _ options: ImportOptions, reading reader: any RecordSource
  ) throws {
    guard schema === SurveyAnswer.schema, let layout = try SurveyLayout(path, as: schema, options, reading: reader),
      !layout.isLong, !layout.questions.all.isEmpty
    else { return nil }
    let table = try layout.surveyTable()
    let look = try RespondentLook(table, layout.questions, layout.told, reading: reader)
    asked = layout.questions
    columns = look.columns.unknown.map { header in
      let place = CellTemplate.index(of: header, in: table.headers)
      let texts = place.flatMap { look.contents[$0] }?.counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return Column(header: header, example: texts.map { ColumnPlan.quotable($0.key) })
    }
  }

  /// The survey.
  public var survey: String { asked.survey.id.text }

  /// The words of the questions, in their order.
  public var questions: [String] { asked.all.map(\.text) }

  /// The identifier of the question that an answer names by its place among them or by its words; `nil` if it names none.
  public func id(of answer: String) -> String? {
    if let place = Int(answer) { return asked.all.indices.contains(place - 1) ? asked.all[place - 1].id.text : nil }
    return asked.question(answer)?.id.text
  }
}
