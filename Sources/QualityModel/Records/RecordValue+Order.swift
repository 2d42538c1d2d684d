extension RecordValue {
  /// The pairs of days that stand in an order which cannot be, such as an end before the beginning.
  public var brokenOrders: [(earlier: RecordField, later: RecordField)] {
    schema.daysInOrder.filter { pair in
      guard let first = day(pair.earlier), let second = day(pair.later) else { return false }
      return second < first
    }
  }
}
