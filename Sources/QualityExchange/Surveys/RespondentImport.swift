import QualityModel

/// Reads a table with one respondent a row and one question a column, as tools for forms export it.
///
/// Where the survey has no questions they are made of the heads, with the kind that the answers speak for. Of who
/// answered, and when, nothing is kept. Respondents get numbers at random: nothing leads from a number back to a row.
/// That the same file does not count twice is seen by its digest and by the answers themselves.
final class RespondentImport {
  private let table: SurveyTable
  private let told: ToldColumns
  private let options: ImportOptions
  private let destination: any RecordDestination
  private let reader: any RecordSource
  private let rejects: RejectedRows?
  private let acceptsDoubles: Bool

  private var questions: SurveyQuestions
  private var contents: [Int: ColumnAnswers] = [:]
  private var columns: RespondentColumns
  private var forms: [AnswerForm] = []
  private var report: ImportReport
  private var notes: SurveyNotes

  /// What a row says.
  private struct Respondent {
    var answers: [(question: String, text: String)] = []
    var subgroup: String?
    var problems: [ImportReport.Problem] = []
    var wholes: [String] = []

    func mark(in common: Set<String>) -> KnownRespondents.Mark {
      answers.filter { common.contains($0.question) }
        .reduce(into: KnownRespondents.Mark()) { $0.add($1.question, $1.text) }
    }
  }

  /// How respondents are met who answered what others answered before.
  private enum Meeting {
    /// All are new.
    case new
    /// They are those who stand there.
    case again
    /// Somebody has to say it.
    case unclear
  }

  init(
    _ table: SurveyTable, of questions: SurveyQuestions, _ told: ToldColumns, into destination: any RecordDestination,
    reading reader: any RecordSource,
    rejects: RejectedRows?, acceptsDoubles: Bool
  ) throws {
    self.table = table
    self.questions = questions
    self.told = told
    options = told.options
    self.destination = destination
    self.reader = reader
    self.rejects = rejects
    self.acceptsDoubles = acceptsDoubles
    columns = try RespondentColumns(table.shape, [:], questions, told)
    report = ImportReport(kind: SurveyAnswer.schema, file: table.file.name)
    report.besides = table.besides
    notes = SurveyNotes(questions.survey, areRespondents: true)
  }

  func run(progress: (Int, Int) -> Void) throws -> ImportReport {
    let look = try RespondentLook(table, questions, told, reading: reader)
    let digest = look.digest
    (columns, contents, forms) = (look.columns, look.contents, look.forms)
    try checkColumns()
    if questions.all.isEmpty { try makeQuestions() }
    let known = try KnownRespondents(questions, asked: Set(columns.answers.compactMap(\.id)), reading: reader)
    let meeting = try meeting(known, digest)
    try write(known, meeting, digest, progress)
    if case .again = meeting, report.added > 0, let intake = try intake(of: digest) {
      throw Refusal(
        .rule, .importFileAgain, ["file": .text(report.file), "intake": .record(intake)])
    }
    report.survey = notes
    return report
  }

  private func checkColumns() throws {
    notes.leftOut = columns.leftOut
    if options.skipsUnknown {
      notes.skipped = columns.unknown
    } else if !columns.unknown.isEmpty {
      throw Refusal(
        .data, .importColumnWithoutQuestion,
        [
          "columns": .words(columns.unknown.map(ColumnPlan.quotable)), "survey": .record(questions.survey.id.text),
          "question": .record(questions.all.first?.id.text ?? ""),
        ], at: table.headPlace)
    }
    guard !columns.answers.isEmpty else {
      throw Refusal(.data, .importNoAnswers, ["survey": .record(questions.survey.id.text)], at: table.headPlace)
    }
    for (id, same) in Dictionary(grouping: columns.answers, by: { $0.id ?? "" }) where !id.isEmpty && same.count > 1 {
      throw Refusal(
        .data, .importDoubleColumn,
        ["field": .text(id), "columns": .words(same.map { ColumnPlan.quotable($0.header) })], at: table.headPlace)
    }
  }

