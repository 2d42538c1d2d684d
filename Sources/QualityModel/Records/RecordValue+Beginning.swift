extension RecordValue {
  /// Whether the record stands where its lifecycle begins, or its kind has none.
  var isAtBeginning: Bool {
    guard let lifecycle = schema.lifecycle else { return true }
    return lifecycle.state(of: self) == lifecycle.initial
  }
}
