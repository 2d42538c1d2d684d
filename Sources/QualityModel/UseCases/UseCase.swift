/// Something the quality system does: record a finding and what follows from it, decide in a review, prepare an audit.
///
/// A use case reads, decides and notes what is to be written; it writes nothing itself. The store runs it in one
/// transaction, whatever way it came, and may run it twice with the same result.
///
/// ```swift
/// let added = try workspace.write(as: actor) { try $0.perform(RecordAddition(record)) }
/// ```
public protocol UseCase {
  /// What is told to whoever asked for it.
  associatedtype Outcome
  /// Works out what is to be written.
  /// - Parameter work: lends the records, tells who acts and when, and takes the notes of what is to be written
  func run(_ work: inout Work) throws -> Outcome
}
