/// The ways by which something comes to be written. All of them lead to the store's one writer.
///
/// A test of doors plays a rule through every one of them; a door that joins the list is in all those tests.
public enum Door: String, CaseIterable, Sendable {
  /// A step of a lifecycle: `aplis nonconformity contain`.
  case step
  /// A record added or changed by hand: `aplis nonconformity add`, `edit`.
  case record
  /// A table with new records.
  case `import`
  /// A table that changes records.
  case update
  /// A form that came back.
  case form
  /// A program that uses the library.
  case library

  /// Whether what comes this way is believed to have happened elsewhere: its state and the days of its past steps.
  public var believesThePast: Bool { self == .import || self == .update }
}
