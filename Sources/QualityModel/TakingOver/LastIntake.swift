/// Finds the import that would be taken back: the last one that still stands.
public struct LastIntake {
  private let reader: any RecordReader

  public init(_ reader: any RecordReader) {
    self.reader = reader
  }

  /// The last import that was not taken back; `nil` if there is none.
  public func find() throws -> Record<Intake>? {
    try reader.records(Intake.self, order: [.descending(\.last)], limit: 1).first
  }
}
