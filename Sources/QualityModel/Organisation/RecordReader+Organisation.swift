extension RecordReader {
  /// The organisation whose workspace this is.
  public func organisation() throws -> Record<Organisation>? {
    try record(Organisation.self, id: "ORG")
  }
}
