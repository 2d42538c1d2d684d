import QualityModel
import XMLSupport

/// Draws a `<chart>` element of a report document in a language.
struct ChartDrawing {
  let language: ReportLanguage

  func drawing(_ chart: XMLNode) -> XMLElement? {
    let id = "chart_" + (chart["id"] ?? "")
    let title = name(chart)
    switch chart["kind"] {
    case "bars": return bars(chart).drawing(id: id, title: title)
    case "stacked": return stacked(chart).drawing(id: id, title: title)
    case "pareto": return pareto(chart).drawing(id: id, title: title)
    case "trend": return trend(chart, title).drawing(id: id, title: title)
    case "radar": return radar(chart, title).drawing(id: id, title: title)
    case "heat": return heat(chart).drawing(id: id, title: title)
    default: return nil
    }
  }

  private func name(_ node: XMLNode) -> String {
    if let key = node["label"], let name = node["name"] { return language.phrases.text(key, ["name": name]) }
    return node["name"] ?? node["period"].map(language.period) ?? node["label"].flatMap(language.label) ?? ""
  }

  private func elements(_ node: XMLNode, _ name: String) -> [XMLNode] {
    node.elements.filter { $0.name == name }
  }

  private func value(_ node: XMLNode?) -> Double? {
    node?["number"].flatMap { ExactNumber($0)?.double }
  }

  private func target(_ chart: XMLNode) -> ChartTarget? {
    guard let target = elements(chart, "target").first, let value = value(target) else { return nil }
    return switch target["direction"] {
    case "lower": .atMost(value)
    case "none": .about(value)
    default: .atLeast(value)
    }
  }

  private func unit(_ chart: XMLNode) -> String? {
    chart["unitText"] ?? (chart["unit"] == "percent" ? "%" : nil)
  }

  private func bars(_ chart: XMLNode) -> BarChart {
    let points = elements(chart, "category").map { category in
      ChartPoint(label: name(category), value: value(elements(category, "point").first))
    }
    var bars = BarChart(
      points: points, target: target(chart), unit: unit(chart), numbers: language.chartNumbers,
      words: language.chartWords)
    bars.most = chart["most"].flatMap(Double.init)
    return bars
  }

  private func stacked(_ chart: XMLNode) -> StackedBarChart {
    let categories = elements(chart, "category").map { category in
      StackedCategory(label: name(category), counts: elements(category, "point").map { value($0).map { Int($0) } })
    }
    return StackedBarChart(
      series: elements(chart, "series").map(name), categories: categories, numbers: language.chartNumbers,
      words: language.chartWords)
  }

  private func pareto(_ chart: XMLNode) -> ParetoChart {
    let classes = elements(chart, "category").map { category in
      ParetoClass(label: name(category), count: Int(value(elements(category, "point").first) ?? 0))
    }
    return ParetoChart(classes: classes, numbers: language.chartNumbers, words: language.chartWords)
  }

  private func trend(_ chart: XMLNode, _ title: String) -> TrendChart {
    let categories = elements(chart, "category")
    let names = elements(chart, "series").map(name)
    let series = (0..<max(1, names.count)).map { index in
      TrendSeries(
        name: names.indices.contains(index) ? names[index] : title,
        points: categories.map { point(elements($0, "point"), index) })
    }
    let common = target(chart)
    var trend = TrendChart(
      periods: categories.map(name), series: series, targets: categories.map { common ?? goal($0) }, unit: unit(chart),
      numbers: language.chartNumbers, words: language.chartWords)
    trend.limits = categories.map(limits)
    return trend
  }

  /// What is to be reached in one category.
  private func goal(_ category: XMLNode) -> ChartTarget? {
    func number(_ name: String) -> Double? { category[name].flatMap { ExactNumber($0)?.double } }
    switch (number("least"), number("most")) {
    case (let low?, let high?): return .between(low: low, high: high)
    case (let low?, nil): return .atLeast(low)
    case (nil, let high?): return .atMost(high)
    case (nil, nil): return number("about").map { .about($0) }
    }
  }

  private func limits(_ category: XMLNode) -> TrendLimits? {
    let numbers = ["lower", "mean", "upper"].compactMap { category[$0].flatMap { ExactNumber($0)?.double } }
    return numbers.count == 3 ? TrendLimits(lower: numbers[0], mean: numbers[1], upper: numbers[2]) : nil
  }

  private func radar(_ chart: XMLNode, _ title: String) -> RadarChart {
    let trend = trend(chart, title)
    return RadarChart(
      axes: trend.periods, series: trend.series, most: chart["most"].flatMap { Double($0) } ?? 100,
      numbers: language.chartNumbers, words: language.chartWords)
  }

  private func heat(_ chart: XMLNode) -> HeatMap {
    let rows = elements(chart, "category").map { category in
      HeatMap.Row(label: name(category), values: elements(category, "point").map { value($0) })
    }
    return HeatMap(
      columns: elements(chart, "series").map(name), rows: rows, most: chart["most"].flatMap { Double($0) } ?? 100,
      numbers: language.chartNumbers, words: language.chartWords)
  }

  private func point(_ points: [XMLNode], _ index: Int) -> TrendPoint {
    guard points.indices.contains(index) else { return TrendPoint(value: nil) }
    let reason = points[index]["broken"].map { language.phrases.text("trend.broken.\($0)") }
    var point = TrendPoint(value: value(points[index]), isComparable: reason == nil, reason: reason)
    point.isSignal = points[index]["signal"] != nil
    return point
  }
}
