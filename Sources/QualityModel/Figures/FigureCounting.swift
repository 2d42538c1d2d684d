/// How the value of a figure comes about. Number, list of sources and documentation come from the same conditions.
public enum FigureCounting: Sendable {
  /// What must be true of a record in a year beside being selected; of records selected by their day it must be the same
  /// for every year.
  public typealias Part = @Sendable (FigureYear) -> Condition

  /// How many of the selected records fulfil the condition.
  case count(FigureSelection, that: Part)
  /// Which share of the selected records that belong to the whole belong to the part, too.
  case share(FigureSelection, part: Part, of: Part)
  /// What a field adds up to in the selected records that fill it.
  case sum(FigureSelection, RecordField)
  /// Computed from records of a kind by more than a condition can say; the formula in words tells how.
  case composed(kind: String)

  /// The selection, where there is one.
  public var selection: FigureSelection? {
    switch self {
    case .count(let selection, _), .share(let selection, _, _), .sum(let selection, _): selection
    case .composed: nil
    }
  }

  /// The key of the kind of which records are counted.
  public var kind: String {
    if case .composed(let kind) = self { return kind }
    return selection?.kind ?? ""
  }

  /// What must be true of a record that the figure is told to come from.
  public func source(in year: FigureYear) -> Condition? {
    switch self {
    case .count(let selection, let part): .joining(selection.condition(in: year), part(year))
    case .share(let selection, _, let whole): .joining(selection.condition(in: year), whole(year))
    case .sum(let selection, let field): .joining(selection.condition(in: year), .isSet(field))
    case .composed: nil
    }
  }

  /// What must be true of the part of a share, beside belonging to the whole.
  public func part(in year: FigureYear) -> Condition? {
    if case .share(_, let part, _) = self { part(year) } else { nil }
  }
}

extension Condition {
  /// Both, without saying that which is always true.
  static func joining(_ first: Condition, _ second: Condition) -> Condition {
    if first == .always { return second }
    if second == .always { return first }
    if case .all(let conditions) = first { return .all(conditions + [second]) }
    return .all([first, second])
  }
}
