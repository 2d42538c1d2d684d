public import QualityModel

/// How a table is to be understood.
///
/// As made, the options take a file whose headers are keys of fields, refuse columns that mean no field, and change no
/// record that stands there already.
///
/// ```swift
/// var options = ImportOptions()
/// options.mapping = ["Smagums": "severity"]
/// options.words = ["severity": ["G": "minor"]]
/// options.changes = true
/// ```
public struct ImportOptions: Sendable {
  /// Headers of the file and the fields that they mean: `Header=field`.
  public var mapping: [String: String] = [:]
  /// What is remembered of tables of the kind: it holds where nothing else is said.
  public var remembered: [TableMemory] = []
  /// Further words for fields that headers may use, where no label says the same: `Nr.` for `number`.
  public var alsoKnown: [String: String] = [:]
  /// Headers of columns whose cells are read beyond what they say: an empty one as the one above, a month as a day.
  public var ways: [String: Set<ColumnWay>] = [:]
  /// Values that every row gets: `field=value`; a header in braces stands for the cell of the row.
  public var constants: [String: String] = [:]
  /// Fields in which a name that means no record makes one, with what every record made so has besides its name.
  public var makes: [String: [String: String]] = [:]
  /// Whether constants stand where a column says nothing; otherwise a column for the same field is refused.
  public var constantsFillGaps = false
  /// The survey whose answers or counts a table holds, by its identifier or its title; see ``SurveyImport``.
  public var survey: String?
  /// Options of questions that take several answers, as far as cells do not show them by themselves.
  public var answerOptions: [String] = []
  /// The field whose value headings among the rows are for the rows below them; `nil`: they are left out.
  public var headings: String?
  /// Words of the file for choices of a field: `severity: G → minor`.
  public var words: [String: [String: String]] = [:]
  /// What a row must fulfil to be taken; all of them.
  public var conditions: [RowCondition] = []
  /// Whether a row without identifier means the record of its name, if there is one.
  public var knowsByName = false
  /// Whether records that stand in the workspace with other content are changed.
  public var changes = false
  /// Whether rows are told that say the same as a record that stands there, or as an earlier row.
  public var tellsDoubles = false
  /// Whether columns that mean no field are left out; otherwise they are refused, so that nothing is lost unseen.
  public var skipsUnknown = false
  /// Whether bad rows are put aside while the good ones are written.
  public var isPartial = false
  /// The sheet of a workbook, by its name or its number from 1; `nil`: the one with which it opens; ``allSheets``.
  public var sheet: String?
  /// The rows of the heads; `nil`: they are found.
  public var headRows: ClosedRange<Int>?
  /// The last row of the table; `nil`: it is found.
  public var until: Int?
  /// The currency in which sums of money are kept.
  public var currency = "EUR"

  /// Stands for every sheet of a workbook that has a table with known heads.
  public static let allSheets = "all"

  /// The encoding of the file; `nil`: it is found out from the bytes.
  public var encoding: TextEncoding?
  /// What separates the fields; `nil`: it is found out from the file.
  public var delimiter: CSVDelimiter?
  /// The languages whose labels and words are understood beside the keys.
  public var phrases: [Phrases] = []

  /// The words that a file may use for the choices of a field; `nil` for fields that are no choices and of which no words
  /// were told.
  func choiceWords(_ field: RecordField, of schema: RecordSchema) -> ChoiceWords? {
    ChoiceWords(field, of: schema, in: phrases, own: words[field.key] ?? [:])
  }

  /// The columns that are read in a way, by their places.
  /// - Throws: `import.unknown-header`
  func columns(read way: ColumnWay, of headers: [String], at place: Refusal.Place) throws -> Set<Int> {
    Set(
      try ways.filter { $0.value.contains(way) }.keys.sorted().map { header in
        guard let column = CellTemplate.index(of: header, in: headers) else {
          throw Refusal(.usage, .importUnknownHeader, ["header": .text(ColumnPlan.quotable(header))], at: place)
        }
        return column
      })
  }

  /// What is remembered of a table with these heads; `nil` if nothing is.
  func memory(of heads: [String]) -> TableMemory? { remembered.first { $0.isFor(heads) } }

  /// The options for a table with these heads: what is remembered of it holds where nothing else was said.
  func recalling(_ heads: [String]) -> ImportOptions {
    guard let memory = memory(of: heads) else { return self }
    var options = self
    // Whoever says now where a field comes from means that it does not come from elsewhere any more.
    let told = Set(mapping.filter { heads.contains($0.key) }.values).union(constants.keys)
    for head in heads.map(FieldValue.trimmed) where options.mapping[head] == nil {
      if let key = memory.key(of: head), key.isEmpty || !told.contains(key) { options.mapping[head] = key }
    }
    for head in heads where ways[head] == nil && !memory.ways(of: head).isEmpty {
      options.ways[head] = memory.ways(of: head)
    }
    for (field, words) in memory.words { options.words[field, default: [:]].merge(words) { told, _ in told } }
    return options
  }

  /// What is to be remembered of a table with these heads; `nil` if nothing was told, or nothing else than is remembered.
  func memory(toKeepOf heads: [String], as kind: RecordSchema) -> TableMemory? {
    let heads = heads.map(FieldValue.trimmed)
    guard !words.isEmpty || !ways.isEmpty || heads.contains(where: { mapping[$0].map { Period($0) == nil } ?? false })
    else { return nil }
    let options = recalling(heads)
    var memory = TableMemory(
      kind: kind.key, heads: heads,
      columns: options.mapping.filter { heads.contains($0.key) && Period($0.value) == nil },
      words: options.keys(ofWords: kind), ways: options.ways.filter { heads.contains($0.key) })
    let before = self.memory(of: heads)
    memory.id = before?.id
    return memory == before ? nil : memory
  }

  /// The words with the keys of the choices that they mean.
  private func keys(ofWords kind: RecordSchema) -> [String: [String: String]] {
    var keys: [String: [String: String]] = [:]
    for (key, words) in words {
      guard let choices = kind.field(key).flatMap({ choiceWords($0, of: kind) }) else { continue }
      keys[key] = Dictionary(words.keys.map { ($0, choices.keys(in: $0)) }) { first, _ in first }
    }
    return keys
  }

  /// The strictest options: nothing is skipped, changed or put aside.
  public init() {}
}
