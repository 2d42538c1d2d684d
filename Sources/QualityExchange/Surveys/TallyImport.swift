import QualityModel

/// Reads a table with one question a row and one option a column, in which each cell counts who chose the option.
final class TallyImport {
  private let table: SurveyTable
  private let options: ImportOptions
  private let destination: any RecordDestination
  private let reader: any RecordSource
  private let rejects: RejectedRows?
  private var questions: SurveyQuestions
  private let columns: TallyColumns
  private let words: ChoiceWords?
  private let spellings: OptionSpellings
  private var report: ImportReport
  private var notes: SurveyNotes

  init(
    _ table: SurveyTable, of questions: SurveyQuestions, _ told: ToldColumns, into destination: any RecordDestination,
    reading reader: any RecordSource,
    rejects: RejectedRows?
  ) throws {
    self.table = table
    self.questions = questions
    options = told.options
    self.destination = destination
    self.reader = reader
    self.rejects = rejects
    words = told.words
    spellings = OptionSpellings(reader)
    columns = try TallyColumns(table.shape, TallyLook(table), told, at: table.headPlace)
    report = ImportReport(kind: SurveyTally.schema, file: table.file.name)
    report.besides = table.besides
    notes = SurveyNotes(questions.survey, areRespondents: false)
    let asked = ColumnLetters.text(columns.question)
    report.besides.unnamedColumns.removeAll { $0 == asked }
    notes.totals = (columns.bases + columns.totals + columns.means).map(\.label)
    notes.shares = columns.shares.map(\.label)
  }

  func run(progress: (Int, Int) -> Void) throws -> ImportReport {
    if questions.all.isEmpty { try makeQuestions() } else { try tellHowManyAnswered() }
    report.note(table.shape, sheet: table.sheet, takesHeadings: options.headings != nil)
    try beginRejects()
    try destination.beginRows(of: SurveyTally.schema, file: report.file)
    let digest = try table.forEach(hashing: true) { rows, csv in
      report.rows += 1
      try take(rows, csv)
    }
    try destination.endRows(of: SurveyTally.schema, digest: digest)
    try destination.noteFile(report.file, digest: digest)
    report.survey = notes
    return report
  }

  // MARK: Questions

  private func makeQuestions() throws {
    let making = QuestionMaking(of: questions.survey, into: destination, at: table.headPlace)
    let form = AnswerForm(options: columns.options.map(option))
    let asked = try asked()
    let isSeveral = form.kind == .choice && asked.contains { $0.answered.map { $0 < $1 } ?? false }
    let used = isSeveral ? AnswerForm(kind: .multiple) : form
    for (place, row) in asked.enumerated() {
      try making.make(row.text, order: place + 1, used, header: row.text, answered: isSeveral ? row.answered?.0 : nil)
    }
    questions = try SurveyQuestions(of: questions.survey, reading: reader)
    notes.questions = questions.all.map { SurveyNotes.Question($0, used) }
  }

  /// How many answered stands with a question that takes several answers: it cannot be counted from the options.
  private func tellHowManyAnswered() throws {
    for row in try asked() {
      guard var question = questions.question(row.text), question.kind == .multiple, let answered = row.answered?.0,
        question.answered == nil
      else { continue }
      question.answered = answered
      _ = try destination.put(question.content, changing: [SurveyQuestion.fields.answered])
    }
  }

  /// The questions of the table, with how many answered and how many answers the options have together.
  private func asked() throws -> [(text: String, answered: (Int, Int)?)] {
    var asked: [(text: String, answered: (Int, Int)?)] = []
    try table.forEach { rows, _ in
      let text = QuestionHead(rows[columns.question].words).whole
      guard !text.isEmpty, !asked.contains(where: { $0.text == text }) else { return }
      let base = columns.bases.first.flatMap { try? count(rows[$0.at]) }
      let sum = columns.options.compactMap { try? count(rows[$0.at]) }.reduce(0, +)
      asked.append((text, base.map { ($0, sum) }))
    }
    return asked
  }

  // MARK: Rows

  private func take(_ rows: TableBody, _ csv: CSVRows?) throws {
    var problems: [ImportReport.Problem] = []
    let name = rows[columns.question].words
    guard !name.isEmpty, let question = questions.question(name) else {
      let fault: FieldProblem = name.isEmpty ? .missing : .unknownRecord(kind: SurveyQuestion.key)
      let field = SurveyTally.fields.question
      problems.append(problem(.field(field, fault), columns.question, name, rows, csv))
      return try reject(problems, rows)
    }
    let reading = AnswerReading(question)
    let spelling = try spellings.ofTallies(question)
    var counts: [(option: String, count: Int)] = []
    var heads: [String: String] = [:]
    for column in columns.options {
      do {
        guard let count = try count(rows[column.at]) else { continue }
        let told = option(column)
        let option = spelling.spelled(reading.keptOption(told) ?? told)
        if let place = counts.firstIndex(where: { $0.option == option }) {
          counts[place].count += count
          noteJoined([heads[option], column.label])
        } else {
          counts.append((option, count))
          heads[option] = column.label
        }
      } catch let fault as FieldProblem {
        problems.append(
          problem(.field(SurveyTally.fields.count, fault), column.at, rows[column.at].words, rows, csv))
      }
    }
    guard problems.isEmpty else { return try reject(problems, rows) }
    guard !counts.isEmpty else {
      report.passedOver += 1
      return
    }
    compare(counts, isSeveral: question.kind == .multiple, rows, csv)
    try put(counts, of: question, rows, csv)
  }

