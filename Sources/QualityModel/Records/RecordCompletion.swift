/// What follows from the filled fields of a record where a person left the rest to the program.
///
/// Completed are the state, and only from what the record itself says (a record with its closing day is closed), and
/// the
/// first term, which by its meaning is the term at the beginning. Other days are never invented.
public enum RecordCompletion {
  /// Fills what a new record leaves open: its state, and its first term.
  public static func complete(_ record: inout RecordValue) {
    for (first, current) in record.schema.firstTerms where record.values[first] == nil {
      record.values[first] = record.values[current]
    }
    completeState(&record)
  }

  private static func completeState(_ record: inout RecordValue) {
    guard let field = record.schema.stateField, record.values[field.place] == nil,
      let first = field.kind.choices.first
    else { return }
    record.values[field.place] = .text(evidentState(of: record) ?? first)
  }

  private static func evidentState(of record: RecordValue) -> String? {
    switch record.schema.key {
    case Nonconformity.key where record["closed"] != nil: Nonconformity.State.closed.rawValue
    case Action.key where record["completedOn"] != nil: Action.State.completed.rawValue
    case Audit.key where record["reportedOn"] != nil: Audit.State.reported.rawValue
    case Feedback.key where record["answeredOn"] != nil: Feedback.State.answered.rawValue
    case AuditProgramme.key where record["approvedOn"] != nil: AuditProgramme.State.approved.rawValue
    case ExternalInspection.key where record["answeredOn"] != nil: ExternalInspection.State.answered.rawValue
    case ExternalInspection.key where record.text("result") == ExternalInspection.Result.withoutDemands.rawValue:
      ExternalInspection.State.closed.rawValue
    case InspectionDemand.key where record["completedOn"] != nil: InspectionDemand.State.done.rawValue
    default: nil
    }
  }

  /// Keeps the first due day when the term is moved.
  public static func keepFirstTerms(_ old: RecordValue, _ new: inout RecordValue) {
    for (first, current) in new.schema.firstTerms
    where new.values[first] == nil && old.values[current] != new.values[current] {
      new.values[first] = old.values[current]
    }
  }
}
