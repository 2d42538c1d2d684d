/// Something that was asked for and not done: a fact with a stable identifier.
///
/// The sentence for people is made from it at the edge. The facts are quoted in the sentence by their names; each says
/// what it is, and only the edge puts it into words. They never hold a client's data, SQL or a machine's inner state; what
/// only a programmer can use goes into `detail`, which is shown on request.
///
/// ```swift
/// throw Refusal(.rule, .recordWithdrawn, ["record": .record("NC-2025-014")])
/// ```
public struct Refusal: Error, Hashable, Sendable {
  /// What sort of thing went wrong; each has its exit code.
  public enum Sort: Int32, Sendable {
    /// A rule of the system forbids the step, or a check found something.
    case rule = 1
    /// The command was not understood.
    case usage = 64
    /// The data are wrong.
    case data = 65
    /// Reading or writing failed.
    case inputOutput = 74
  }

  /// Where in a file the reason stands.
  public struct Place: Hashable, Sendable {
    /// The file's name, as it is shown.
    public let file: String
    /// The line, counted from 1; `nil` if the file as a whole is meant.
    public let line: Int?
    /// The column of the table, by its number from 1 or by its header.
    public let column: String?

    /// The sheet of a spreadsheet; its lines are rows, and its columns have letters.
    public let sheet: String?

    /// A place in a file, as exactly as it is known.
    public init(file: String, line: Int? = nil, column: String? = nil, sheet: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.sheet = sheet
    }

    /// The place as people see it: `list.csv:12`, `Saraksts!F14` of a spreadsheet.
    package var text: String {
      guard let sheet else {
        return ([file] + [line.map { "\($0)" }, column].compactMap { $0 }).joined(separator: ":")
      }
      return "\(file): \(sheet)!\(column ?? "")\(line.map { "\($0)" } ?? "")"
    }
  }

  /// What sort of thing went wrong; it decides the exit code.
  public let sort: Sort
  /// The stable name of the kind of refusal, such as `review.signed`.
  public let identifier: ID
  /// What the sentence quotes, by the names that stand in its braces.
  public let facts: [String: Fact]
  /// Where in a file the reason stands, if it stands in one.
  public let place: Place?
  /// For programmers only.
  public let detail: String?

  /// - Parameters:
  ///   - sort: the sort of thing that went wrong
  ///   - identifier: the stable name, such as `review.signed`
  ///   - facts: what the sentence quotes, by name; never a client's data
  ///   - place: where in a file the reason stands
  ///   - detail: for programmers only, shown on request
  public init(
    _ sort: Sort, _ identifier: ID, _ facts: [String: Fact] = [:], at place: Place? = nil, detail: String? = nil
  ) {
    self.sort = sort
    self.identifier = identifier
    self.facts = facts
    self.place = place
    self.detail = detail
  }
}

extension Refusal {
  /// What every refusal about a record says of it: its identifier, and its kind as labels and as commands name it.
  package static func facts(about record: RecordValue) -> [String: Fact] {
    let kind = record.schema.key
    return ["record": .record(record.id), "kind": .kind(kind), "command": .command(kind)]
  }
}
