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
  public var faults: [Fault] { faults(besides: .none) }

  /// The same, where some numbers are known to be no personal codes.
  public func faults(besides declared: DeclaredNumbers) -> [Fault] {
    var faults: [Fault] = []
    for field in schema.fields {
      if let problem = problem(of: field, declared) { faults.append(Fault(field: field, problem: problem)) }
    }
    for demand in schema.demands where demand.isMissed(by: self) {
      faults.append(Fault(field: demand.field, problem: .missing))
    }
    return faults
  }

  private func problem(of field: RecordField, _ declared: DeclaredNumbers) -> FieldProblem? {
    guard let value = values[field.place] else { return field.isRequired ? .missing : nil }
    if field.isRequired, value.isBlank { return .missing }
    if field.isDigest(value) { return nil }
    return field.kind.problem(with: value, besides: declared) ?? field.form?.problem(with: value)
  }
}

extension RecordField {
  /// Whether the value is a digest in a field for one: nobody wrote it, so it is not searched for what people must not
  /// write. It is longer than a personal code, so that none can pass as a digest.
  func isDigest(_ value: FieldValue) -> Bool {
    guard isComputed else { return false }
    return switch value {
    case .text(let text): Self.isDigest(text)
    case .list(let items): items.allSatisfy(Self.isDigest)
    default: false
    }
  }

  private static func isDigest(_ text: String) -> Bool {
    guard (16...128).contains(text.utf8.count) else { return false }
    return text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

extension FieldKind {
  /// Whether a value fits the kind; `nil` if it does.
  /// - Parameter declared: numbers that are known to be no personal codes
  func problem(with value: FieldValue, besides declared: DeclaredNumbers = .none) -> FieldProblem? {
    switch (self, value) {
    case (.text, .text(let text)), (.longText, .text(let text)): FreeText.problem(in: text, besides: declared)
    case (.textList, .list(let items)): items.lazy.compactMap { FreeText.problem(in: $0, besides: declared) }.first
    case (.integer(let range), .integer(let integer)):
      Self.code(in: integer, besides: declared) ?? (range.contains(integer) ? nil : .notAnInteger(range))
    case (.number, .number(let number)): number.scale > 0 ? nil : Self.code(in: number.digits, besides: declared)
    case (.money, .money(let sum)):
      sum.hundredths % 100 == 0 ? Self.code(in: sum.hundredths / 100, besides: declared) : nil
    case (.day, .day), (.period, .period), (.boolean, .boolean): nil
    case (.choice(let words), .text(let word)): words.contains(word) ? nil : .notAChoice(words)
    case (.choiceList(let words), .list(let items)): items.allSatisfy(words.contains) ? nil : .notAChoice(words)
    case (.reference, .text(let id)), (.anyReference, .text(let id)): Self.mayRefer(id) ? nil : .notAnIdentifier
    case (.referenceList, .list(let ids)): ids.allSatisfy(Self.mayRefer) ? nil : .notAnIdentifier
    default: mismatch
    }
  }

  /// A personal code that was taken for a number: it has eleven digits.
  private static func code(in number: Int, besides declared: DeclaredNumbers) -> FieldProblem? {
    guard number >= 10_000_000_000, number < 100_000_000_000 else { return nil }
    return PersonalCode.typedPlace(in: String(number), besides: declared).map { .personalCode(place: $0) }
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