  // MARK: Questions

  private func makeQuestions() throws {
    let making = QuestionMaking(of: questions.survey, into: destination, at: table.headPlace)
    for (place, column) in columns.answers.enumerated() {
      try making.make(column.text, order: place + 1, forms[place], header: column.header)
    }
    questions = try SurveyQuestions(of: questions.survey, reading: reader)
    notes.questions = questions.all.enumerated().map { SurveyNotes.Question($1, forms[$0]) }
    columns.answer(questions.all)
    for (place, question) in questions.all.enumerated() where forms[place].kind == .multiple {
      notes.options[question.id.text] = []
    }
  }

  // MARK: Who comes again

  private func meeting(_ known: KnownRespondents, _ digest: String) throws -> Meeting {
    guard known.areSome, !acceptsDoubles else { return .new }
    var seen: [KnownRespondents.Mark: Int] = [:]
    try table.forEach { rows, csv in
      let respondent = try respondent(rows, csv)
      if respondent.problems.isEmpty, !respondent.answers.isEmpty {
        known.look(respondent.mark(in: known.common), seen: &seen)
      }
    }
    if try intake(of: digest) != nil { return .again }
    guard known.areFound else { return .new }
    return known.areAllFound ? .again : .unclear
  }

  /// The import that brought the file before and was not taken back.
  private func intake(of digest: String) throws -> String? {
    try reader.records(Intake.self).first { $0.withdrawn == nil && $0.digests.contains(digest) }?.id.text
  }

  // MARK: Writing

  private func write(
    _ known: KnownRespondents, _ meeting: Meeting, _ digest: String, _ progress: (Int, Int) -> Void
  ) throws {
    report.note(table.shape, sheet: table.sheet, takesHeadings: options.headings != nil)
    try beginRejects()
    try destination.beginRows(of: SurveyAnswer.schema, file: report.file)
    var source: DecodingByteSource?
    try table.forEach { rows, csv in
      source = csv?.source
      report.rows += 1
      if report.rows % 1024 == 0 { progress(source?.consumedByteCount ?? 0, source?.totalByteCount ?? 0) }
      try take(try respondent(rows, csv), known, meeting, rows, csv)
    }
    try destination.endRows(of: SurveyAnswer.schema, digest: digest)
    try destination.noteFile(report.file, digest: digest)
    report.warnings = source?.warnings ?? []
  }

  private func take(
    _ respondent: Respondent, _ known: KnownRespondents, _ meeting: Meeting, _ rows: TableBody, _ csv: CSVRows?
  ) throws {
    guard respondent.problems.isEmpty else { return try reject(respondent.problems, rows) }
    guard !respondent.answers.isEmpty else {
      report.passedOver += 1
      return
    }
    let line = table.place(rows, csv).line ?? 0
    switch meeting {
    case .new: break
    case .again:
      if known.take(respondent.mark(in: known.common)) {
        report.same += 1
        return
      }
    case .unclear:
      if known.take(respondent.mark(in: known.common)) {
        report.doubles.append(ImportReport.Double(line: line, record: questions.survey.id.text))
      }
    }
    report.added += 1
    if isUnfinished(rows) { notes.unfinished += 1 }
    for whole in respondent.wholes { notes.noteWhole(whole, line: line) }
    try put(respondent, as: known.newNumber())
  }

  private func put(_ respondent: Respondent, as number: Int) throws {
    for answer in respondent.answers {
      var record = Record<SurveyAnswer>()
      record.question = RecordID(answer.question)
      record.respondent = number
      record.value = answer.text
      record.subgroup = respondent.subgroup
      _ = try destination.put(record.content, changing: nil)
      notes.values += 1
      if notes.options[answer.question] != nil {
        notes.noteOptions(options(of: answer.text, respondent), of: answer.question)
      }
    }
  }

  /// The options of an answer, without what the respondent wrote.
  private func options(of answer: String, _ respondent: Respondent) -> [String] {
    ChosenOptions(of: answer).options.filter { option in
      !respondent.wholes.contains(option) && !(option.contains(":") && SeveralAnswers.isOther(option))
    }
  }

