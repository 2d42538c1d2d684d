/// Values that lie in the calendar: days and periods, and fields that may be empty of them.
public protocol CalendarValue: Sendable {}

extension Day: CalendarValue {}
extension Period: CalendarValue {}
extension Optional: CalendarValue where Wrapped: CalendarValue {}

/// Values that lead to a record of a certain kind, and fields that may be empty of them.
public protocol ReferenceValue: Sendable {
  /// The kind that is led to.
  associatedtype Target: RecordKind
}

extension RecordID: ReferenceValue where Kind: RecordKind {
  public typealias Target = Kind
}

extension Optional: ReferenceValue where Wrapped: ReferenceValue {
  public typealias Target = Wrapped.Target
}
