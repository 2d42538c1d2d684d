extension RecordValue {
  /// The pairs of days that stand in an order which cannot be, such as an end before the beginning.
  public var brokenOrders: [(earlier: RecordField, later: RecordField)] {
    schema.inOrder.compactMap { pair in
      guard pair.count == 2, let first = day(pair[0]), let second = day(pair[1]), second < first,
        let earlier = schema.field(pair[0]), let later = schema.field(pair[1])
      else { return nil }
      return (earlier, later)
    }
  }
}
