public import QualityModel

/// Words in a survey's table that are no answers to their questions, such as `labi` on a scale from 1 to 5, so that
/// somebody can be asked what they stand for.
public struct UnknownAnswers {
  /// A word, with the question to which it answers.
  public struct Answer: Sendable {
    /// The word as it stands in the file first.
    public let text: String
    /// The words of the question.
    public let question: String
    /// How its answers are read.
    public let reading: AnswerReading
  }

  /// So many are asked about; whoever uses more gives no marks.
  private static let most = 20

  /// The words, each once; none where the table cannot be understood yet, or where too many are unknown.
  public private(set) var answers: [Answer] = []
  /// The field in which the words stand.
  public let field: RecordField
  private var seen: Set<String> = []

  /// Looks into the file; nothing is imported.
  /// - Parameters:
  ///   - path: the file
  ///   - schema: answers or counts
  ///   - options: what was told of it already
  ///   - reader: reads the workspace
  /// - Returns: `nil` for another kind, or if no survey was named
  /// - Throws: refusals about the file and its heads
  public init?(
    in path: String, as schema: RecordSchema, _ options: ImportOptions, reading reader: any RecordSource
  ) throws {
    guard let field = schema.fields.first(where: \.takesWords),
      let layout = try SurveyLayout(path, as: schema, options, reading: reader)
    else { return nil }
    self.field = field
    let table = try layout.surveyTable()
    if layout.isLong {
      try look(throughRowsOf: table, layout)
    } else if schema === SurveyTally.schema {
      try look(atOptionsOf: table, layout)
    } else {
      look(at: try RespondentLook(table, layout.questions, layout.told, reading: reader))
    }
    if answers.count > UnknownAnswers.most { answers = [] }
  }

  private mutating func look(at look: RespondentLook) {
    for (column, form) in zip(look.columns.answers, look.forms) where form.isMeasure {
      let texts = look.contents(of: column).counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      for text in texts where (try? form.answer(.text(text), isText: false)) == nil {
        note(text, column.question?.text ?? column.text, form.reading)
      }
    }
  }

  private mutating func look(atOptionsOf table: SurveyTable, _ layout: SurveyLayout) throws {
    let columns = try TallyColumns(table.shape, TallyLook(table), layout.told, at: table.headPlace)
    let options = columns.options.map { TallyHead($0).option }
    try table.forEach { rows, _ in
      guard let question = layout.questions.question(rows[columns.question].words) else { return }
      for option in options { look(at: option, question, layout) }
    }
  }

  private mutating func look(throughRowsOf table: SurveyTable, _ layout: SurveyLayout) throws {
    func place(_ field: RecordField?) -> Int? {
      table.headers.firstIndex { head in
        if case .field(let found)? = try? layout.told.names.meaning(of: head) { found == field } else { false }
      }
    }
    guard let asked = place(field.isOfTally ? SurveyTally.fields.question : SurveyAnswer.fields.question),
      let told = place(field)
    else { return }
    try table.forEach { rows, _ in
      guard let question = layout.questions.question(rows[asked].words) else { return }
      look(at: rows[told].words, question, layout)
    }
  }

  private mutating func look(at text: String, _ question: Record<SurveyQuestion>, _ layout: SurveyLayout) {
    let reading = AnswerReading(question)
    guard reading.kind != .scale || reading.range != nil else { return }
    let text = layout.told.words?.keys(in: text) ?? text
    let kept = field.isOfTally ? reading.keptOption(text) : reading.kept(text)
    if kept == nil { note(text, question.text, reading) }
  }

  /// A number beyond the scale is no word: it is refused.
  private mutating func note(_ text: String, _ question: String, _ reading: AnswerReading) {
    guard !text.isEmpty, ExactNumber(text) == nil, text.contains(where: \.isLetter),
      PersonalCode.firstPlace(in: text) == nil, seen.insert(text.folded).inserted
    else { return }
    answers.append(Answer(text: text, question: question, reading: reading))
  }
}

extension RecordField {
  fileprivate var isOfTally: Bool { self == SurveyTally.fields.option }
}
