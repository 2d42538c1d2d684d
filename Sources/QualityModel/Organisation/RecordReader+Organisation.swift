extension RecordReader {
  /// The organisation whose workspace this is.
  public func organisation() throws -> Record<Organisation>? {
    try record(Organisation.self, id: "ORG")
  }

  /// The last day that was played of a workspace with sample data, which there is today; `nil` in any other workspace.
  public func sampleDay() throws -> Day? { try organisation()?.sample }
}
