extension LanguageRules {
  /// A day for the terminal and for columns: `31.12.2016`, `2016-12-31`.
  public func plainDay(_ day: Day) -> String { dayPattern.text(day) }

  /// A moment for the terminal and for columns, in universal time: `31.12.2016 08:15 UTC`.
  public func plainMoment(_ moment: Instant) -> String { "\(plainDay(moment.day)) \(LanguageRules.time(moment)) UTC" }

  /// `08:15`
  static func time(_ moment: Instant) -> Substring { moment.text.dropFirst(11).prefix(5) }
}
