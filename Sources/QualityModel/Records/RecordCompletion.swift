/// What follows from the filled fields of a record where a person left the rest to the program.
///
/// Completed are the state, and only from what the record itself says (a record with its closing day is closed), and
/// the
/// first term, which by its meaning is the term at the beginning. Other days are never invented.
public enum RecordCompletion {
  /// Fills what a new record leaves open: its state, and its first term.
  public static func complete(_ record: inout RecordValue) {
    for (first, current) in record.schema.firstTerms where record[first] == nil {
      record[first] = record[current]
    }
    completeState(&record)
  }

  private static func completeState(_ record: inout RecordValue) {
    guard let field = record.schema.stateField, record.values[field.place] == nil,
      let first = field.kind.choices.first
    else { return }
    record.values[field.place] = .text(record.schema.evidentStates.first { $0.isEvident(record) }?.state ?? first)
  }

  /// Keeps the first due day when the term is moved.
  public static func keepFirstTerms(_ old: RecordValue, _ new: inout RecordValue) {
    for (first, current) in new.schema.firstTerms
    where new[first] == nil && old[current] != new[current] {
      new[first] = old[current]
    }
  }
}
