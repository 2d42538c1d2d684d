import QualityModel

/// How the answers to a question are spread over its options, in the order of the question.
struct QuestionSpread {
  let waves: QuestionWaves
  private var result: QuestionResult { waves.question }

  /// More options than these are no drawing and no table to be read.
  private static let most = 30
  private static let earlierSurveys = 2

  /// Bars of the share of those who answered; of counts where it is not known how many did.
  func chart(_ id: String) -> ReportChart? {
    guard !options.isEmpty else { return nil }
    let hasBase = hasBase
    var chart = ReportChart(
      id: id, kind: .bars, title: .label(hasBase ? "survey.spread.shares" : "survey.spread.counts"),
      unit: hasBase ? .percent : .count,
      categories: options.map { option in
        let share = FigureValue.share(option.people, of: result.answered).number
        return .init(name: name(option), points: [.init(number: hasBase ? share : ExactNumber(digits: option.people))])
      })
    chart.most = hasBase ? 100 : nil
    return chart
  }

  /// How many chose each option, beside the shares of the earlier surveys, each of a year of its own.
  func table() -> ReportTable? {
    guard !options.isEmpty else { return nil }
    let (cells, earlier) = (ResultCells(result: result), earlier)
    return ReportTable(
      id: "survey-spread",
      columns: [
        .init(label: "column.option"), .init(label: "column.count", isNumeric: true),
        .init(label: "column.share", isNumeric: true),
      ] + earlier.map { .init(label: "figures.year", isNumeric: true, year: $0.survey.opened?.year) },
      rows: options.map { option in
        .init(
          cells: [cells.name(option), .count(option.people), cells.share(option)]
            + earlier.map { QuestionSpread.share(of: option.name, in: $0) })
      }, more: all.count - options.count)
  }

  private static func share(of name: String, in result: QuestionResult) -> ReportTable.Cell {
    guard !result.isHidden, let option = result.distribution.first(where: { $0.name == name }) else { return .noData }
    return ResultCells(result: result).share(option)
  }

  private var earlier: [QuestionResult] {
    var years: Set = [result.survey.opened?.year]
    return Array(
      waves.earlier.filter { !$0.distribution.isEmpty && years.insert($0.survey.opened?.year).inserted }
        .prefix(QuestionSpread.earlierSurveys))
  }

  private var all: [OptionCounts.Option] { result.distribution }

  /// All of them, or where there are too many those that somebody chose.
  private var options: [OptionCounts.Option] {
    let all = all
    guard all.count > QuestionSpread.most else { return all }
    return Array(all.filter { $0.people > 0 }.prefix(QuestionSpread.most))
  }

  private var hasBase: Bool { result.answered > 0 && result.distribution.allSatisfy { $0.people <= result.answered } }

  /// The option, and of a scale which end is the best.
  private func name(_ option: OptionCounts.Option) -> ReportChart.Name {
    let question = result.question
    switch question.kind {
    case .yesNo: return .label(option.name == "yes" ? "boolean.true" : "boolean.false")
    case .scale where option.name == all.last?.name: return .phrase("survey.best-mark", name: option.name)
    case .scale where option.name == all.first?.name: return .phrase("survey.worst-mark", name: option.name)
    default: return .name(option.name)
    }
  }
}
