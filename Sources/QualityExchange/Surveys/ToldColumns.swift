import QualityModel

/// What somebody said of the columns of a survey's table: heads may mean fields, as in every table, or questions.
struct ToldColumns {
  /// The options with the names of fields replaced by keys, and without what is said of questions.
  let options: ImportOptions
  /// Each head of which something was said, with the question or the field that it means; empty to leave it out.
  let mapping: [String: String]
  /// What was told of words that stand for answers or options; `nil` if nothing was.
  let words: ChoiceWords?
  /// What heads mean as fields.
  let names: HeaderNames

  /// - Throws: `import.unknown-field`
  init(_ options: ImportOptions, _ schema: RecordSchema) throws {
    let names = ImportNames(schema, in: options.phrases)
    var named = options
    named.mapping = options.mapping.filter { $0.value.isEmpty || names.meaning(of: $0.value) != nil }
    named = try names.named(named)
    mapping = options.mapping.merging(named.mapping) { $1 }
    self.options = named
    words = schema.fields.first(where: \.takesWords).flatMap { named.choiceWords($0, of: schema) }
    self.names = HeaderNames(schema: schema, options: named)
  }

  /// Whether something was said of a head, or it means a field.
  func isKnown(_ head: String) -> Bool { mapping[head] != nil || names.isKnown(head) }

  /// Of the fields only the subgroup can be the same for all rows or for those below a heading, and words stand for
  /// answers and options alone.
  /// - Throws: `import.unknown-field`
  func refuseOthers(_ schema: RecordSchema) throws {
    let told = Array(options.constants.keys) + [options.headings].compactMap { $0 }
    let others = told.filter { $0 != SurveyAnswer.fields.subgroup.key }
    let worded = options.words.keys.filter { schema.field($0)?.takesWords != true }
    guard let key = (others + worded).min() else { return }
    throw Refusal(.usage, .importUnknownField, ["field": .text(key), "kind": .command(schema.key)])
  }
}
