import QualityModel

/// The values of the rules that an organisation may change, with those that hold otherwise.
struct Settings {
  let reader: any RecordReader

  /// The number that was set; what is not a whole number counts as not set.
  func number(_ setting: RuleSetting) throws -> Int {
    try value(setting.name).flatMap { Int($0) } ?? setting.standard
  }

  /// The numbers that were set, by the names of the settings; one question for all of them.
  func numbers(_ settings: [RuleSetting]) throws -> [String: Int] {
    let names = settings.map { FieldValue.text($0.name) }
    return try reader.records(WorkspaceSetting.self, where: .isIn("name", names)).reduce(into: [:]) {
      numbers, setting in
      numbers[setting.name] = Int(setting.value)
    }
  }

  /// Working days, with what was freed or moved for one year only.
  /// - Throws: `setting.not-days` if a list of days holds something else
  func workingDays() throws -> WorkingDays {
    WorkingDays(free: try days(RuleSetting.freeDays), working: try days(RuleSetting.workingDays))
  }

  /// The terms for answers that hold now: the law's, where the organisation has not set others.
  func feedbackTerms() throws -> FeedbackTerms {
    FeedbackTerms(
      answer: .workingDays(try number(.answer)), complexAnswer: .months(try number(.complexAnswer)),
      forwarding: .workingDays(try number(.forwarding)))
  }

  private func value(_ name: String) throws -> String? {
    try reader.record(WorkspaceSetting.self, id: name)?.value
  }

  /// Days, separated by semicolons, commas or spaces.
  private func days(_ name: String) throws -> [Day] {
    let words = (try value(name) ?? "").split { ";, \n\t".contains($0) }
    return try words.map { word in
      guard let day = Day(word) else {
        throw Refusal(.data, "setting.not-days", ["setting": name, "value": String(word)])
      }
      return day
    }
  }
}
