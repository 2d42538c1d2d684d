public import QualityModel

/// The value of a figure for one year.
public enum FigureValue: Hashable, Sendable {
  case number(ExactNumber)
  /// A share, kept as its two whole numbers.
  case ratio(of: Int, in: Int)
  /// A value made of fewer parts than the year has, such as eleven months: shown, but never compared.
  case partial(ExactNumber, parts: Int, of: Int)
  /// A value that is known only roughly: shown as such, but never compared.
  case inexact(ExactNumber, Inexact)
  case noData(NoData)

  /// Why there is no value.
  public enum NoData: String, CaseIterable, Hashable, Sendable {
    /// Nothing was recorded.
    case none
    /// There is nothing to divide by.
    case denominator
    /// Records of the kind were not kept yet: that is not zero.
    case notKept = "kept"
    /// Only the range is known in which it lies.
    case range
    /// Nothing could be measured, and it is told why.
    case notMeasured
  }

  /// How a number that is not exact is to be read.
  public enum Inexact: String, CaseIterable, Hashable, Sendable {
    case estimate, about, lessThan, moreThan
  }

  /// A share; with a denominator of zero there is no data, neither 0 % nor 100 %.
  static func share(_ numerator: Int, of denominator: Int) -> FigureValue {
    denominator > 0 ? .ratio(of: numerator, in: denominator) : .noData(.denominator)
  }

  static func count(_ count: Int) -> FigureValue { .number(ExactNumber(digits: count)) }

  static func money(_ hundredths: Int) -> FigureValue { .number(ExactNumber(digits: hundredths, scale: 2)) }

  /// The number as shown: shares in percent with one decimal.
  public var number: ExactNumber? {
    switch self {
    case .number(let number), .partial(let number, _, _), .inexact(let number, _): number
    case .ratio(let numerator, let denominator):
      ExactNumber(digits: numerator * 100).divided(by: denominator, decimals: 1)
    case .noData: nil
    }
  }

  /// Whether the value stands for a whole year.
  var isWhole: Bool {
    switch self {
    case .number, .ratio: true
    case .partial, .inexact, .noData: false
    }
  }
}
