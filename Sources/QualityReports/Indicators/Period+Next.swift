package import QualityModel

extension Period {
  /// The period of the same length behind this one; `nil` behind days that are no year and no part of one.
  package var next: Period? {
    let first = lastDay.adding(days: 1)
    switch length {
    case .year: return Period(year: first.year)
    case .years(let count): return Period(from: first.year, to: first.year + count - 1)
    case .halfYear: return Period("\(first.year)-H\((first.month - 1) / 6 + 1)")
    case .quarter: return Period("\(first.year)-Q\((first.month - 1) / 3 + 1)")
    case .month: return Period("\(first.year)-\(first.month < 10 ? "0" : "")\(first.month)")
    case .days: return nil
    }
  }
}
