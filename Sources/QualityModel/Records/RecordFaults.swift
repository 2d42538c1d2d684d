/// A record that may not be written, with all that is wrong with it.
public struct RecordFaults: Error, Sendable, Equatable {
  public let record: String
  public let kind: String
  public let faults: [RecordValue.Fault]

  public init(record: String, kind: String, faults: [RecordValue.Fault]) {
    self.record = record
    self.kind = kind
    self.faults = faults
  }
}
