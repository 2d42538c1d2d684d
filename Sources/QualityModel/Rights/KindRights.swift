/// Who may write the records of a kind outside the steps of its lifecycle: a table, as lifecycles are.
///
/// One row that allows it is enough. What no row speaks of nobody does: it is set by the program, or by a command of its
/// own.
///
/// ```swift
/// Nonconformity.schema.rights.rows.filter { $0.deed == .edit }
/// ```
public struct KindRights: Sendable {
  /// The rows, in the order in which they are printed.
  public let rows: [WriteRight]
  /// The commands by which records of the kind are made, where nobody adds one as it is.
  public let commands: [String]
  /// The fields that nobody changes: those that the rows themselves write, and those that stay as they came.
  private let unwritten: Set<RecordField>
  /// Whether a change may write more than was asked for.
  package let writes: Bool

  init(rows: [WriteRight], commands: [String], kept: [RecordField]) {
    self.rows = rows
    self.commands = commands
    let written = rows.flatMap(\.effects).flatMap(\.fields)
    writes = !written.isEmpty
    unwritten = Set(written + kept)
  }

  /// What a kind says of its rights.
  public typealias Of<Kind: RecordKind> = Typed<Kind, KindRights>

  /// The rows of a deed that speak of a field: those that name it, otherwise those that name none.
  /// What the rows themselves write nobody does, nor what stays as it came.
  func rows(for deed: WriteRight.Deed, of field: RecordField) -> [WriteRight] {
    if unwritten.contains(field) || field.isOfFile { return [] }
    let rows = rows(for: deed)
    let own = rows.filter { $0.fields.contains(field) }
    return own.isEmpty ? rows.filter(\.fields.isEmpty) : own
  }

  /// Whether anybody does it at all.
  package func hasRows(for deed: WriteRight.Deed) -> Bool { rows.contains { $0.deed == deed } }

  /// The rows of a deed about the record as a whole.
  func rows(for deed: WriteRight.Deed) -> [WriteRight] { rows.filter { $0.deed == deed } }

  /// The fields whose change empties another one.
  package func fieldsEmptying(_ field: RecordField) -> [RecordField] {
    rows.filter { row in
      row.effects.contains { if case .clear(let fields) = $0 { fields.contains(field) } else { false } }
    }.flatMap(\.fields)
  }
}

extension Typed where Kind: RecordKind, Subject == KindRights {
  /// Whoever takes part in the system writes it; employees do not.
  public static var standard: Self { .table([.add(by: [.participant]), .edit(by: [.participant])]) }

  /// Anybody may report by it; what was reported is changed by those who take part in the system.
  static var reported: Self { .table([.add(by: [.anyone]), .edit(by: [.participant])]) }

  /// A kind's own table. What it does not say of withdrawing, taking over and redacting is said for all kinds alike.
  /// - Parameters:
  ///   - commands: those by which records are made, where nobody adds one as it is
  ///   - kept: fields that stay as they came with the record
  static func table(
    _ rows: [WriteRight.Of<Kind>], through commands: [String] = [], keeping kept: [FieldPath<Kind>] = []
  ) -> Self {
    let own = rows.map(\.value)
    let common = [commonWithdrawal, .takeOver(by: managers), .redact(by: managers)].map(\.value)
    let missing = common.filter { row in !own.contains { $0.deed == row.deed } }
    return Self(KindRights(rows: own + missing, commands: commands, kept: kept.map(Kind.field)))
  }

  /// What was taken out of use counts nowhere: of records with a lifecycle that is a way around every step still to come.
  private static var commonWithdrawal: WriteRight.Of<Kind> {
    Kind.stateField == nil ? .withdraw(by: [.participant]) : .withdraw(by: managers, isReserved: true)
  }

  private static var managers: [StepPerformer.Of<Kind>] { [.role(.qualityManager), .role(.director)] }
}
