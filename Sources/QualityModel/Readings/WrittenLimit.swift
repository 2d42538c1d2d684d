/// A number that may be reached and not passed, as people write it: `≥ 95 %`, `vismaz 95`, `ne vairāk kā 10`.
struct WrittenLimit {
  let number: ExactNumber
  /// Whether nothing below it is good; otherwise nothing above it is.
  let isLowest: Bool

  /// - Returns: `nil` where the number can mean two or bears words, and where it is to be passed: `> 31`
  init?(_ text: String, as manner: WritingManner = .unknown) {
    let text = text.folded
    guard InexactNumber(text) == .limit, let first = text.firstIndex(where: \.isNumber),
      let number = try? manner.number(String(text[first...]))
    else { return nil }
    let words = text[..<first].split(separator: " ").joined(separator: " ")
    guard let isLowest = WrittenLimit.lowest.contains(words) ? true : WrittenLimit.highest.contains(words) ? false : nil
    else { return nil }
    (self.number, self.isLowest) = (number, isLowest)
  }

  private static let lowest: Set<String> = [
    "≥", "⩾", ">=", "=>", "vismaz", "ne mazak ka", "ne mazak par", "no less than", "not less than", "at least",
  ]
  private static let highest: Set<String> = [
    "≤", "⩽", "<=", "=<", "lidz", "ne vairak ka", "ne vairak par", "no more than", "not more than", "at most", "up to",
  ]
}