  /// Two columns may mean the same option, `1` and `1 - slikti`: their counts are added up, and that is told.
  private func noteJoined(_ heads: [String?]) {
    for head in heads.compactMap({ $0 }) where !notes.joined.contains(head) { notes.joined.append(head) }
  }

  /// The option that a head names, or what was told of its words.
  private func option(_ column: TableShape.Column) -> String {
    let option = TallyHead(column).option
    return words?.keys(in: option) ?? option
  }

  private func count(_ cell: TableCell) throws -> Int? {
    let field = SurveyTally.fields.count
    let text = try CellText(cell, for: field, isText: table.isText)
    guard case .integer(let count)? = try field.kind.value(of: text.text) else { return nil }
    return count
  }

  /// Totals and means hold nothing that the parts do not; where they say something else it is told.
  private func compare(
    _ counts: [(option: String, count: Int)], isSeveral: Bool, _ rows: TableBody, _ csv: CSVRows?
  ) {
    let sum = ExactFraction(counts.map(\.count).reduce(0, +))
    for column in columns.totals + (isSeveral ? [] : columns.bases) { compare(column, sum, rows, csv) }
    let marks = counts.compactMap { count in
      Int(count.option).flatMap { TallyImport.marks.contains($0) ? ($0, count.count) : nil }
    }
    guard let mean = ExactFraction(marks.map(*).reduce(0, +), over: marks.map(\.1).reduce(0, +)) else { return }
    for column in columns.means { compare(column, mean, rows, csv) }
  }

  private static let mostDecimals = 4
  /// What a mark on a scale may be; the head of another number is no mark.
  private static let marks = -1_000...1_000

  private func compare(_ column: TableShape.Column, _ computed: ExactFraction, _ rows: TableBody, _ csv: CSVRows?) {
    let told = rows[column.at].words
    guard let number = ExactNumber(told) else { return }
    let places = min(number.scale, TallyImport.mostDecimals)
    guard number.rounded(to: places) != computed.rounded(to: places) else { return }
    let line = table.place(rows, csv).line ?? rows.row
    notes.wrongTotals.append(
      .init(line: line, header: column.label, told: told, computed: computed.rounded(to: places).text))
  }

  private func put(
    _ counts: [(option: String, count: Int)], of question: Record<SurveyQuestion>, _ rows: TableBody, _ csv: CSVRows?
  ) throws {
    var (isAdded, isChanged) = (false, false)
    do {
      for (option, count) in counts {
        var tally = Record<SurveyTally>()
        tally.question = question.id
        tally.option = option
        tally.count = count
        tally.subgroup = subgroup(rows)
        destination.willPut(at: table.place(rows, csv))
        let changing: [RecordField]? = options.changes ? [SurveyTally.fields.count] : nil
        switch try destination.put(tally.content, changing: changing) {
        case .added: isAdded = true
        case .same: break
        case .changed(let old, let new):
          isChanged = true
          if report.changes.count < ImportReport.remembered { report.changes.append((old, new)) }
        }
        notes.values += 1
      }
      if isChanged { report.changed += 1 } else if isAdded { report.added += 1 } else { report.same += 1 }
    } catch let refusal as Refusal where refusal.sort == .data || refusal.sort == .rule {
      try reject([problem(.refusal(refusal), columns.question, nil, rows, csv)], rows)
    }
  }

  private func subgroup(_ rows: TableBody) -> String? {
    let heading = options.headings == nil ? nil : rows.heading
    let text = columns.subgroup.map { rows[$0].words } ?? options.constants[SurveyTally.fields.subgroup.key] ?? heading
    return text?.isEmpty ?? true ? nil : text
  }

  // MARK: What cannot be taken

  private func problem(
    _ reason: ImportReport.Problem.Reason, _ column: Int, _ value: String?, _ rows: TableBody, _ csv: CSVRows?
  ) -> ImportReport.Problem {
    let quoted = value.flatMap { $0.isEmpty ? nil : ColumnPlan.quotable($0) }
    return ImportReport.Problem(
      place: table.place(rows, csv, column: column), header: table.table.headers[column], value: quoted, reason: reason)
  }

  private func beginRejects() throws {
    let detected = DetectedEncoding(encoding: .utf8, basis: .chosen, hasByteOrderMark: true)
    try rejects?.begin(header: table.shape.columns.map(\.label), delimiter: .semicolon, detected)
  }

  private func reject(_ problems: [ImportReport.Problem], _ rows: TableBody) throws {
    report.reject(problems)
    try rejects?.add(table.shape.columns.map { rows[$0.at].words }, problems)
  }
}
