/// Why a text cannot become the value of a field. A fact; the sentence for people is made from it elsewhere.
public enum FieldProblem: Error, Hashable, Sendable {
  case missing
  case notADay
  /// Words such as `beztermiņa`, which say that there is no day.
  case endlessDay
  /// Only a year or a month was given where a whole day is needed; it is not completed by guessing.
  case partialDay(Period)
  /// A time that is not zero stands behind the day; it is not dropped unsaid.
  case timedDay(Day)
  /// Day and month may change places: the day that is meant with the day first, and with the month first.
  case ambiguousDay(Day, Day)
  case notAPeriod
  /// A quarter, half-year or month of which the year is not said.
  case missingYear
  case notANumber
  /// The point or comma may stand before decimals or group thousands: the numbers that may be meant.
  case ambiguousNumber([ExactNumber])
  /// A range, a limit or an approximate value, where one number is needed.
  case inexactNumber(InexactNumber)
  case notAnInteger(ClosedRange<Int>)
  case notMoney
  /// A sum in another currency than that of the organisation.
  case otherCurrency(String)
  /// Something else is counted than the field does.
  case otherUnit(MeasuredUnit)
  /// The spreadsheet could not compute the cell and shows this instead.
  case errorCell(String)
  /// A formula of which the file holds no result.
  case notCalculated
  /// No code of a currency, where one is needed.
  case notACurrency
  /// No key of a catalogue of criteria, where one is needed.
  case notACatalogueKey
  /// Nothing that says when a measure of a plan is carried out.
  case notPlanYears
  /// No two ends of a scale.
  case notAScale
  case notABoolean
  case notAChoice([String])
  case notAnIdentifier
  /// A Latvian personal code stands at this place of the text (in characters, from 1).
  case personalCode(place: Int)
  /// A sign that files and reports cannot carry, such as a NUL byte.
  case controlCharacter
  case unknownRecord(kind: String)
  /// The same, where records are called nearly so: identifier and name of each.
  case unknownName(kind: String, near: [String])
  /// Several records are named in one item, not all of which exist: the text with semicolons between, and those that are
  /// not known.
  case unknownAmong(kind: String, separated: String, unknown: [String])
  /// Of several records in a list these do not exist.
  case unknownItems(kind: String, [String])
  /// No catalogue at hand has this criterion, and it is not said to be a requirement of the organisation's own.
  case unknownCriterion(String)
  case ambiguousName(kind: String, ids: [String])
  /// The record would, through this field, be above itself.
  case cycle([String])

  /// Whether no record is called so.
  package var isUnknown: Bool {
    switch self {
    case .unknownRecord, .unknownName: true
    default: false
    }
  }

  /// The stable identifier by which documentation and tests name this problem.
  public var identifier: String {
    switch self {
    case .missing: "field.missing"
    case .notADay: "field.not-a-day"
    case .endlessDay: "field.endless-day"
    case .partialDay: "field.partial-day"
    case .timedDay: "field.timed-day"
    case .ambiguousDay: "field.ambiguous-day"
    case .notAPeriod: "field.not-a-period"
    case .missingYear: "field.missing-year"
    case .notANumber: "field.not-a-number"
    case .ambiguousNumber: "field.ambiguous-number"
    case .inexactNumber(.approximate): "field.approximate-number"
    case .inexactNumber(.range): "field.range"
    case .inexactNumber(.limit): "field.limit"
    case .notAnInteger: "field.not-an-integer"
    case .notMoney: "field.not-money"
    case .otherCurrency: "field.other-currency"
    case .otherUnit: "field.other-unit"
    case .errorCell: "field.error-cell"
    case .notCalculated: "field.not-calculated"
    case .notACurrency: "field.not-a-currency"
    case .notACatalogueKey: "field.not-a-catalogue-key"
    case .notPlanYears: "field.not-plan-years"
    case .notAScale: "field.not-a-scale"
    case .notABoolean: "field.not-a-boolean"
    case .notAChoice: "field.not-a-choice"
    case .notAnIdentifier: "field.not-an-identifier"
    case .personalCode: "field.personal-code"
    case .controlCharacter: "field.control-character"
    case .unknownRecord: "field.unknown-record"
    case .unknownName: "field.unknown-name"
    case .unknownAmong: "field.unknown-among"
    case .unknownItems: "field.unknown-items"
    case .unknownCriterion: "field.unknown-criterion"
    case .ambiguousName: "field.ambiguous-name"
    case .cycle: "field.cycle"
    }
  }
}
