extension ChartAxis {
  /// The texts of the ticks, all with as many decimals as the finest of them needs.
  func tickTexts(_ numbers: ChartNumbers) -> [String] {
    let decimals = self.decimals
    return ticks.map { numbers.text($0, minimumDecimals: decimals, maximumDecimals: decimals) }
  }

  /// The width of the widest tick text.
  func tickWidth(_ numbers: ChartNumbers) -> Double {
    tickTexts(numbers).map { TextMeasure.width($0, size: ChartSize.note) }.max() ?? 0
  }
}
