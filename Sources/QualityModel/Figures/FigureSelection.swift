/// Which records a figure looks at. Figures with the same selection are counted in one pass.
public struct FigureSelection: Sendable {
  /// How the records of a year are found.
  enum Finding: Sendable {
    /// The day in a field lies in the year; the condition is the same for every year.
    case byDay(RecordField, Condition)
    /// One of the conditions holds of them, and never two.
    case byConditions(@Sendable (FigureYear) -> [Condition])
  }

  /// A selection of records of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, FigureSelection>

  /// The same for selections that are the same.
  public let name: String
  /// The key of the kind of the records.
  public let kind: String
  let finding: Finding

  /// The field whose day says to which year a record belongs, where it is one.
  package var dayField: RecordField? { if case .byDay(let field, _) = finding { field } else { nil } }

  /// Conditions of which one is true of a record of the year, and never two.
  package func alternatives(in year: FigureYear) -> [Condition] {
    if case .byConditions(let conditions) = finding { return conditions(year) }
    return [condition(in: year)]
  }

  /// What must be true of a record to be one of a year's.
  public func condition(in year: FigureYear) -> Condition {
    switch finding {
    case .byDay(let field, let condition):
      let days: [Condition] = [.onOrAfter(field, year.period.firstDay), .onOrBefore(field, year.end)]
      return .all(condition == .always ? days : days + [condition])
    case .byConditions(let conditions):
      let found = conditions(year)
      return found.count == 1 ? found[0] : .union(found)
    }
  }
}

extension Typed where Kind: RecordKind, Subject == FigureSelection {
  /// What must be true of a record to be one of a year's.
  package func condition(in year: FigureYear) -> Condition.Of<Kind> {
    Typed<Kind, Condition>(value.condition(in: year))
  }

  /// The records whose day lies in the year.
  static func byDay<Value: CalendarValue>(
    _ name: String, _ field: ValuePath<Kind, Value>, that condition: Condition.Of<Kind> = .always
  ) -> Self {
    Self(FigureSelection(name: name, kind: Kind.key, finding: .byDay(field(Kind.fields), condition.value)))
  }

  /// The records of which the condition is true for the year.
  static func records(_ name: String, _ condition: @escaping @Sendable (FigureYear) -> Condition.Of<Kind>) -> Self {
    Self(FigureSelection(name: name, kind: Kind.key, finding: .byConditions { [condition($0).value] }))
  }

  /// The records of which one of the conditions is true for the year, and of none two: each finds its own index.
  static func oneOf(_ name: String, _ conditions: @escaping @Sendable (FigureYear) -> [Condition.Of<Kind>]) -> Self {
    Self(FigureSelection(name: name, kind: Kind.key, finding: .byConditions { conditions($0).map(\.value) }))
  }
}
