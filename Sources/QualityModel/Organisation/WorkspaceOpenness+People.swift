extension WorkspaceOpenness {
  /// Looks at who leads the workspace.
  public init(_ reader: any RecordReader) throws {
    let leads: Condition.Of<Person> = .any([.contains(\.roles, .qualityManager), .contains(\.roles, .director)])
    if try reader.has(Person.self, where: .all([leads, .isSet(\.account)])) {
      self = .closed
    } else {
      let isLed = try reader.has(Person.self, where: leads) || Appointments(reader).hasLeader()
      self = isLed ? .open : .unled
    }
  }
}
