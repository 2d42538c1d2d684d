extension RecordValue {
  /// Whether a record that another register brought became there what it is: one without states always did.
  package var isMadeElsewhere: Bool { schema.lifecycle == nil || !isAtBeginning }

  /// Whether the record stands where its lifecycle begins and bears nothing that later steps write, or its kind has none.
  package var isAtBeginning: Bool {
    guard let lifecycle = schema.lifecycle else { return true }
    guard lifecycle.stateIsTold || lifecycle.state(of: self) == lifecycle.initial else { return false }
    let told = Set(lifecycle.beginning?.inputs.map(\.field) ?? []).union([lifecycle.stateField])
    return lifecycle.sealed.subtracting(told).allSatisfy { self[$0] == nil }
  }
}
