public import Foundation

extension RecordFaults: CustomStringConvertible, LocalizedError {
  /// What may not be written and why, for a log or an error that nobody caught: the kind, the record, and each field with
  /// the identifier of its problem. No value stands in it.
  ///
  /// ```swift
  /// "\(faults)"   // "nonconformity NC-2025-014: found field.not-a-day, severity field.missing"
  /// ```
  public var description: String {
    let name = record.isEmpty ? kind : "\(kind) \(record)"
    return "\(name): " + faults.map { "\($0.field.key) \($0.problem.identifier)" }.joined(separator: ", ")
  }

  /// The same as ``description``.
  public var errorDescription: String? { description }
}
