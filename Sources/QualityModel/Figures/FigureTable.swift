/// All figures of the review, in the order in which its inputs show them.
///
/// What a figure counts is said here and nowhere else: its number, the records to which a page leads and its description are
/// read from the same conditions.
public enum FigureTable {
  /// Every figure.
  public static let all: [FigureDefinition] =
    decisions + context + feedback + surveys + objectives + processes + nonconformities + nonconformityActions
    + measurement + audits + inspections + providers + staff + learning + budget + risks + improvement + system

  /// The figure of this name; `nil` if there is none, such as for an indicator of the organisation.
  public static func definition(of id: String) -> FigureDefinition? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}
