import QualityModel

/// The columns of a table of counts: the question, its options, and the totals and shares that are left out.
struct TallyColumns {
  private(set) var question = 0
  private(set) var options: [TableShape.Column] = []
  private(set) var totals: [TableShape.Column] = []
  private(set) var means: [TableShape.Column] = []
  /// The columns that hold shares of the counts.
  private(set) var shares: [TableShape.Column] = []
  /// The columns that tell how many answered.
  private(set) var bases: [TableShape.Column] = []
  private(set) var subgroup: Int?

  private static let respondents: Set<String> = [
    "respondenti", "respondentu skaits", "atbildeja", "atbildejusi", "atbildejuso skaits", "respondents", "answered",
    "n", "baze", "base", "anketas", "anketu skaits", "aizpildija", "respondentu kopskaits",
  ]

  /// - Parameter look: what stands in the columns
  /// - Throws: `import.missing-column` where no column holds questions; `import.no-options`, `import.only-shares`
  init(_ shape: TableShape, _ look: TallyLook, _ told: ToldColumns, at place: Refusal.Place) throws {
    var question: Int?
    for column in shape.columns where !column.label.isEmpty && column.label != ColumnPlan.reasonHeader {
      if told.mapping[column.label] == "" { continue }
      let field: RecordField? =
        if case .field(let field)? = try? told.names.meaning(of: column.label) { field } else { nil }
      if field == SurveyTally.fields.question, question == nil {
        question = column.at
      } else if field == SurveyTally.fields.subgroup {
        subgroup = column.at
      } else {
        sort(column, look)
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
    returnOptions(look)
    takeSums(look)
    guard !options.isEmpty else {
      throw Refusal(.data, shares.isEmpty ? .importNoOptions : .importOnlyShares, at: place)
    }
  }

  private mutating func sort(_ column: TableShape.Column, _ look: TallyLook) {
    if TallyColumns.isMean(column.label) {
      means.append(column)
    } else if TallyColumns.respondents.contains(PlainHead.key(column.label)) {
      bases.append(column)
    } else if column.role == .total || TableWords.isTotal(column.label) {
      totals.append(column)
    } else if TallyHead(column).isShare || look.areShares(column.at) {
      shares.append(column)
    } else if column.role != .numbering {
      options.append(column)
    }
  }

  private static let meanWords: Set<String> = [
    "vid", "mean", "average", "mediana", "median", "standartnovirze", "среднее", "средний",
  ]

  private static func isMean(_ label: String) -> Bool {
    guard let first = PlainHead.key(label).split(separator: " ").first.map(String.init) else { return false }
    return TableWords.isMean(label) || first.hasPrefix("videj") || meanWords.contains(first)
  }

  /// Among words, `vidēji` with whole numbers below is an option.
  private mutating func returnOptions(_ look: TallyLook) {
    let areMarks = AnswerForm(options: options.map { TallyHead($0).option }).kind == .scale
    let counts = means.filter { look.areCounts($0.at) }
    guard !areMarks, !options.isEmpty, !counts.isEmpty else { return }
    means.removeAll { counts.contains($0) }
    options = (options + counts).sorted { $0.at < $1.at }
  }

  private static let sums = ["kopa", "kopskait", "skait", "pavisam", "summ", "total", "atbild", "всего", "итого"]

  /// Columns whose heads say so hold sums, if they are ones.
  private mutating func takeSums(_ look: TallyLook) {
    for column in options {
      let words = PlainHead.key(column.label).split(separator: " ")
      guard words.contains(where: { word in TallyColumns.sums.contains { word.hasPrefix($0) } }),
        look.isSum(column.at, of: options.map(\.at).filter { $0 != column.at })
      else { continue }
      options.removeAll { $0 == column }
      totals.append(column)
    }
  }
}

extension Refusal.ID {
  static let importNoOptions = Refusal.ID("import.no-options")
  static let importOnlyShares = Refusal.ID("import.only-shares")
}
