import QualityModel

/// How criteria are written on the screen. Everything unconfirmed is marked as such.
struct CriteriaText {
  let phrases: Phrases

  var language: Organisation.Language { phrases.language }

  func word(_ certainty: Certainty) -> String { phrases.text("choice.certainty.\(certainty.rawValue)") }
  func word(_ status: CatalogueStatus) -> String { phrases.text("choice.catalogueStatus.\(status.rawValue)") }
  func word(_ kind: CriterionKind) -> String { phrases.text("choice.criterionKind.\(kind.rawValue)") }

  /// ` [unconfirmed]` after what was not confirmed, nothing otherwise.
  func mark(_ certainty: Certainty) -> String {
    certainty == .unconfirmed ? " [\(phrases.text("criteria.mark.unconfirmed"))]" : ""
  }

  /// `8.5.1 Control of production and service provision`, with its mark.
  func line(_ criterion: Criterion) -> String {
    let certainty = criterion.titleCertainty(in: language.rawValue) == .unconfirmed ? .unconfirmed : criterion.certainty
    return "\(criterion.number) \(title(criterion))\(mark(certainty))"
  }

  /// The title for a table, where the number stands beside it. The mark comes first: long titles are cut at their end.
  func markedTitle(_ criterion: Criterion) -> String {
    let isUnconfirmed = criterion.leastCertain(in: language) == .unconfirmed
    return (isUnconfirmed ? "[\(phrases.text("criteria.mark.unconfirmed"))] " : "") + title(criterion)
  }

  /// The title; where only the provider's own copy has one, that.
  func title(_ criterion: Criterion) -> String { criterion.title.marked(in: language) }

  /// ` (the provider's own text)` where there is one.
  func ownMark(_ criterion: Criterion) -> String {
    criterion.official.isEmpty ? "" : " [\(phrases.text("criteria.mark.official"))]"
  }
}
