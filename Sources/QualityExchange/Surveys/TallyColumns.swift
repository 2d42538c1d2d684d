import QualityModel

/// The columns of a table of counts: the question, its options, and the totals that are left out.
struct TallyColumns {
  let question: Int
  private(set) var options: [TableShape.Column] = []
  private(set) var totals: [TableShape.Column] = []
  private(set) var means: [TableShape.Column] = []
  /// The columns that tell how many answered.
  private(set) var bases: [TableShape.Column] = []
  private(set) var subgroup: Int?

  private static let respondents: Set<String> = [
    "respondenti", "respondentu skaits", "atbildeja", "atbildejusi", "atbildejuso skaits", "respondents", "answered",
    "n", "baze", "base",
  ]

  /// - Throws: `import.missing-column` where no column holds questions; `import.no-options`
  init(_ shape: TableShape, _ told: ToldColumns, at place: Refusal.Place) throws {
    var question: Int?
    for column in shape.columns where !column.label.isEmpty && column.label != ColumnPlan.reasonHeader {
      if told.mapping[column.label] == "" { continue }
      let field: RecordField? =
        if case .field(let field)? = try? told.names.meaning(of: column.label) { field } else { nil }
      if field == SurveyTally.fields.question, question == nil {
        question = column.at
      } else if field == SurveyTally.fields.subgroup {
        subgroup = column.at
      } else if TableWords.isMean(column.label) {
        means.append(column)
      } else if TallyColumns.respondents.contains(PlainHead.key(column.label)) {
        bases.append(column)
      } else if column.role == .total || TableWords.isTotal(column.label) {
        totals.append(column)
      } else if column.role != .numbering {
        options.append(column)
      }
    }
    // The first column, whatever its head is and if it has none, names the questions.
    if question == nil, let first = shape.columns.first, first.label.isEmpty { question = first.at }
    if question == nil { question = options.isEmpty ? nil : options.removeFirst().at }
    guard let question else {
      throw Refusal(
        .data, .importMissingColumn,
        [
          "fields": .list([.field(SurveyTally.fields.question.key, of: SurveyTally.key)]),
          "kind": .command(SurveyTally.key),
        ], at: place)
    }
    self.question = question
    guard !options.isEmpty else { throw Refusal(.data, .importNoOptions, at: place) }
  }
}

extension Refusal.ID {
  static let importNoOptions = Refusal.ID("import.no-options")
}
