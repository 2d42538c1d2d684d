import QualityModel

/// How the results of a question stand in tables and facts: shares in percent, means with two decimals.
struct ResultCells {
  let result: QuestionResult

  /// How many answered.
  var answered: ReportTable.Cell {
    if result.question.kind == .multiple, result.isTallied, result.chosen.people == nil {
      return .label("survey.several.unknown")
    }
    return .count(result.answered)
  }

  var satisfied: ReportTable.Cell? { shown(result.satisfied.map { .share(of: $0.part, in: $0.whole) }) }

  /// Wilson's interval of the share of satisfied people.
  var interval: ReportTable.Cell? {
    shown(
      result.satisfied.map { share in
        let interval = share.interval
        return .range(ResultCells.percent(interval.low), ResultCells.percent(interval.high), unit: "%")
      })
  }

  var mean: ReportTable.Cell? { result.question.kind == .scale ? shown(number(result.mean, decimals: 2)) : nil }
  var median: ReportTable.Cell? { result.question.kind == .scale ? shown(number(result.median, decimals: 1)) : nil }

  /// An option in its own words; yes and no in those of the page.
  func name(_ option: OptionCounts.Option) -> ReportTable.Cell {
    guard result.question.kind == .yesNo, ["yes", "no"].contains(option.name) else { return .text(option.name) }
    return .label(option.name == "yes" ? "boolean.true" : "boolean.false")
  }

  /// How many of those who answered chose an option, as a share; nothing where it is not known how many answered.
  func share(_ option: OptionCounts.Option) -> ReportTable.Cell {
    let base = result.answered
    return base >= option.people ? .ratio(option.people, base) : .noData
  }

  /// A fraction as percent with one decimal.
  static func percent(_ fraction: Double) -> ExactNumber { ExactNumber(fraction * 100, decimals: 1) }

  private func number(_ fraction: ExactFraction?, decimals: Int) -> ReportTable.Cell? {
    fraction.map { .number($0.rounded(to: decimals), unit: nil) }
  }

  private func shown(_ cell: ReportTable.Cell?) -> ReportTable.Cell? { result.isHidden ? nil : cell }
}
