/// How kinds of record declare their fields. The required forms read as plain values: a record without them cannot be
/// made.
enum Fields {
  static func requiredText() -> Field<String> { requiredWord(.text) }
  static func requiredLongText() -> Field<String> { requiredWord(.longText) }
  static func text() -> Field<String?> { word(.text) }
  /// What something is called, with one blank between the words whatever white space was typed.
  static func requiredName() -> Field<String> {
    Field(
      .text, isRequired: true, read: { if case .text(let text)? = $0 { text } else { "" } },
      write: { .text($0.plainlySpaced) }
    ).inForm(.name)
  }
  /// The ends of a scale in one form, whatever stood between them.
  static func scale() -> Field<String?> {
    Field(
      .text, read: { if case .text(let text)? = $0 { text } else { nil } },
      write: { $0.map { .text(SurveyScale($0)?.text ?? $0) } }
    ).steering().inForm(.scale)
  }
  /// What a person is called, forename first.
  static func requiredPersonName() -> Field<String> {
    Field(
      .text, isRequired: true, read: { if case .text(let text)? = $0 { text } else { "" } },
      write: { .text(PersonName.forenameFirst($0.plainlySpaced)) }
    ).inForm(.personName)
  }
  static func longText() -> Field<String?> { word(.longText) }

  /// A digest in hexadecimal digits.
  static func digest() -> Field<String?> {
    Field(
      .text, isComputed: true, read: { if case .text(let text)? = $0 { text } else { nil } },
      write: { $0.map { .text($0) } })
  }

  /// Digests in hexadecimal digits.
  static func digests() -> Field<[String]> {
    Field(
      .textList, isComputed: true, read: { if case .list(let items)? = $0 { items } else { [] } },
      write: { $0.isEmpty ? nil : .list($0) })
  }

  /// Criteria that are cited, as `catalogue:number`; other words may stand there too.
  static func criterion() -> Field<String?> { text().citingCriteria() }
  static func requiredCriterion() -> Field<String> { requiredText().citingCriteria() }
  /// The same where what is cited must exist, or be a requirement of the organisation's own: `own: text`.
  static func knownCriterion() -> Field<String?> { text().citingKnownCriteria() }
  static func requiredKnownCriterion() -> Field<String> { requiredText().citingKnownCriteria() }
  static func criteria() -> Field<[String]> { textList().citingCriteria() }

  static func requiredReference<Kind: RecordKind>(to kind: Kind.Type) -> Field<RecordID<Kind>> {
    Field(
      .reference(Kind.key), isRequired: true,
      read: { if case .text(let id)? = $0 { RecordID(id) } else { RecordID("") } },
      write: { .text($0.text) })
  }

  static func reference<Kind: RecordKind>(to kind: Kind.Type) -> Field<RecordID<Kind>?> {
    Field(
      .reference(Kind.key),
      read: { if case .text(let id)? = $0 { RecordID(id) } else { nil } },
      write: { $0.map { .text($0.text) } })
  }

  static func anyReference() -> Field<String?> { word(.anyReference) }
  static func requiredAnyReference() -> Field<String> { requiredWord(.anyReference) }

  static func textList() -> Field<[String]> { list(.textList) }
  static func requiredTextList() -> Field<[String]> { list(.textList, isRequired: true) }

  static func references<Kind: RecordKind>(to kind: Kind.Type) -> Field<[RecordID<Kind>]> {
    Field(
      .referenceList(Kind.key), read: { if case .list(let ids)? = $0 { ids.map { RecordID($0) } } else { [] } },
      write: { $0.isEmpty ? nil : .list($0.map(\.text)) })
  }

  static func integer(_ range: ClosedRange<Int> = 0...999_999_999) -> Field<Int?> {
    Field(
      .integer(range), read: { if case .integer(let value)? = $0 { value } else { nil } },
      write: { $0.map { .integer($0) } })
  }

  static func requiredInteger(_ range: ClosedRange<Int> = 0...999_999_999) -> Field<Int> {
    Field(
      .integer(range), isRequired: true,
      read: { if case .integer(let value)? = $0 { value } else { range.lowerBound } },
      write: { .integer($0) })
  }

  /// A year of the calendar.
  static func requiredYear() -> Field<Int> { requiredInteger(FieldKind.calendarYears) }
  static func year() -> Field<Int?> { integer(FieldKind.calendarYears) }

  static func number() -> Field<ExactNumber?> {
    Field(
      .number, read: { if case .number(let value)? = $0 { value } else { nil } },
      write: { $0.map { .number($0) } })
  }

  static func requiredNumber() -> Field<ExactNumber> {
    Field(
      .number, isRequired: true,
      read: { if case .number(let value)? = $0 { value } else { ExactNumber(digits: 0) } },
      write: { .number($0) })
  }

  static func money() -> Field<Money?> {
    Field(
      .money, read: { if case .money(let value)? = $0 { value } else { nil } },
      write: { $0.map { .money($0) } })
  }

  static func day() -> Field<Day?> {
    Field(
      .day, read: { if case .day(let value)? = $0 { value } else { nil } },
      write: { $0.map { .day($0) } })
  }

  static func requiredDay() -> Field<Day> {
    Field(
      .day, isRequired: true, read: { if case .day(let value)? = $0 { value } else { .first } }, write: { .day($0) })
  }

  static func requiredPeriod() -> Field<Period> {
    Field(
      .period, isRequired: true,
      read: { if case .period(let value)? = $0 { value } else { Period(year: 1900) } },
      write: { .period($0) })
  }

  static func period() -> Field<Period?> {
    Field(
      .period, read: { if case .period(let value)? = $0 { value } else { nil } },
      write: { $0.map { .period($0) } })
  }

  static func boolean() -> Field<Bool?> {
    Field(
      .boolean, read: { if case .boolean(let value)? = $0 { value } else { nil } },
      write: { $0.map { .boolean($0) } })
  }

  static func choice<Words: Choice>(_ words: Words.Type) -> Field<Words?> {
    Field(
      .choice(Words.words), read: { if case .text(let key)? = $0 { Words(rawValue: key) } else { nil } },
      write: { $0.map { .text($0.rawValue) } })
  }

  /// A choice that must be made; `standard` is what a value reads as that an older program could not yet know.
  static func requiredChoice<Words: Choice>(_ words: Words.Type, standard: Words) -> Field<Words> {
    Field(
      .choice(Words.words), isRequired: true,
      read: { if case .text(let key)? = $0 { Words(rawValue: key) ?? standard } else { standard } },
      write: { .text($0.rawValue) })
  }

  static func choices<Words: Choice>(_ words: Words.Type) -> Field<[Words]> {
    Field(
      .choiceList(Words.words),
      read: { if case .list(let keys)? = $0 { keys.compactMap { Words(rawValue: $0) } } else { [] } },
      write: { $0.isEmpty ? nil : .list($0.map(\.rawValue)) })
  }

  private static func word(_ kind: FieldKind) -> Field<String?> {
    Field(
      kind, read: { if case .text(let text)? = $0 { text } else { nil } },
      write: { $0.map { .text($0) } })
  }

  private static func requiredWord(_ kind: FieldKind) -> Field<String> {
    Field(
      kind, isRequired: true, read: { if case .text(let text)? = $0 { text } else { "" } }, write: { .text($0) })
  }

  private static func list(_ kind: FieldKind, isRequired: Bool = false) -> Field<[String]> {
    Field(
      kind, isRequired: isRequired, read: { if case .list(let items)? = $0 { items } else { [] } },
      write: { $0.isEmpty ? nil : .list($0) })
  }
}
