public import QualityModel

/// Reads tables of answers and of counts that belong to one survey, however they are laid out.
///
/// Answers and counts have no field that names their survey: their questions do. That a table belongs to a survey only
/// helps to read it, and is told as ``ImportOptions/survey``.
///
/// ```swift
/// options.survey = "SV-2025-01"
/// let table = try SurveyImport(path, as: SurveyAnswer.schema, options, into: destination, reading: writer.reader)
/// let report = try table?.run()
/// ```
public struct SurveyImport {
  private let reading: (_ progress: (Int, Int) -> Void) throws -> ImportReport
  /// The name of the file without its folder.
  public let name: String
  /// What was told of the columns and words of the table, to be remembered, as far as it is not yet.
  public let memories: [TableMemory]
  private let recalled: String?
  private let idleOptions: [String]

  /// Opens the file and settles how it is laid out; no row is written yet.
  /// - Parameters:
  ///   - path: the file
  ///   - schema: answers or counts
  ///   - options: how the table is to be understood
  ///   - destination: takes the records, inside the caller's transaction
  ///   - reader: reads the workspace inside the same transaction
  ///   - rejects: where bad rows go, without what tells who answered
  ///   - acceptsDoubles: whether respondents who answered as others did before are others
  /// - Returns: `nil` if no survey was named, or the kind is another
  /// - Throws: `import.unknown-survey`; refusals about the file and its heads
  public init?(
    _ path: String, as schema: RecordSchema, _ options: ImportOptions, into destination: any RecordDestination,
    reading reader: any RecordSource, rejects: RejectedRows? = nil, acceptsDoubles: Bool = false
  ) throws {
    guard let survey = options.survey, SurveyImport.kinds.contains(schema.key) else {
      guard options.answerOptions.isEmpty || SurveyImport.kinds.contains(schema.key) else {
        throw Refusal(.usage, .importOptionOfAnswers, ["kind": .command(schema.key)])
      }
      return nil
    }
    let layout = try SurveyLayout(
      path, as: schema, options, of: SurveyImport.survey(survey, destination, reader), reading: reader)
    let (questions, told) = (layout.questions, layout.told)
    name = layout.file.name
    idleOptions = try layout.idleOptions()
    if layout.isLong {
      let table = try TableImport(
        path, as: schema, options, into: SurveyDestination(destination, questions, reading: reader),
        rejects: rejects)
      (memories, recalled) = (table.memories, nil)
      reading = { try table.run(progress: $0) }
      return
    }
    try told.refuseOthers(schema)
    (memories, recalled) = (layout.memories, layout.recalled)
    let table = try layout.surveyTable()
    if schema === SurveyTally.schema {
      let tallies = try TallyImport(
        table, of: questions, told, into: destination, reading: reader, rejects: rejects)
      reading = { try tallies.run(progress: $0) }
    } else {
      let respondents = try RespondentImport(
        table, of: questions, told, into: destination, reading: reader, rejects: rejects,
        acceptsDoubles: acceptsDoubles)
      reading = { try respondents.run(progress: $0) }
    }
  }

  /// Reads all rows.
  /// - Parameter progress: is told now and then how many bytes were read, and of how many
  /// - Throws: refusals about the file and its columns
  public func run(progress: (Int, Int) -> Void = { _, _ in }) throws -> ImportReport {
    var report = try reading(progress)
    if let recalled { report.recalled.append(recalled) }
    report.idleOptions = idleOptions
    return report
  }

  /// The kinds whose tables belong to a survey.
  static let kinds: Set<String> = [SurveyAnswer.key, SurveyTally.key]

  // MARK: The survey

  private static func survey(
    _ name: String, _ destination: any RecordDestination, _ reader: any RecordSource
  ) throws -> Record<Survey> {
    let name = FieldValue.trimmed(name)
    let unknown = Refusal(.usage, .importUnknownSurvey, ["survey": .text(ColumnPlan.quotable(name))])
    do {
      let id = try destination.identifier(ofName: name, in: Survey.schema) ?? name.uppercased()
      guard let survey = try reader.record(Survey.self, id: id), survey.withdrawn == nil else { throw unknown }
      return survey
    } catch FieldProblem.ambiguousName(_, let ids) {
      throw Refusal(
        .usage, .importTwoSurveys, ["survey": .text(ColumnPlan.quotable(name)), "surveys": .words(ids)])
    }
  }

  // MARK: The layout

  /// Whether each row is one answer or one count: the table then has a
  /// column for the question, or for the option and its count.
  static func isLong(_ file: ImportFile, _ schema: RecordSchema, _ names: HeaderNames) -> Bool {
    let fields = file.widest.headers.compactMap { head -> RecordField? in
      if case .field(let field)? = try? names.meaning(of: head) { field } else { nil }
    }
    let telling: [RecordField] =
      schema === SurveyTally.schema
      ? [SurveyTally.fields.option, SurveyTally.fields.count] : [SurveyAnswer.fields.question]
    return telling.contains(where: fields.contains)
  }
}

extension SurveyImport {
  /// Whether a table that was refused for its columns has none for questions: then it may be one of respondents or of
  /// options, and its survey was not named.
  static func lacksSurvey(_ path: String, as schema: RecordSchema, _ options: ImportOptions) -> Bool {
    guard kinds.contains(schema.key), options.survey == nil,
      let named = try? ImportNames(schema, in: options.phrases).named(options)
    else { return false }
    let names = HeaderNames(schema: schema, options: named)
    guard
      let file = try? ImportFile(
        path, named, holdsRecords: { _ in true }, isKnown: { names.isKnown($0) || $0.contains(where: \.isLetter) })
    else { return false }
    return !isLong(file, schema, names) && file.widest.shape.columns.count > 2
  }

  /// Whether the heads of a file are no fields, so that nobody needs to be asked which ones they mean.
  public static func readsItself(_ path: String, as schema: RecordSchema, _ options: ImportOptions) -> Bool {
    options.survey != nil && kinds.contains(schema.key) || lacksSurvey(path, as: schema, options)
  }

  /// A refusal of columns, which says that the survey has to be named where that is missing.
  public static func explained(
    _ refusal: Refusal, _ path: String, as schema: RecordSchema, _ options: ImportOptions
  ) -> Refusal {
    guard [.importUnknownColumn, .importMissingColumn].contains(refusal.identifier),
      lacksSurvey(path, as: schema, options)
    else { return refusal }
    return Refusal(.data, .importNoSurvey, ["kind": .command(schema.key)], at: refusal.place)
  }
}

extension Refusal.ID {
  static let importNoSurvey = Refusal.ID("import.no-survey")
  static let importOptionOfAnswers = Refusal.ID("import.option-of-answers")
  static let importTwoSurveys = Refusal.ID("import.two-surveys")
  static let importUnknownSurvey = Refusal.ID("import.unknown-survey")
}
