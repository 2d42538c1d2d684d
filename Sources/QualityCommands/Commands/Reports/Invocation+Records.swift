import QualityModel

extension Invocation {
  /// A record of a kind that an option names by its identifier.
  /// - Throws: `record.not-found`, `record.other-kind`
  func record(_ option: String, _ kind: RecordSchema, _ reader: any RecordSource) throws -> String? {
    try value(option).map { try RecordLookup(reader: reader, kind: kind).require($0).id }
  }

  /// A year given with an option.
  func year(_ option: String) throws -> Int? {
    guard let text = value(option) else { return nil }
    guard let year = Int(text), (1900...2199).contains(year) else {
      throw Refusal(.usage, .usageNotAYear, ["value": .text(text)])
    }
    return year
  }

  /// The days of a year given as the argument, or those from `--from` to `--to`.
  /// - Throws: `usage.argument-missing` if neither is given, `usage.option-missing` if one end is missing,
  ///   `usage.days-reversed`
  func period() throws -> ClosedRange<Day> {
    if argument(0) != nil {
      let period = Period(year: try year(at: 0))
      return period.firstDay...period.lastDay
    }
    if !has("--from"), !has("--to"), command.arguments.contains(where: { $0.name == "YEAR" }) {
      throw command.lacks("YEAR")
    }
    _ = try required("--from")
    _ = try required("--to")
    guard let first = try day("--from"), let last = try day("--to"), first <= last else {
      throw Refusal(
        .usage, .usageDaysReversed, ["first": .text(value("--from") ?? ""), "last": .text(value("--to") ?? "")])
    }
    return first...last
  }
}

extension Refusal.ID {
  static let usageDaysReversed = Refusal.ID("usage.days-reversed")
}
