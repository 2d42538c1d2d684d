import QualityModel

/// How scores are written for people. Numbers have at most one decimal, rounded half away from zero.
struct ScoreText {
  let phrases: Phrases

  func number(_ number: ExactFraction?) -> String {
    guard let number else { return "–" }
    let rounded = number.rounded(to: 1).text
    let short = rounded.hasSuffix(".0") ? String(rounded.dropLast(2)) : rounded
    return phrases.language.rules.plainNumber(short)
  }

  func line(_ score: PanelScore?) -> String {
    guard let score else { return "–" }
    switch score.outcome {
    case .notAssessed: return "–"
    case .incomplete: return phrases.text("assessment.incomplete")
    case .notApplicable: return word(ScoringPanel.notApplicable)
    case .answered(let answer): return word(answer)
    case .rated(let number):
      guard score.places.count > 1, let sum = score.sum else { return self.number(number) }
      return phrases.text(
        "assessment.sum", ["score": self.number(number), "sum": "\(sum)", "max": "\(score.places.count * 100)"])
    }
  }

  func word(_ word: String) -> String {
    phrases.choice(word, of: CriterionScore.fields.fulfilment.key, in: CriterionScore.schema)
  }

  /// `Plāno: 60, Pierādījumi daudzās jomās`.
  func place(_ place: PanelScore.Place, _ dimension: ScoringDimension?) -> String {
    let language = phrases.language
    let title = dimension?.title.text(in: language) ?? place.dimension
    let value = place.value.map { "\($0), " } ?? ""
    return "\(title): \(value)\(place.band.title.text(in: language)) – \(place.band.meaning.text(in: language))"
  }

  /// How far apart, in hundredths of the scale.
  func disagreement(_ spread: ScoreSpread) -> String {
    guard let disagreement = spread.disagreement, let percent = ExactFraction(100).multiplied(by: disagreement) else {
      return "–"
    }
    return phrases.language.rules.plainPercent(percent.rounded(to: 0).text)
  }

  /// `0–10: 1 · 31–50: 2` for each dimension that has something.
  func distribution(_ spread: ScoreSpread) -> [String] {
    spread.criterion.panel.dimensions.compactMap { dimension in
      let counts = spread.distribution[dimension.key] ?? [:]
      let parts = dimension.bands.compactMap { band in
        counts[band.key].map { "\(self.band(band)): \($0)" }
      }
      guard !parts.isEmpty else { return nil }
      let name = spread.criterion.panel.dimensions.count > 1 ? dimension.title.text(in: phrases.language) + ": " : ""
      return name + parts.joined(separator: " · ")
    }
  }

  private func band(_ band: ScoringBand) -> String {
    guard let range = band.range else { return band.title.text(in: phrases.language) }
    return range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }
}
