import QualityModel

@testable import QualityReports

extension ReviewFigure {
  /// By how much the year differs from the one before; `nil` where they cannot be compared.
  var difference: String? { if case .differs(let difference)? = change { difference.number.text } else { nil } }

  var judgement: FigureChange.Judgement? {
    if case .differs(let difference)? = change { difference.judgement } else { nil }
  }
}
