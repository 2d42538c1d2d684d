extension Nonconformity {
  /// A nonconformity is registered on the day it is written; its term runs from there (ISO 9001:2015, 10.2).
  public static let completions: [CompletionRule.Of<Nonconformity>] = [
    .rule { nonconformity, reader, today in
      let registered = nonconformity.registered ?? today
      nonconformity.registered = registered
      if nonconformity.due == nil {
        nonconformity.due = try term(of: nonconformity.severity, reader).map { registered.adding(days: $0) }
      }
      nonconformity.firstDue = nonconformity.firstDue ?? nonconformity.due
    }
  ]

  /// How many days there are; an observation asks for nothing by a certain day.
  private static func term(of severity: Severity, _ reader: any RecordReader) throws -> Int? {
    switch severity {
    case .major: try Settings(reader: reader).number(.major)
    case .minor: try Settings(reader: reader).number(.minor)
    case .observation: nil
    }
  }
}
