/// How the records of a kind get their identifiers, as the kind itself says it.
public enum KindIdentity<Kind>: Sendable {
  /// `P-07`: counted through.
  case counted(prefix: String, digits: Int)
  /// `NC-2025-014`: counted in each year; the year is the one that the field's value carries.
  case yearly(prefix: String, yearOf: FieldPath<Kind>, digits: Int)
  /// `AP-2025`: one for each year.
  case year(prefix: String, yearOf: FieldPath<Kind>)
  /// The values of these fields together name the record: `KPI-01/2016-Q3`.
  case natural([FieldPath<Kind>])
  /// There is only one record of this kind.
  case single(String)

  /// The letters with which identifiers begin, such as `NC`; `nil` for kinds named by their fields or with one record.
  var prefix: String? {
    switch self {
    case .counted(let prefix, _), .yearly(let prefix, _, _), .year(let prefix, _): prefix
    case .natural, .single: nil
    }
  }
}

extension KindIdentity where Kind: RecordKind {
  /// The same with the fields themselves.
  var resolved: RecordIdentity {
    switch self {
    case .counted(let prefix, let digits): .counted(prefix: prefix, digits: digits)
    case .yearly(let prefix, let path, let digits): .yearly(prefix: prefix, yearOf: Kind.field(path), digits: digits)
    case .year(let prefix, let path): .year(prefix: prefix, yearOf: Kind.field(path))
    case .natural(let paths): .natural(paths.map(Kind.field))
    case .single(let id): .single(id)
    }
  }
}
