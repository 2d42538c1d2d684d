import QualityModel

extension ReportChart {
  /// A trend over the years of a figure; the line is broken where the years cannot be compared.
  static func years(of figure: ReviewFigure, _ years: [Int], title: Name, kind: Kind = .trend) -> ReportChart {
    let last = years.count - 1
    let categories = years.enumerated().map { index, year in
      var point = Point(number: figure.values[index].number)
      point.broken = figure.breaks[index]
      if index == last, case .broken(let reason)? = figure.change, reason != .missing { point.broken = reason }
      return Category(name: .name("\(year)"), points: [point])
    }
    return ReportChart(
      id: figure.name == nil ? figure.id : "chart-\(figure.id)", kind: kind, title: title, unit: figure.unit,
      unitText: figure.unitText, series: [], target: figure.target?.number, direction: figure.direction,
      categories: categories)
  }
}
