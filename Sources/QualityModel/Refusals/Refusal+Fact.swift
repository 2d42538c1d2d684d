extension Refusal {
  /// Something that the sentence of a refusal quotes. Its case says what it is, so that it can be put into the words of
  /// any language without knowing the refusal.
  ///
  /// A text in quotation marks is a fact of its own; everything else says its sort.
  ///
  /// ```swift
  /// let facts: [String: Refusal.Fact] = ["record": .record("NC-2025-014"), "year": "2025", "day": .day(due)]
  /// ```
  public indirect enum Fact: Hashable, Sendable {
    /// What stands in every language as it is: names of files, words of commands, what somebody typed.
    case text(String)
    /// How many, or which one in a row.
    case count(Int)
    /// A calendar day.
    case day(Day)
    /// A number with its decimals, to be typed as it stands.
    case number(ExactNumber)
    /// In what a field counts.
    case unit(MeasuredUnit)
    /// The identifier of a record.
    case record(String)
    /// The identifier of a person, with the name where it is known.
    case person(String, name: String? = nil)
    /// A kind of record, by its key; `nil` for any kind.
    case kind(String?)
    /// A kind of record as commands call it, by its key.
    case command(String)
    /// A field of a kind, by the keys of both.
    case field(String, of: String)
    /// A word of a field's choices, by the keys of field and kind.
    case choice(String, field: String, of: String)
    /// A state of a kind's lifecycle, by the key of the kind.
    case state(String, of: String)
    /// Something that only some may do outside the lifecycles, by its name.
    case task(String)
    /// Those who may do something, by the name of a ``StepPerformer`` and the key of the kind.
    case performer(String, of: String)
    /// Duties that must not lie in one hand, by the name of their separation.
    case separation(String)
    /// What is wrong with the value of a field, by the keys of field and kind.
    case problem(FieldProblem, field: String, of: String)
    /// What a command takes by its place, by its name.
    case argument(String)
    /// A part of a workspace that a check looks through.
    case part(CheckPart)
    /// Several facts; none are told as such.
    case list([Fact])
  }
}

extension Refusal.Fact: ExpressibleByStringInterpolation {
  /// A text as it stands.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Refusal.Fact {
  /// Words that stand in every language as they are.
  public static func words(_ words: some Sequence<String>) -> Refusal.Fact { .list(words.map { .text($0) }) }

  /// Records by their identifiers.
  public static func records(_ ids: some Sequence<String>) -> Refusal.Fact { .list(ids.map { .record($0) }) }

  /// The first few, and a sign that there are more.
  package static func first(_ most: Int, of facts: [Refusal.Fact]) -> Refusal.Fact {
    .list(facts.prefix(most) + (facts.count > most ? ["…"] : []))
  }

  /// The fact without a language: identifiers, keys and digits, as programs read them.
  public var plain: String {
    switch self {
    case .text(let text), .record(let text), .person(let text, nil), .kind(let text?), .command(let text),
      .field(let text, _), .choice(let text, _, _), .state(let text, _), .task(let text), .performer(let text, _),
      .separation(let text), .argument(let text):
      text
    case .problem(let problem, _, _): problem.identifier
    case .count(let count): "\(count)"
    case .part(let part): part.rawValue
    case .kind(nil): ""
    case .day(let day): day.text
    case .number(let number): number.text
    case .unit(let unit): unit.rawValue
    case .person(let id, let name?): "\(id) \(name)"
    case .list(let facts): facts.map(\.plain).joined(separator: ", ")
    }
  }
}

extension Refusal.Fact {
  /// A field of a kind that is known, named by key path.
  static func field<Kind: RecordKind>(_ path: FieldPath<Kind>, of kind: Kind.Type) -> Self {
    .field(kind.field(path).key, of: kind.key)
  }
}
