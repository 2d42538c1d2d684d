import QualityModel

/// The table of a survey as it is laid out: its file, its questions, and what is known of its columns.
struct SurveyLayout {
  let file: ImportFile
  let table: ImportFile.Table
  let questions: SurveyQuestions
  /// What was told now, and what is remembered of a table with the same heads.
  let told: ToldColumns
  /// Whether each row is one answer or one count.
  let isLong: Bool
  private let schema: RecordSchema
  private let options: ImportOptions

  /// - Parameters:
  ///   - options: what was told of the table
  ///   - reader: reads the workspace
  /// - Throws: refusals about the file and what was told of it
  init(
    _ path: String, as schema: RecordSchema, _ options: ImportOptions, of survey: Record<Survey>,
    reading reader: any RecordSource
  ) throws {
    let told = try ToldColumns(options, schema)
    file = try SurveyLayout.file(path, told, schema)
    isLong = SurveyImport.isLong(file, schema, told.names)
    table = schema === SurveyAnswer.schema && !isLong ? SurveyHeads.named(file.widest) : file.widest
    questions = try SurveyQuestions(of: survey, reading: reader)
    self.options = options
    self.schema = schema
    let recalled = try SurveyLayout.recalled(options, table.lastingHeaders, questions, reader)
    self.told = try ToldColumns(recalled, schema)
  }

  /// The table of the survey that was named, before anything is imported.
  /// - Returns: `nil` if none was
  init?(_ path: String, as schema: RecordSchema, _ options: ImportOptions, reading reader: any RecordSource) throws {
    guard let name = options.survey else { return nil }
    let resolver = ReferenceResolver(reader)
    let id = try resolver.resolve(.text(FieldValue.trimmed(name)), of: SurveyQuestion.fields.survey).text
    guard let survey = try reader.record(Survey.self, id: id) else { return nil }
    try self.init(path, as: schema, options, of: survey, reading: reader)
  }

  /// Heads of respondents' tables can be anything, and stand in two rows; those of counts hold words where the counts do
  /// not.
  private static func file(_ path: String, _ told: ToldColumns, _ schema: RecordSchema) throws -> ImportFile {
    let isWords = { (head: String) in schema !== SurveyTally.schema || head.contains(where: \.isLetter) }
    func file(_ options: ImportOptions) throws -> ImportFile {
      try ImportFile(path, options, isKey: { schema.field($0) != nil }, holdsRecords: { _ in true }) { head in
        told.isKnown(head) || !head.isEmpty && isWords(head)
      }
    }
    let found = try file(told.options)
    guard schema === SurveyAnswer.schema, told.options.headRows == nil, let rows = try SurveyHeads.rows(of: found),
      found.widest.shape.headRows != Array(rows)
    else { return found }
    var options = told.options
    options.headRows = rows
    return try file(options)
  }

  func surveyTable() throws -> SurveyTable { try SurveyTable(file, table, told) }

  // MARK: What is remembered

  /// What is remembered of columns means the questions of this survey that are the same.
  private static func recalled(
    _ options: ImportOptions, _ heads: [String], _ questions: SurveyQuestions, _ reader: any RecordSource
  ) throws -> ImportOptions {
    var recalled = options.recalling(heads)
    for (head, key) in recalled.mapping where options.mapping[head] == nil && FieldKind.isIdentifier(key) {
      guard let old = try reader.record(SurveyQuestion.self, id: key) else { continue }
      let same = questions.all.first { $0.id == old.id || $0.compareWith == old.id }
      recalled.mapping[head] = (same ?? questions.question(old.text))?.id.text
    }
    return recalled
  }

  /// The identifier of the record in which the table is remembered.
  var recalled: String? { options.memory(of: table.lastingHeaders)?.id }

  /// What was told of columns and words, as far as it is not remembered yet; questions by their identifiers.
  var memories: [TableMemory] {
    var options = options
    options.mapping = told.mapping.filter { options.mapping[$0.key] != nil }.mapValues { name in
      schema.field(name) != nil ? name : questions.question(name)?.id.text ?? name
    }
    options.words = told.options.words
    return options.memory(toKeepOf: table.lastingHeaders, as: schema).map { [$0] } ?? []
  }

  // MARK: Options

  /// The options that were told and stand in no cell and no head.
  func idleOptions() throws -> [String] {
    var idle = options.answerOptions.filter { option in
      !table.headers.contains { $0.folded.contains(option.folded) }
    }
    guard !idle.isEmpty else { return [] }
    let rows = TableBody(try file.workbook.rows(of: table.sheet), table.shape, merged: table.merged)
    while !idle.isEmpty, try rows.next() {
      let cells = table.shape.columns.map { rows[$0.at].words.folded }
      idle.removeAll { option in cells.contains { $0.contains(option.folded) } }
    }
    return idle
  }
}