  private func isUnfinished(_ rows: TableBody) -> Bool {
    guard let submission = columns.submission, contents[submission]?.filled ?? 0 > 0 else { return false }
    return rows.isEmpty(submission)
  }

  // MARK: Reading a row

  private func respondent(_ rows: TableBody, _ csv: CSVRows?) throws -> Respondent {
    var respondent = Respondent()
    for (place, column) in columns.answers.enumerated() {
      let index = column.indexes.first ?? 0
      do {
        guard let answer = try answer(column, forms[place], rows) else { continue }
        try check(answer.text, SurveyAnswer.fields.value)
        respondent.answers.append((column.id ?? "", answer.text))
        if let whole = answer.whole { respondent.wholes.append(whole) }
      } catch {
        respondent.problems.append(problem(error, column.header, index, rows, csv))
      }
    }
    try readSubgroup(&respondent, rows, csv)
    return respondent
  }

  private func readSubgroup(_ respondent: inout Respondent, _ rows: TableBody, _ csv: CSVRows?) throws {
    guard let index = columns.subgroup else {
      let heading = options.headings == nil ? nil : rows.heading
      respondent.subgroup = options.constants[SurveyAnswer.fields.subgroup.key] ?? heading
      return
    }
    let text = rows[index].words
    guard !text.isEmpty else { return }
    do {
      try check(text, SurveyAnswer.fields.subgroup)
      respondent.subgroup = text
    } catch {
      respondent.problems.append(problem(error, table.table.headers[index], index, rows, csv))
    }
  }

  private func answer(_ column: AnswerColumn, _ form: AnswerForm, _ rows: TableBody) throws -> AnswerForm.Answer? {
    guard case .ticks(let ticks) = column.source else {
      return try form.answer(column.cell(of: rows), isText: table.isText)
    }
    let chosen = ticks.compactMap { $0.chosen(rows[$0.index].words) }
    return chosen.isEmpty ? nil : AnswerForm.Answer(text: try form.listed(ChosenOptions(chosen).text))
  }

  /// What no field may hold is told before anything of the row is written.
  private func check(_ text: String, _ field: RecordField) throws {
    _ = try field.value(of: text, besides: destination.declaredNumbers)
  }

  private func problem(
    _ error: any Error, _ header: String, _ index: Int, _ rows: TableBody, _ csv: CSVRows?
  ) -> ImportReport.Problem {
    let place = table.place(rows, csv, column: index)
    let value = rows[index].words
    guard let fault = error as? FieldProblem else {
      return ImportReport.Problem(
        place: place, header: header, value: ColumnPlan.quotable(value),
        reason: .refusal(ImportFailure.refusal(error, file: report.file)))
    }
    var quoted: String? = ColumnPlan.quotable(value)
    if case .personalCode = fault { quoted = nil }
    return ImportReport.Problem(
      place: place, header: header, value: quoted, reason: .field(SurveyAnswer.fields.value, fault))
  }

  // MARK: Rejected rows

  /// The columns that answer, and no other: what tells who answered is not kept in a file of rejected rows either.
  private var kept: [Int] { (columns.answers.flatMap(\.indexes) + [columns.subgroup].compactMap { $0 }).sorted() }

  private func beginRejects() throws {
    let detected = DetectedEncoding(encoding: .utf8, basis: .chosen, hasByteOrderMark: true)
    let headers = table.table.headers
    try rejects?.begin(header: kept.map { headers[$0] }, delimiter: .semicolon, detected)
  }

  private func reject(_ problems: [ImportReport.Problem], _ rows: TableBody) throws {
    report.reject(problems)
    try rejects?.add(kept.map { rows[$0].words }, problems)
  }
}

extension Refusal.ID {
  static let importColumnWithoutQuestion = Refusal.ID("import.column-without-question")
  static let importFileAgain = Refusal.ID("import.file-again")
  static let importNoAnswers = Refusal.ID("import.no-answers")
}
