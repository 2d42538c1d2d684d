/// Writes coordinates with at most two decimals, so that the same drawing always has the same bytes.
enum ChartCoordinate {
  static func text(_ value: Double) -> String {
    let hundredths = Int((min(1e9, max(-1e9, value)) * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    switch (rest, rest % 10) {
    case (0, _): return sign + String(whole)
    case (_, 0): return sign + "\(whole).\(rest / 10)"
    default: return sign + "\(whole)." + (rest < 10 ? "0" : "") + String(rest)
    }
  }
}
