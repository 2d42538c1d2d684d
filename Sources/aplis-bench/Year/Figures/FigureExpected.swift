/// What a figure of the review must be.
enum FigureExpected: Equatable {
  /// A number as it is printed: `12`, `34.5`.
  case number(String)
  /// A share in per cent with its parts.
  case share(Int, of: Int)
  /// There is nothing to compute it from.
  case noData

  static func count(_ count: Int) -> FigureExpected { .number("\(count)") }

  /// One decimal, halves away from nought.
  static func tenths(_ sum: Int, dividedBy count: Int) -> String {
    let tenths = (sum * 20 + count) / (count * 2)
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func money(_ cents: [Int]) -> FigureExpected {
    guard !cents.isEmpty else { return .noData }
    let sum = cents.reduce(0, +)
    return .number("\(sum / 100).\(sum % 100 / 10)\(sum % 10)")
  }

  var text: String {
    switch self {
    case .number(let number): number
    case .share(let part, let whole): whole == 0 ? "no data" : "\(part)/\(whole)"
    case .noData: "no data"
    }
  }
}
