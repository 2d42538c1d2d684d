/// Something that was asked for and not done: a fact with a stable identifier. The sentence for people is made from
/// it at the edge.
///
/// The facts are quoted in the sentence by their names. They never hold a client's data, SQL or a machine's inner
/// state;
/// what only a programmer can use goes into `detail`, which is shown on request.
public struct Refusal: Error, Hashable, Sendable {
  /// What sort of thing went wrong; each has its exit code.
  public enum Cause: Int32, Sendable {
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
    public let file: String
    public let line: Int?
    public let column: String?

    public init(file: String, line: Int? = nil, column: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  public let cause: Cause
  /// The stable name of the kind of refusal, such as `review.signed`.
  public let identifier: String
  public let facts: [String: String]
  public let place: Place?
  /// For programmers only.
  public let detail: String?

  public init(
    _ cause: Cause, _ identifier: String, _ facts: [String: String] = [:], at place: Place? = nil, detail: String? = nil
  ) {
    self.cause = cause
    self.identifier = identifier
    self.facts = facts
    self.place = place
    self.detail = detail
  }
}
