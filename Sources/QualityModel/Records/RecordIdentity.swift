/// How the records of a kind get their identifiers.
public enum RecordIdentity: Hashable, Sendable {
  /// `P-07`: counted through.
  case counted(prefix: String, digits: Int)
  /// `NC-2025-014`: counted in each year; the year is the one that the field's value carries.
  case yearly(prefix: String, yearOf: RecordField, digits: Int)
  /// `AP-2025`: one for each year.
  case year(prefix: String, yearOf: RecordField)
  /// The values of these fields together name the record: `KPI-01/2016-Q3`.
  case natural([RecordField])
  /// There is only one record of this kind.
  case single(String)

  /// The letters with which identifiers begin, such as `NC`; `nil` for kinds named by their fields or with one record.
  public var prefix: String? {
    switch self {
    case .counted(let prefix, _), .yearly(let prefix, _, _), .year(let prefix, _): prefix
    case .natural, .single: nil
    }
  }

  /// Whether what a record is about gives its identifier, so that there is none other for a second one: the review of a
  /// year, the conclusion from an input.
  package var isGivenByContent: Bool {
    switch self {
    case .natural, .year: true
    case .counted, .yearly, .single: false
    }
  }

  /// Whether the record's own fields name it, so that it has no identifier beside them.
  public var isNatural: Bool {
    if case .natural = self { true } else { false }
  }
}
