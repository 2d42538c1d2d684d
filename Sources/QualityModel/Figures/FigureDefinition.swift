/// A figure of the review, described once: what it counts, of what whole, since when that is known, which way is better,
/// and by which rule a change is judged.
///
/// Its name is the phrase `figure.ID`, its formula in words `definition.ID`.
///
/// ```swift
/// FigureTable.definition(of: "c4-overdue")?.direction   // .lower
/// FigureTable.definition(of: "c4-registered")?.direction   // .none: registering less is not better
/// ```
public struct FigureDefinition: Sendable {
  /// The name of the figure, unique within the review: `c4-registered`.
  public let id: String
  /// What the value is.
  public let unit: FigureUnit
  /// Which way is better.
  public let direction: FigureDirection
  /// By which rule a change is judged.
  public let test: ChanceTest
  /// How the value comes about.
  public let counting: FigureCounting
  /// The keys of the kinds that must be kept for the figure to be known; one of them is enough.
  public let kept: [String]

  init(
    _ id: String, _ unit: FigureUnit, _ direction: FigureDirection, _ test: ChanceTest, _ counting: FigureCounting,
    kept: [String]? = nil
  ) {
    (self.id, self.unit, self.direction, self.test, self.counting) = (id, unit, direction, test, counting)
    self.kept = kept ?? [counting.kind]
  }

  /// How many of the selected records fulfil a condition.
  static func count<Kind: RecordKind>(
    _ id: String, _ direction: FigureDirection, _ selection: FigureSelection.Of<Kind>, by test: ChanceTest = .none,
    kept: [String]? = nil, that part: @escaping @Sendable (FigureYear) -> Condition.Of<Kind> = { _ in .always }
  ) -> FigureDefinition {
    FigureDefinition(
      id, .count, direction, test, .count(selection.value, that: { part($0).value }), kept: kept)
  }

  /// Which share of the selected records belongs to the part.
  static func share<Kind: RecordKind>(
    _ id: String, _ direction: FigureDirection, _ selection: FigureSelection.Of<Kind>, by test: ChanceTest = .none,
    part: @escaping @Sendable (FigureYear) -> Condition.Of<Kind>,
    of whole: @escaping @Sendable (FigureYear) -> Condition.Of<Kind> = { _ in .always }
  ) -> FigureDefinition {
    FigureDefinition(
      id, .percent, direction, test,
      .share(selection.value, part: { part($0).value }, of: { whole($0).value }))
  }

  /// What a field adds up to; sums have no good direction and are not judged by chance.
  static func sum<Kind: RecordKind>(
    _ id: String, _ unit: FigureUnit, _ selection: FigureSelection.Of<Kind>, _ field: FieldPath<Kind>
  ) -> FigureDefinition {
    FigureDefinition(id, unit, .none, .none, .sum(selection.value, Kind.field(field)))
  }

  /// A figure that is computed from records of a kind otherwise than by counting.
  static func composed<Kind: RecordKind>(
    _ id: String, _ unit: FigureUnit, _ direction: FigureDirection = .none, by test: ChanceTest = .none,
    from kind: Kind.Type, kept: [String]? = nil
  ) -> FigureDefinition {
    FigureDefinition(id, unit, direction, test, .composed(kind: Kind.key), kept: kept)
  }
}
