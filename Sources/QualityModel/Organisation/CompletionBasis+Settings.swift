extension CompletionBasis {
  var settings: Settings { Settings(reader: reader, instead: instead) }

  /// The number of a setting: the one set, or the standard.
  func number(_ setting: RuleSetting) throws -> Int {
    try once(setting.name, from: WorkspaceSetting.self) { try settings.number(setting) }
  }

  /// The organisation's working days.
  func workingDays() throws -> WorkingDays {
    try once(RuleSetting.freeDays, from: WorkspaceSetting.self) { try settings.workingDays() }
  }
}
