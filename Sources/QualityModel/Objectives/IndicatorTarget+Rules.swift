extension IndicatorTarget {
  /// By whatever way a target comes: it says something, and nothing that no value could reach.
  public static let rules: [RecordRule.Of<IndicatorTarget>] = [
    .rule("target.says-nothing", always: true) { writing in
      let target = writing.new
      let isEmpty = target.value == nil && target.low == nil && target.high == nil && target.condition == nil
      return isEmpty && target.withdrawn == nil ? [:] : nil
    },
    .rule("target.limits-reversed", always: true) { writing in
      guard let low = writing.new.low, let high = writing.new.high, high < low else { return nil }
      return ["low": .number(low), "high": .number(high)]
    },
    .rule("target.outside-its-limits", always: true) { writing in
      let target = writing.new
      guard let value = target.value else { return nil }
      guard
        let limit = [target.low.flatMap { value < $0 ? $0 : nil }, target.high.flatMap { $0 < value ? $0 : nil }]
          .compactMap({ $0 }).first
      else { return nil }
      return ["value": .number(value), "limit": .number(limit)]
    },
  ]
}
