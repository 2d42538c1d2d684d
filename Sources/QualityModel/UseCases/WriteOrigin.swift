/// The way by which something comes to be written. This is the list of all ways there are.
///
/// Each of them goes through the same checks of the store; they differ only in what is believed. A new way is added
/// here, and thereby stands in every test that tries a rule at each of them.
///
/// ```swift
/// try workspace.write(as: actor, through: .recordCommand) { try $0.perform(RecordAddition(record)) }
/// ```
public enum WriteOrigin: String, CaseIterable, Sendable {
  /// A command that does what the quality system does: takes a step, plans, decides, signs.
  case stepCommand
  /// A command that adds, edits or withdraws any record.
  case recordCommand
  /// A table or catalogue of new records.
  case `import`
  /// A table or catalogue that may change what stands there already.
  case update
  /// A form that came back filled in.
  case form
  /// A program that uses the library.
  case library

  /// Whether records come from another register, in which they became what they are.
  ///
  /// Then their state and the days of their past steps are believed, and a changed state is taken for the step that
  /// leads to it. Who acts is never believed: a step that is taken here needs the right person.
  public var believesPast: Bool {
    switch self {
    case .import, .update: true
    case .stepCommand, .recordCommand, .form, .library: false
    }
  }
}
