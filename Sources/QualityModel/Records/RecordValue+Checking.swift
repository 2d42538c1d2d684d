extension RecordValue {
  /// What is wrong with a field of a record.
  public struct Fault: Hashable, Sendable {
    /// The field that is at fault.
    public let field: RecordField
    /// What is wrong with it.
    public let problem: FieldProblem

    /// Names a field and what is wrong with it.
    public init(field: RecordField, problem: FieldProblem) {
      self.field = field
      self.problem = problem
    }

    public static func == (left: Fault, right: Fault) -> Bool {
      left.field.key == right.field.key && left.problem == right.problem
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(field.key)
      hasher.combine(problem)
    }
  }

  /// Everything that keeps the record from being written, apart from its references: what is missing, of a wrong
  /// kind, or
  /// may not be kept.
  public var faults: [Fault] {
    var faults: [Fault] = []
    for field in schema.fields {
      if let problem = problem(of: field) { faults.append(Fault(field: field, problem: problem)) }
    }
    return faults
  }

  private func problem(of field: RecordField) -> FieldProblem? {
    guard let value = values[field.place] else { return field.isRequired ? .missing : nil }
    if field.isRequired, value.isBlank { return .missing }
    return field.kind.problem(with: value)
  }
}

extension FieldKind {
  /// Whether a value fits the kind; `nil` if it does.
  func problem(with value: FieldValue) -> FieldProblem? {
    switch (self, value) {
    case (.text, .text(let text)), (.longText, .text(let text)): FreeText.problem(in: text)
    case (.textList, .list(let items)): items.lazy.compactMap { FreeText.problem(in: $0) }.first
    case (.integer(let range), .integer(let integer)): range.contains(integer) ? nil : .notAnInteger(range)
    case (.number, .number), (.money, .money), (.day, .day), (.period, .period), (.boolean, .boolean): nil
    case (.choice(let words), .text(let word)): words.contains(word) ? nil : .notAChoice(words)
    case (.choiceList(let words), .list(let items)): items.allSatisfy(words.contains) ? nil : .notAChoice(words)
    case (.reference, .text(let id)), (.anyReference, .text(let id)): Self.isIdentifier(id) ? nil : .notAnIdentifier
    case (.referenceList, .list(let ids)): ids.allSatisfy(Self.isIdentifier) ? nil : .notAnIdentifier
    default: mismatch
    }
  }

  /// What is wrong with a value of another sort than the field's.
  private var mismatch: FieldProblem {
    switch self {
    case .integer(let range): .notAnInteger(range)
    case .number: .notANumber
    case .money: .notMoney
    case .day: .notADay
    case .period: .notAPeriod
    case .boolean: .notABoolean
    case .choice(let words), .choiceList(let words): .notAChoice(words)
    case .reference, .anyReference, .referenceList: .notAnIdentifier
    case .text, .longText, .textList: .controlCharacter
    }
  }
}
