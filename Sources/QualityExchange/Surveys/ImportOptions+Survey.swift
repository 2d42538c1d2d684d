public import QualityModel

extension ImportOptions {
  /// Takes the survey out of the constants, where one is named: answers and counts have no such field, and `survey` only
  /// helps to read their tables.
  /// - Parameter kinds: those that are to be imported
  public mutating func nameSurvey(for kinds: [RecordSchema]) {
    guard kinds.allSatisfy({ [SurveyAnswer.key, SurveyTally.key].contains($0.key) }) else { return }
    let names = Set([Survey.key] + phrases.map { $0.kind(Survey.schema).folded })
    for (name, value) in constants where names.contains(name.folded) {
      survey = value
      constants[name] = nil
    }
  }
}
