extension IndicatorTarget {
  /// A target as people write it in one cell: `≥ 95`, `ne vairāk kā 10`, `93–100` are limits. What is to be passed and not
  /// only reached, `> 31`, is no limit of that kind: a person says it as a condition.
  public static var readings: [ValueReading.Of<IndicatorTarget>] {
    [
      .reading(of: \.value, with: [\.low, \.high]) { text, manner in
        var target = Record<IndicatorTarget>()
        if let range = WrittenRange(text, as: manner) {
          (target.low, target.high) = (range.low, range.high)
        } else if let limit = WrittenLimit(text, as: manner) {
          if limit.isLowest { target.low = limit.number } else { target.high = limit.number }
        } else {
          return nil
        }
        return target
      }
    ]
  }
}
