/// A piece of a day or a period as somebody wrote it.
enum WrittenPart: Equatable {
  /// Four figures between 1900 and 2199.
  case year(Int)
  /// One or two figures.
  case number(Int, figures: Int)
  /// A Roman numeral or a word such as `pirmais`, 1 to 4.
  case ordinal(Int)
  case month(Int)
  case yearWord, half, quarter
  /// A word before the first of several.
  case from
  case silent
  /// `.`, `,`, `/`, or `-` for every dash and the word `līdz`.
  case sign(Character)

  init(_ meaning: PeriodWords.Meaning) {
    self =
      switch meaning {
      case .month(let month): .month(month)
      case .year: .yearWord
      case .half: .half
      case .quarter: .quarter
      case .ordinal(let place): .ordinal(place)
      case .from: .from
      case .to: .sign("-")
      case .and: .sign(",")
      case .silent: .silent
      }
  }

  var year: Int? { if case .year(let year) = self { year } else { nil } }
  var number: Int? { if case .number(let number, _) = self { number } else { nil } }
  var month: Int? { if case .month(let month) = self { month } else { nil } }

  /// Which quarter or half-year is meant, by whatever sign.
  var place: Int? {
    switch self {
    case .ordinal(let place), .number(let place, figures: 1): place
    default: nil
    }
  }

  /// Whether figures or words stand there, and no sign.
  var isFigure: Bool {
    switch self {
    case .year, .number: true
    default: false
    }
  }
}
