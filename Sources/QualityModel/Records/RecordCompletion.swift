/// What follows from the filled fields of a record where a person left the rest to the program.
///
/// Completed are the state, and only from what the record itself says (a record with its closing day is closed), and
/// the first term, which by its meaning is the term at the beginning. Other days are never invented.
public enum RecordCompletion {
  /// Fills what a new record leaves open: its state, and its first term.
  public static func complete(_ record: inout RecordValue) {
    // Most rows of an import leave nothing open, and a row that is not touched is not copied.
    let terms = record.schema.firstTerms.filter { record[$0.first] == nil && record[$0.current] != nil }
    let state = openState(of: record)
    guard !terms.isEmpty || state != nil else { return }
    for (first, current) in terms { record[first] = record[current] }
    if let state { record[state.field] = .text(state.word) }
  }

  /// Where a given record says nothing of what the program fills, what stands there is meant: to bring the same record
  /// again is no change, whatever terms hold meanwhile.
  package static func keepFilled(_ old: RecordValue, _ given: inout RecordValue) {
    if let state = given.schema.stateField, given.values[state.place] == nil {
      given.values[state.place] = old.values[state.place]
    }
    for rule in given.schema.completions where rule.concerns(given) {
      for field in rule.fields where given.values[field.place] == nil {
        given.values[field.place] = old.values[field.place]
      }
    }
  }

  /// The state that follows from a record's own fields where nobody told one.
  private static func openState(of record: RecordValue) -> (field: RecordField, word: String)? {
    guard let field = record.schema.stateField, record.values[field.place] == nil,
      let first = field.kind.choices.first
    else { return nil }
    return (field, record.schema.evidentStates.first { $0.isEvident(record) }?.state ?? first)
  }

  /// Keeps the first due day when the term is moved.
  public static func keepFirstTerms(_ old: RecordValue, _ new: inout RecordValue) {
    for (first, current) in new.schema.firstTerms
    where new[first] == nil && old[current] != new[current] {
      new[first] = old[current]
    }
  }
}
