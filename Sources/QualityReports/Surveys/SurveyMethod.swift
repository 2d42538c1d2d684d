import QualityModel

/// By which rules the page was computed, how many comparisons were made, and how many chance alone would mark.
struct SurveyMethod {
  let waves: SurveyWaves

  func section() -> ReportSection {
    ReportSection(
      "method", label: "survey.method",
      [
        .facts(
          [
            ReportFact("survey.satisfied", .label("survey.method.satisfied")),
            ReportFact("survey.interval", .label("survey.method.interval")),
            ReportFact("survey.parts", hasParts ? .label("survey.method.parts") : nil),
          ] + comparing)
      ])
  }

  private var hasParts: Bool { waves.questions.contains { !$0.question.subgroups.isEmpty } }

  private var comparing: [ReportFact] {
    guard waves.questions.contains(where: { $0.change != nil }) else { return [] }
    return [
      ReportFact("survey.change", .label("figure.test.persons")),
      ReportFact("survey.compared", .count(waves.compared)),
      ReportFact("survey.by-chance", waves.compared > 0 ? .number(waves.byChance, unit: nil) : nil),
    ]
  }
}
