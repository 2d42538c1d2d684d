/// From one number to another, as people write it: `93–100`, `93%-100%`, `no 3,4 līdz 3,6`.
///
/// Neither end is made up, and no middle between them.
struct WrittenRange {
  let low: ExactNumber
  let high: ExactNumber

  /// - Returns: `nil` where an end can mean two numbers, bears words, or the range runs backwards
  init?(_ text: String, as manner: WritingManner = .unknown) {
    guard let ends = InexactNumber.ends(of: text.folded),
      let low = try? manner.number(FieldValue.trimmed(String(ends.low))),
      let high = try? manner.number(FieldValue.trimmed(String(ends.high))), low <= high
    else { return nil }
    (self.low, self.high) = (low, high)
  }
}
